// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "cli/command.hpp"

namespace standpoint {

// Each is defined in cli/commands/<name>.cpp.
std::unique_ptr<Command> make_check();
std::unique_ptr<Command> make_stats();
std::unique_ptr<Command> make_list();
std::unique_ptr<Command> make_show();
std::unique_ptr<Command> make_positions();
std::unique_ptr<Command> make_conflicts();
std::unique_ptr<Command> make_relations();
std::unique_ptr<Command> make_path();
std::unique_ptr<Command> make_network();
std::unique_ptr<Command> make_camps();
std::unique_ptr<Command> make_arguments();
std::unique_ptr<Command> make_timeline();
std::unique_ptr<Command> make_evidence();
std::unique_ptr<Command> make_query();
std::unique_ptr<Command> make_render();
std::unique_ptr<Command> make_report();
std::unique_ptr<Command> make_value();
std::unique_ptr<Command> make_embed();
std::unique_ptr<Command> make_serve();
std::unique_ptr<Command> make_diff();
std::unique_ptr<Command> make_extract();
std::unique_ptr<Command> make_import();
std::unique_ptr<Command> make_export();
std::unique_ptr<Command> make_review();
std::unique_ptr<Command> make_init();
std::unique_ptr<Command> make_schema();
std::unique_ptr<Command> make_completion();
std::unique_ptr<Command> make_help();
std::unique_ptr<Command> make_version();

namespace {

constexpr std::array<CommandEntry, 29> kCommands = {{
    {"check", "verify a dossier like a compiler", make_check},
    {"stats", "what is in a dossier, and how well it covers its subject", make_stats},
    {"list", "all records of one kind", make_list},
    {"show", "everything known about one thing", make_show},
    {"positions", "where each actor stands, and whether it has moved", make_positions},
    {"conflicts", "who conflicts with whom, over what", make_conflicts},
    {"relations", "the ties between entities", make_relations},
    {"path", "how two things are connected", make_path},
    {"network", "who shares which positions with whom: discourse networks", make_network},
    {"camps", "which camps there are, how far apart, and who stands between them", make_camps},
    {"arguments", "which claims are answered, and which answers are", make_arguments},
    {"timeline", "claims, relations and events in order of time", make_timeline},
    {"evidence", "quotes against texts, and what rests on what", make_evidence},
    {"query", "any question, in a language of patterns: MATCH … RETURN …", make_query},
    {"render", "a diagram, as SVG, PNG, PDF or DOT", make_render},
    {"report", "a self-contained page of everything, as HTML", make_report},
    {"value", "one number, list, name or date of a dossier, for a sentence", make_value},
    {"embed", "a Markdown text with figures, tables, numbers and quotes from a dossier", make_embed},
    {"serve", "a live preview in the browser, which follows every change", make_serve},
    {"diff", "what changed between two dossiers, or two revisions of one", make_diff},
    {"extract", "who says what in an article, as records to confirm", make_extract},
    {"import", "coded work of other programs as a dossier", make_import},
    {"export", "a dossier or a network for other programs: tables, graphs, linked data", make_export},
    {"review", "what was proposed from articles, to be accepted or rejected one by one", make_review},
    {"init", "a first dossier to edit", make_init},
    {"schema", "the JSON Schema of the format, for editors", make_schema},
    {"completion", "a completion script for bash, zsh or fish", make_completion},
    {"help", "the page of a command", make_help},
    {"version", "the version of the program", make_version},
}};

}  // namespace

std::span<const CommandEntry> commands() { return kCommands; }

const CommandEntry* find_command(std::string_view name) {
  const auto found = std::find_if(kCommands.begin(), kCommands.end(), [&](const auto& c) { return c.name == name; });
  return found == kCommands.end() ? nullptr : &*found;
}

}  // namespace standpoint
