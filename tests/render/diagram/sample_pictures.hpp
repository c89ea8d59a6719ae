#pragma once
// SPDX-License-Identifier: Apache-2.0
// Pictures and programs that the tests of diagrams share.

#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>

#include "render/diagram/layout.hpp"
#include "render/diagram/picture.hpp"

namespace standpoint::samples {

// A small stakeholder map with every role of an edge in it.
inline Picture small_map() {
  Picture picture;
  picture.language = "fr";
  picture.title = "Qui est lié à qui ?";
  picture.description = "Quatre acteurs, quatre liens.";
  picture.source_line = "Source : un article";
  picture.groups = {{"etat", "État"}, {"industrie", "Industrie"}};
  picture.nodes = {{"microsoft", "Microsoft", "éditeur", NodeRole::organization, "industrie", "", "", false},
                   {"anticor", "Anticor", "", NodeRole::collective, "", "", "", false},
                   {"cedric-o", "Cédric O", "secrétaire d’État", NodeRole::person, "etat", "", "", false},
                   {"hdh", "Health Data Hub", "", NodeRole::system, "etat", "", "", false},
                   {"seul", "Sans lien", "", NodeRole::law, "", "", "", true}};
  picture.edges = {{"heberge", "microsoft", "hdh", {"héberge depuis 2019"}, EdgeRole::tie, true, false, "", ""},
                   {"signale", "anticor", "hdh", {"signale"}, EdgeRole::hostile, true, false, "", ""},
                   {"defend", "cedric-o", "hdh", {"défend"}, EdgeRole::alliance, true, true, "", ""},
                   {"connait", "cedric-o", "microsoft", {}, EdgeRole::tie, false, false, "", ""}};
  picture.legend_title = "Légende";
  picture.legend = {{{LegendSign::Kind::node, 0}, "personne"},
                    {{LegendSign::Kind::node, static_cast<std::uint8_t>(NodeRole::claim)}, "énoncé"},
                    {{LegendSign::Kind::edge, static_cast<std::uint8_t>(EdgeRole::hostile)}, "hostilité"}};
  picture.layout_notes = {"mise en page simplifiée", "mise en page par ressorts", "mise en page en rangées"};
  return picture;
}

// A picture of that size with edges between any two nodes, loops and parallel edges included.
inline Picture random_picture(unsigned seed, std::size_t nodes, std::size_t edges, bool frames) {
  std::mt19937 random(seed);
  const auto below = [&random](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  Picture picture;
  picture.title = "Random";
  picture.frame_groups = frames;
  for (std::size_t i = 0; i < 4; ++i) picture.groups.push_back({"g" + std::to_string(i), "Group " + std::to_string(i)});
  for (std::size_t i = 0; i < nodes; ++i) {
    const std::string number = std::to_string(i);
    picture.nodes.push_back({"n" + number, "Node " + std::string(below(40), 'm') + " " + number,
                             below(2) == 0 ? "" : "second line", static_cast<NodeRole>(below(kNodeRoleCount)),
                             "g" + std::to_string(below(5)), "", "", false});
  }
  for (std::size_t i = 0; i < edges; ++i) {
    picture.edges.push_back({"e" + std::to_string(i),
                             "n" + std::to_string(below(nodes)),
                             "n" + std::to_string(below(nodes)),
                             {},
                             static_cast<EdgeRole>(below(kEdgeRoleCount)),
                             below(2) == 0,
                             below(2) == 0,
                             "",
                             ""});
    if (below(3) > 0) picture.edges.back().labels = {"is tied to"};
  }
  return picture;
}

// An executable script in the temporary folder, removed with this object.
class Script {
 public:
  explicit Script(const std::string& body) {
    path_ = (std::filesystem::temp_directory_path() / "standpoint-test-XXXXXX").string();
    const int descriptor = ::mkstemp(path_.data());
    if (descriptor >= 0) ::close(descriptor);
    std::ofstream(path_) << "#!/bin/sh\n" << body << "\n";
    ::chmod(path_.c_str(), 0700);
  }
  Script(const Script&) = delete;
  Script& operator=(const Script&) = delete;
  ~Script() { ::unlink(path_.c_str()); }

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// True where the layout program is built; else says that the test is skipped.
inline bool layout_program_at_hand() {
  if (!LayoutOptions::find_program().empty()) return true;
  std::printf("[SKIPPED] the layout program is not beside the tests\n");
  return false;
}

}  // namespace standpoint::samples
