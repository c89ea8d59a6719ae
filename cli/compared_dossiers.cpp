// SPDX-License-Identifier: Apache-2.0
#include "cli/compared_dossiers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "cli/git_repository.hpp"
#include "cli/opened_dossiers.hpp"
#include "cli/program.hpp"
#include "graph/load/dossier_files.hpp"
#include "graph/model/published.hpp"

namespace standpoint {
namespace {

// What an argument names: dossiers at paths, or one at a commit.
struct Side {
  std::string name;
  std::vector<std::string> paths;  // empty: at the revision
  std::string revision;
  bool where_parted = false;  // where that revision and `other` parted
  std::string other;
};

bool exists(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

std::string joined(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, " + ")); }

// `A..B` and `A...B`; an empty side is HEAD.
std::optional<std::pair<Side, Side>> range_of(const std::string& word) {
  const std::size_t dots = word.find("..");
  const bool path = word.starts_with("../") || word.starts_with("./") || word.find("../") != std::string::npos;
  if (dots == std::string::npos || path) return std::nullopt;
  const bool three = word.compare(dots, 3, "...") == 0;
  const auto or_head = [](const std::string& revision) { return revision.empty() ? std::string("HEAD") : revision; };
  const std::string first = or_head(word.substr(0, dots)), second = or_head(word.substr(dots + (three ? 3 : 2)));
  Side before{first, {}, first, three, second};
  if (three) before.name = fmt::format("{}...{}", first, second);
  return std::pair{before, Side{second, {}, second, false, {}}};
}

class Opening {
 public:
  Opening(Context& context, const DossierOptions& options)
      : context_(context), options_(options), opened_(context.opened != nullptr ? *context.opened : own_) {}

  std::optional<ComparedDossiers> open(const std::vector<std::string>& arguments, int& code) {
    code = kUsage;
    const auto sides = sides_of(arguments);
    if (!sides) return std::nullopt;
    ComparedDossiers out{{sides->first.name, load(sides->first)}, {}, 0};
    if (!out.before.loaded) return std::nullopt;
    out.after = {sides->second.name, load(sides->second)};
    if (!out.after.loaded) return std::nullopt;
    const bool bad_before = print_errors(out.before), bad_after = print_errors(out.after);
    if (bad_before || bad_after) {
      code = kBadDossier;
      return std::nullopt;
    }
    if (!withhold(*sides, out)) return std::nullopt;
    code = kFine;
    return out;
  }

 private:
  // Leaves out of the first dossier what the second one withholds: both are read again where there may be such.
  bool withhold(const std::pair<Side, Side>& sides, ComparedDossiers& compared) {
    std::vector<std::string> ids = gone_but_named(compared.before.loaded->dossier, compared.after.loaded->dossier);
    if (ids.empty()) return true;
    LoadOptions all = options_.load_options();
    all.unpublished = true;
    auto before = read(sides.first, options_.load_options()), after = read(sides.second, all);
    for (const auto* side : {&before, &after})
      if (!*side) print_failure(context_, side->error().message, side->error().remedy, kUsage);
    if (!before || !after) return false;
    std::erase_if(ids, [&](const std::string& id) { return (*after)->dossier.find(id).kind == RecordKind::none; });
    const std::size_t known = count_ids((*before)->dossier);
    withhold_records((*before)->dossier, ids);
    compared.no_longer_published = known - count_ids((*before)->dossier);
    compared.before.loaded = std::move(*before);
    return true;
  }

  // The ids of one dossier that the other knows, but not as those of records: they may be withheld there.
  static std::vector<std::string> gone_but_named(const Dossier& before, const Dossier& after) {
    std::vector<std::string> out;
    for (const RecordRef record : before.record_of_name) {
      if (record.kind == RecordKind::none) continue;
      const std::string_view id = before.id_of(record);
      if (after.names.find(id).valid() && after.find(id).kind == RecordKind::none) out.emplace_back(id);
    }
    return out;
  }
  static std::size_t count_ids(const Dossier& dossier) {
    return static_cast<std::size_t>(std::count_if(dossier.record_of_name.begin(), dossier.record_of_name.end(),
                                                  [](RecordRef record) { return record.kind != RecordKind::none; }));
  }

