// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/choose.hpp"
#include "cli/command.hpp"
#include "cli/program.hpp"
#include "cli/selection.hpp"
#include "graph/text/suggest.hpp"
#include "render/diagram/dot_writer.hpp"
#include "render/diagram/relations_view.hpp"
#include "render/diagram/svg_writer.hpp"

namespace standpoint {
namespace {

constexpr std::array<std::string_view, 1> kViews = {"relations"};

class Render : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("view", view_, 1, 1, "the view: relations");
    dossier_.declare(arguments);
    arguments.choice("--format", format_, {"svg", "dot"},
                     "form of the diagram; default: by the suffix of FILE, else svg");
    arguments.option("-o,--output", "FILE", file_, "write there instead of standard output");
    arguments.choice("--lang", language_, {"fr", "en"}, "language of names, labels and dates");
    arguments.choice("--theme", theme_, {"auto", "light", "dark", "print"},
                     "colours; auto follows the reader's light or dark mode");
    arguments.number("--limit", "N", limit_, 1, 400, "so many entities at most; those with most ties are kept");
    arguments.option("--id-prefix", "TEXT", prefix_, "before every id, so that several diagrams can share a page");
    arguments.option("--link", "PATTERN", link_, "where an entity leads: an address or #anchor with {id}");
    arguments.flag("--fragment", fragment_, "without the XML declaration, to be put into a page");
    arguments.option("--type", "TYPE", selection_.type_texts, "only entities of this type");
    arguments.option("--relation", "TYPE", relation_texts_, "only ties of this type");
    selection_.declare(arguments);
  }

  int run(Context& context) override {
    if (std::find(kViews.begin(), kViews.end(), view_[0]) == kViews.end()) {
      std::string fix = did_you_mean(view_[0], kViews);
      return print_failure(context, fmt::format("there is no view '{}'", view_[0]),
                           fix.empty() ? "the views are: relations" : fix, kUsage);
    }
    if (const auto format = drawing_format(); !format)
      return print_failure(context, format.error().message, format.error().remedy, kUsage);
    int code = kFine;
    const auto loaded = open_dossier(context, dossier_, code);
    if (!loaded) return code;
    const auto options = view_options(loaded->dossier);
    if (!options) return print_failure(context, options.error().message, options.error().remedy, kUsage);
    const Picture picture = relations_picture(loaded->dossier, *options);
    return write_output(context, file_, drawn(picture));
  }

 private:
  Result<RelationsViewOptions> view_options(const Dossier& d) {
    if (auto resolved = selection_.resolve(d); !resolved) return tl::unexpected(resolved.error());
    for (const std::string& text : selection_.type_texts) {
      const auto type = choose_entity_type(text);
      if (!type) return tl::unexpected(type.error());
      types_ |= bit(*type);
    }
    for (const std::string& text : relation_texts_) {
      const auto type = choose_relation_type(d, text);
      if (!type) return tl::unexpected(type.error());
      relation_types_.push_back(*type);
    }
    RelationsViewOptions options;
    options.language = !language_.empty() ? language_ : d.names[d.language] == "fr" ? "fr" : "en";
    options.most_nodes = limit_;
    options.link = link_;
    options.admits = [this, &d](const Relation& relation) {
      const bool type_fits = relation_types_.empty() || std::find(relation_types_.begin(), relation_types_.end(),
                                                                  relation.type) != relation_types_.end();
      return type_fits && selection_.admits(d, relation);
    };
    options.admits_entity = [this, &d](EntityId id) { return any_is_one_of(d[id].types, types_); };
    return options;
  }

  // svg or dot: as asked for, else by the suffix of the file. Failure: a suffix that promises something else.
  Result<std::string> drawing_format() const {
    if (!format_.empty()) return format_;
    const auto slash = file_.rfind('/');
    const auto dot = file_.rfind('.');
    const bool suffixed = dot != std::string::npos && (slash == std::string::npos || dot > slash);
    const std::string suffix = suffixed ? file_.substr(dot + 1) : std::string();
    if (suffix.empty() || suffix == "svg") return std::string("svg");
    if (suffix == "dot" || suffix == "gv") return std::string("dot");
    return failure(fmt::format("'{}' does not say what to draw: this view can be svg or dot", file_),
                   "end the file's name in .svg or .dot, or say --format svg");
  }

  std::string drawn(const Picture& picture) const {
    const Theme theme = theme_ == "dark"    ? Theme::dark
                        : theme_ == "light" ? Theme::light
                        : theme_ == "print" ? Theme::print
                                            : Theme::automatic;
    if (*drawing_format() == "dot") return write_dot(picture, theme);
    SvgOptions options;
    options.id_prefix = prefix_;
    options.theme = theme;
    options.xml_declaration = !fragment_;
    return write_svg(picture, options).svg;
  }

  std::vector<std::string> view_, relation_texts_;
  std::vector<RelationTypeId> relation_types_;
  std::string format_, file_, language_, theme_ = "auto", prefix_, link_;
  std::size_t limit_ = 60;
  bool fragment_ = false;
  EntityTypeSet types_ = 0;
  Selection selection_;
  DossierOptions dossier_;
};

}  // namespace

std::unique_ptr<Command> make_render() { return std::make_unique<Render>(); }

}  // namespace standpoint
