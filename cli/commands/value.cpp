// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ostream>
#include <sstream>
#include <tuple>

#include "cli/choose.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/position_data.hpp"
#include "cli/program.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

// What can be counted as a command lists it.
constexpr std::array<std::string_view, 8> kCounted = {"entities", "sources",   "propositions", "issues",
                                                      "claims",   "relations", "positions",    "conflicts"};

// Those of whom one label holds, by what they are called in a sentence.
struct Standing {
  std::string_view word;
  PositionLabel label;
};
constexpr std::array<Standing, 6> kStandings = {{{"supporters", PositionLabel::supports},
                                                 {"opponents", PositionLabel::opposes},
                                                 {"shifted", PositionLabel::shifted},
                                                 {"divided", PositionLabel::divided},
                                                 {"unclear", PositionLabel::unclear},
                                                 {"neutral", PositionLabel::neutral}}};

constexpr std::array<std::string_view, 5> kVerbs = {"count", "list", "first", "last", "name"};

const Standing* find_standing(std::string_view word) {
  const auto found =
      std::find_if(kStandings.begin(), kStandings.end(), [&](const Standing& s) { return s.word == word; });
  return found == kStandings.end() ? nullptr : &*found;
}

std::vector<std::string_view> standing_words() {
  std::vector<std::string_view> out;
  out.reserve(kStandings.size());
  for (const Standing& standing : kStandings) out.push_back(standing.word);
  return out;
}

// `1 234` and `1,234`: thousands as the language divides them.
std::string number_in_words(std::size_t number, std::string_view language) {
  std::string out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3;) out.insert(at -= 3, language == "fr" ? "\u202F" : ",");
  return out;
}