  // The dossier of a side, read anew.
  Result<std::shared_ptr<LoadedDossier>> read(const Side& side, const LoadOptions& load_options) {
    const std::vector<std::string> paths = side.paths.empty() ? std::vector{side.revision} : side.paths;
    auto revision =
        side.paths.empty() ? at_revision(side, load_options) : Result<std::shared_ptr<LoadedDossier>>(failure({}));
    if (revision || (side.paths.empty() && !exists(side.revision))) return revision;
    auto loaded = load_dossier(paths, load_options);
    if (!loaded) return tl::unexpected(loaded.error());
    return std::make_shared<LoadedDossier>(std::move(*loaded));
  }

  std::optional<std::pair<Side, Side>> sides_of(const std::vector<std::string>& arguments) {
    if (arguments.size() == 2) return std::pair{side_of(arguments[0]), side_of(arguments[1])};
    const std::vector<std::string>& now = dossier();
    if (now.empty()) return std::nullopt;
    if (!exists(arguments[0]))
      if (auto range = range_of(arguments[0])) return range;
    return std::pair{side_of(arguments[0]), Side{joined(now), now, {}, false, {}}};
  }

  Side side_of(const std::string& word) const {
    if (options_.paths.empty() && exists(word)) return {word, {word}, {}, false, {}};
    return {word, {}, word, false, {}};
  }

  // The dossier that revisions are of.
  const std::vector<std::string>& dossier() {
    if (paths_.empty()) paths_ = dossier_paths(context_, options_);
    return paths_;
  }

  // The same, or the one that the run has read already.
  std::shared_ptr<const LoadedDossier> load(const Side& side) {
    Result<std::shared_ptr<const LoadedDossier>> loaded = nullptr;
    if (side.paths.empty())
      loaded = read(side, options_.load_options());
    else
      loaded = opened_.open(side.paths, options_.load_options());
    if (loaded) return *loaded;
    print_failure(context_, loaded.error().message, loaded.error().remedy, kUsage);
    return nullptr;
  }

  Result<std::shared_ptr<LoadedDossier>> at_revision(const Side& side, const LoadOptions& load_options) {
    if (options_.paths.empty() && find_dossier_upward(context_.working_folder).empty())
      return failure(fmt::format("there is no file or folder '{}'", side.revision),
                     "for revisions, name the dossier that they are of with -d");
    std::vector<std::vector<NamedText>> all;
    for (const std::string& path : dossier()) {
      const auto repository = GitRepository::around(path);
      if (!repository) return tl::unexpected(repository.error());
      const auto commit =
          side.where_parted ? repository->fork_point(side.revision, side.other) : repository->commit(side.revision);
      if (!commit) return tl::unexpected(commit.error());
      auto files = repository->files(side.name, *commit, load_options.limits);
      if (!files) return tl::unexpected(files.error());
      all.push_back(std::move(*files));
    }
    return std::make_shared<LoadedDossier>(load_dossier_texts(std::move(all), load_options));
  }

  // True where a dossier has errors: all of them are printed.
  bool print_errors(const ComparedDossier& compared) {
    const Diagnostics& diagnostics = compared.loaded->diagnostics;
    if (!diagnostics.has_errors()) return false;
    print_diagnostics(context_.err, *compared.loaded, Severity::error, wants_colour(context_, "auto", true));
    const std::size_t errors = diagnostics.count(Severity::error);
    context_.err << fmt::format("{} error{} in {}: nothing was compared\n", errors, errors == 1 ? "" : "s",
                                compared.name);
    return true;
  }

  Context& context_;
  const DossierOptions& options_;
  OpenedDossiers own_;
  OpenedDossiers& opened_;
  std::vector<std::string> paths_;
};

}  // namespace

std::optional<ComparedDossiers> open_compared(Context& context, const DossierOptions& options,
                                              const std::vector<std::string>& arguments, int& code) {
  return Opening(context, options).open(arguments, code);
}

}  // namespace standpoint
