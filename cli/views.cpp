// SPDX-License-Identifier: Apache-2.0
#include "cli/views.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/drawing.hpp"
#include "cli/view_maker.hpp"
#include "graph/text/page_width.hpp"

namespace standpoint {
namespace {

// The pages of a view: what they are called, say of themselves, and lead to.
class PageNames {
 public:
  PageNames(const std::vector<PageContent>& contents, std::string_view name, std::string_view suffix, bool french)
      : contents_(contents), name_(name), suffix_(suffix), french_(french) {}

  std::size_t count() const { return contents_.size() + 1; }  // with the overview

  // Of the page with that index, the overview being 0.
  std::string file(std::size_t page) const {
    return page == 0 ? name_ : fmt::format("{}-{}", name_, contents_[page - 1].key);
  }

  // `page 2 of 9: Hosting`, below the title.
  void say(std::size_t page, ViewPicture& picture) const {
    std::string& subtitle = std::visit([](auto& any) -> std::string& { return any.subtitle; }, picture);
    subtitle += fmt::format(fmt::runtime(french_ ? "{}page {} sur {}\u00A0: {}" : "{}page {} of {}: {}"),
                            subtitle.empty() ? "" : " — ", page + 1, count(),
                            page == 0 ? (french_ ? "vue d’ensemble" : "overview") : contents_[page - 1].title);
    if (page == 0) return;
    const std::string note =
        french_ ? "Les chiffres comptent ce qui est sur cette page." : "The figures count what is on this page.";
    std::visit([&](auto& any) { any.notes.insert(any.notes.begin(), note); }, picture);
  }

  // From the overview to all pages, those of a section in one line; from a page to those beside it.
  void link(std::size_t page, ViewPicture& picture) const {
    PictureLinks links{"Pages", {}};
    const auto add = [&](std::size_t to, const std::string& label) {
      links.links.push_back({fmt::format("page-{}", to + 1), label, fmt::format("{}.{}", file(to), suffix_)});
    };
    if (page > 0) {
      add(0, french_ ? "vue d’ensemble" : "overview");
      if (page > 1) add(page - 1, fmt::format("◂ {}\u00A0· {}", page, contents_[page - 2].title));
      if (page + 1 < count()) add(page + 1, fmt::format("{}\u00A0· {} ▸", page + 2, contents_[page].title));
    }
    for (std::size_t first = 1; page == 0 && first < count();) {
      std::size_t next = first + 1;
      while (next < count() && section(next) == section(first)) ++next;
      add(first, fmt::format("{}\u00A0· {}",
                             next == first + 1 ? std::to_string(first + 1) : fmt::format("{}–{}", first + 1, next),
                             next == first + 1 ? contents_[first - 1].title : section(first)));
      first = next;
    }
    std::visit([&](auto& any) { any.pages = std::move(links); }, picture);
  }

 private:
  const std::string& section(std::size_t page) const {
    const PageContent& content = contents_[page - 1];
    return content.section.empty() ? content.title : content.section;
  }

  const std::vector<PageContent>& contents_;
  std::string name_, suffix_;
  bool french_;
};

}  // namespace

void ViewRequest::declare(Arguments& arguments) {
  arguments.positional("view", words, 0, 2,
                       "a view, of ego also whose, of query also which; or the name of one of the dossier's `views:`");
  arguments.option("-P,--parameter", "NAME=VALUE", parameters,
                   "of query: a text for $NAME in it, or NAME:=JSON for another value");
  arguments.number("--limit", "N", limit, 1, 400, "so many actors or entities at most; the most active are kept");
  arguments.option("--width", "WIDTH", width, std::string(kWidthHelp));
  arguments.choice("--group", grouping, {"type", "tag", "camp", "none"}, "by what actors stand together");
  arguments.choice("--mode", mode, {"one", "two"}, "of network: actors alone, or actors and propositions");
  arguments.flag("--overview", overview, "groups with counts instead of each actor, entity or claim");
  arguments.option("--between", "WHO", between, "given twice, of conflicts: the two facing each other");
  arguments.option("--link", "PATTERN", link, std::string(kLinkHelp));
  arguments.option("--type", "TYPE", selection.type_texts, "only entities of this type");
  arguments.option("--relation", "TYPE", relation_types, "only ties of this type");
  basis.declare(arguments);
  selection.declare(arguments);
}

void ViewRequest::adopt(const Dossier& dossier, const NamedView& named) {
  words = {std::string(named.view)};
  struct List {
    std::string_view key;
    std::vector<std::string>& values;
    bool asked = !values.empty();
  };
  struct Text {
    std::string_view key;
    std::string& value;
    bool asked;
  };
  const bool in_time = selection.time.any_text();
  std::vector<std::string> origins;
  List lists[] = {{"actor", selection.actor_texts},
                  {"proposition", selection.proposition_texts},
                  {"source", selection.source_texts},
                  {"type", selection.type_texts},
                  {"tag", selection.tags},
                  {"relation", relation_types},
                  {"between", between},
                  {"parameter", parameters},
                  {"roll_up", origins}};
  Text texts[] = {{"group", grouping, !grouping.empty()},        {"mode", mode, mode != "one"},
                  {"width", width, width != "column"},           {"since", selection.time.since_text, in_time},
                  {"until", selection.time.until_text, in_time}, {"at", selection.time.at_text, in_time}};
  for (const ViewOption& option : dossier.options_of(named)) {
    for (List& list : lists)
      if (list.key == option.key && !list.asked) list.values.emplace_back(option.value);
    for (Text& text : texts)
      if (text.key == option.key && !text.asked) text.value = option.value;
    if (option.key == "who" || option.key == "query") words.emplace_back(option.value);
    if (option.key == "limit" && limit == 0) limit = std::stoul(std::string(option.value));
    if (option.key == "media") basis.media = true;
    if (option.key == "overview") overview = true;
  }
  if (basis.roll_up.empty()) basis.roll_up = fmt::format("{}", fmt::join(origins, ","));
}

Result<double> ViewRequest::width_in_points() const {
  const auto points = parse_page_width(width);
  if (!points)
    return failure(fmt::format("'{}' is no width: expected {}", width, kPageWidthForm), std::string(kPageWidthRemedy));
  return *points;
}

Result<ViewPicture> make_view(const Dossier& dossier, ViewRequest& request, const std::string& language) {
  ViewMaker maker(dossier, request, language);
  if (auto resolved = maker.resolve(); !resolved) return tl::unexpected(resolved.error());
  return maker.make();
}

Result<std::vector<ViewPage>> make_pages(const Dossier& dossier, ViewRequest& request, const std::string& language,
                                         std::string_view name, std::string_view suffix) {
  ViewMaker maker(dossier, request, language);
  if (auto resolved = maker.resolve(); !resolved) return tl::unexpected(resolved.error());
  const auto contents = maker.pages();
  if (!contents) return tl::unexpected(contents.error());
  if (contents->size() < 2)  // all of it on one
    return std::vector{ViewPage{std::string(name), contents->empty() ? maker.make() : maker.page(contents->front())}};
  const PageNames names(*contents, name, suffix, language == "fr");
  std::vector<ViewPage> pages;
  for (std::size_t page = 0; page < names.count(); ++page) {
    pages.push_back({names.file(page), page == 0 ? maker.overview() : maker.page((*contents)[page - 1])});
    names.say(page, pages.back().picture);
    names.link(page, pages.back().picture);
  }
  return pages;
}

}  // namespace standpoint