class ValueCommand : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("value", words_, 1, 3, "what is asked: count, list, first, last or name, and of what");
    arguments.option("--type", "TYPE", selection_.type_texts, "only entities, or ties, of this type");
    arguments.option("--kind", "KIND", selection_.kinds,
                     "only conflicts, positions, propositions or sources of this kind");
    basis_.declare(arguments);
    selection_.declare(arguments);
    dossier_.declare(arguments);
    arguments.choice("--lang", language_, {"fr", "en"}, "language of names, lists, numbers and dates");
    arguments.option("-o,--output", "FILE", file_, "write there instead of standard output");
  }

  int run(Context& context) override {
    int code = kFine;
    const auto loaded = open_dossier(context, dossier_, code);
    if (!loaded) return code;
    d_ = &loaded->dossier;
    if (language_.empty()) language_ = d_->names[d_->language] == "fr" ? "fr" : "en";
    const auto value = answer(context);
    if (!value) return print_failure(context, value.error().message, value.error().remedy, kUsage);
    return write_output(context, file_, *value + "\n");
  }

 private:
  Result<std::string> answer(const Context& context) {
    if (words_[0].ends_with(".count")) {  // `conflicts.count` is `count conflicts`
      words_[0].resize(words_[0].size() - 6);
      words_.insert(words_.begin(), "count");
    }
    if (auto verb = expect_word(words_[0], kVerbs, "value"); !verb)
      return failure(verb.error().message,
                     verb.error().remedy + " (such as: count supporters ID, list opponents ID, conflicts.count)");
    const bool of_standing = words_.size() > 1 && find_standing(words_[1]) != nullptr;
    if (words_[0] != "name" && !of_standing)
      if (auto chosen = choose_by_third_word(); !chosen) return tl::unexpected(chosen.error());
    if (auto resolved = selection_.resolve(*d_); !resolved) return tl::unexpected(resolved.error());
    if (words_.size() < 2) return failure(fmt::format("'{}' of what?", words_[0]), "see standpoint help value");
    if (words_[0] == "name") return name();
    if (words_[0] == "first" || words_[0] == "last") return date();
    if (of_standing) return standing();
    if (words_[0] == "list") return tl::unexpected(expect_word(words_[1], standing_words(), "list").error());
    return count(context);
  }

  Result<std::string> name() const {
    if (words_.size() > 2)
      return failure(fmt::format("too many words: '{}'", words_[2]),
                     "put a name of several words between quotation marks");
    const auto record = choose(*d_, words_[1], {});
    if (!record) return tl::unexpected(record.error());
    return std::string(d_->name_of(*record, language_));
  }

  // What the third word names chooses among claims, as --actor, --proposition or --source would.
  Result<void> choose_by_third_word() {
    if (words_.size() < 3) return {};
    const auto record = choose(*d_, words_[2], {RecordKind::entity, RecordKind::proposition, RecordKind::source});
    if (!record) return tl::unexpected(record.error());
    auto& texts = record->kind == RecordKind::entity        ? selection_.actor_texts
                  : record->kind == RecordKind::proposition ? selection_.proposition_texts
                                                            : selection_.source_texts;
    texts.emplace_back(d_->id_of(*record));
    return {};
  }

  // When the claim was made that was certainly made before the others, or begun after them: of one known only to have
  // been made by a day, the start is not known.
  Result<std::string> date() {
    if (auto known = expect_word(words_[1], std::array<std::string_view, 1>{"date"}, "value of that kind"); !known)
      return tl::unexpected(known.error());
    const bool first = words_[0] == "first";
    Date found;
    for (const Claim& claim : d_->claims) {
      const Date date = d_->date_of(claim);
      if (!date.given() || !selection_.admits(*d_, claim)) continue;
      const bool better = first ? std::tie(date.latest, date.earliest) < std::tie(found.latest, found.earliest)
                                : std::tie(date.earliest, date.latest) > std::tie(found.earliest, found.latest);
      if (!found.given() || better) found = date;
    }
    if (!found.given()) return failure("no claim with a date was chosen", "ask for more");
    return moment_in_words(*d_, found, language_);
  }

  // Those of whom a label holds, of one proposition: counted, or their names in order of id; where they charge someone
  // with something, with the reply of the accused.
  Result<std::string> standing() {
    if (words_.size() < 3)
      return failure(fmt::format("'{} {}' of which proposition?", words_[0], words_[1]), "add its id");
    const auto proposition = choose(*d_, words_[2], {RecordKind::proposition});
    if (!proposition) return tl::unexpected(proposition.error());
    const auto options = basis_.position_options(*d_, selection_);
    if (!options) return tl::unexpected(options.error());
    EntityTypeSet types = 0;
    for (const std::string& text : selection_.type_texts) {
      const auto type = choose_entity_type(text);
      if (!type) return tl::unexpected(type.error());
      types |= bit(*type);
    }
    std::vector<EntityId> actors;
    const Positions positions = find_positions(*d_, *options);
    const Replies replies(*d_);
    bool charges = false;
    for (const Position& position : positions.all) {
      if (position.proposition.value != proposition->index || position.label != find_standing(words_[1])->label ||
          !selection_.admits_entity(*d_, position.actor) || !any_is_one_of((*d_)[position.actor].types, types))
        continue;
      charges = charges || replies.need_reply(*d_, positions.claims_of(position.claims));
      if (std::find(actors.begin(), actors.end(), position.actor) == actors.end()) actors.push_back(position.actor);
    }
    if (words_[0] == "count") return number_in_words(actors.size(), language_);
    std::sort(actors.begin(), actors.end(), [&](EntityId a, EntityId b) { return d_->id_of(a) < d_->id_of(b); });
    std::vector<std::string> names;
    names.reserve(actors.size());
    for (const EntityId actor : actors) names.emplace_back(d_->name(actor, language_));
    if (names.empty()) return std::string(language_ == "fr" ? "personne" : "nobody");
    std::string out = joined_names(names, language_, names.size());
    if (charges) out += fmt::format(" ({})", replies_in_words(*d_, replies, {proposition->index}, language_));
    return out;
  }

  // As many as the command prints that lists them.
  Result<std::string> count(const Context& context) {
    std::vector<std::string_view> known(kCounted.begin(), kCounted.end());
    for (const std::string_view word : standing_words()) known.push_back(word);
    if (auto counted = expect_word(words_[1], known, "count of"); !counted) return tl::unexpected(counted.error());
    std::ostringstream out, err;
    std::vector<Failure> failures;
    Context inner{out, err};
    inner.working_folder = context.working_folder;
    inner.program_folder = context.program_folder;
    inner.opened = context.opened;
    inner.failures = &failures;
    if (run_program(listing(), inner) == kFine) {
      const std::string lines = out.str();
      return number_in_words(static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n')), language_);
    }
    return tl::unexpected(failures.empty() ? Failure{err.str(), {}} : failures.front());
  }

  std::vector<std::string> listing() const {
    const bool own_command = words_[1] == "positions" || words_[1] == "conflicts";
    std::vector<std::string> out = own_command ? std::vector{words_[1]} : std::vector<std::string>{"list", words_[1]};
    const auto add = [&](const std::string& option, const std::vector<std::string>& values) {
      for (const std::string& value : values) out.insert(out.end(), {option, value});
    };
    const auto add_one = [&](std::string option, const std::string& value) {
      if (!value.empty()) out.insert(out.end(), {std::move(option), value});
    };
    add("--actor", selection_.actor_texts);
    add("--proposition", selection_.proposition_texts);
    add("--source", selection_.source_texts);
    add("--tag", selection_.tags);
    add("--type", selection_.type_texts);
    add("--kind", selection_.kinds);
    add_one("--since", selection_.time.since_text);
    add_one("--until", selection_.time.until_text);
    add_one("--at", selection_.time.at_text);
    add_one("--roll-up", basis_.roll_up);
    if (basis_.media) out.emplace_back("--media");
    add("-d", dossier_.paths);
    if (dossier_.unpublished) out.emplace_back("--unpublished");
    out.insert(out.end(), {"--format", "jsonl"});
    return out;
  }

  std::vector<std::string> words_;
  Selection selection_;
  PositionBasis basis_;
  DossierOptions dossier_;
  std::string language_, file_;
  const Dossier* d_ = nullptr;
};

}  // namespace

std::unique_ptr<Command> make_value() { return std::make_unique<ValueCommand>(); }

}  // namespace standpoint
