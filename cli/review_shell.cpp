// SPDX-License-Identifier: Apache-2.0
#include "cli/review_shell.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <ostream>

#include "cli/program.hpp"
#include "cli/review_completion.hpp"
#include "cli/review_values.hpp"
#include "cli/review_words.hpp"
#include "extract/proposals/record_keys.hpp"
#include "graph/text/suggest.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

class ReviewShell {
 public:
  ReviewShell(Context& context, LineReader& lines, ReviewSession& session, ReviewStyle style)
      : context_(context), lines_(lines), session_(session), style_(std::move(style)) {}

  void run() {
    const std::size_t open = count_open();
    context_.out << fmt::format("{} open of {} proposals. help says how to decide; quit ends, and nothing is lost.\n\n",
                                open, session_.proposals().size());
    step_to_next();
    while (!ended_) {
      const auto line = ask("review> ");
      if (!line) continue;
      for (const std::string& told : session_.store().refresh()) context_.out << escape_for_terminal(told) << '\n';
      if (current_ && session_.record(*current_) == nullptr) step_to_next();
      if (!ended_) take(*line);
    }
    tell_end();
  }

 private:
  // A line; nothing where it was given up. The end of the lines is the end of the conversation.
  std::optional<std::string> ask(const std::string& prompt) {
    context_.out.flush();
    LineReader::Line line = lines_.read(prompt, [this](std::string_view before) {
      return complete_review(session_, current_ ? &*current_ : nullptr, review_commands(), before);
    });
    if (line.end == LineReader::End::line) return std::move(line.text);
    if (line.end == LineReader::End::closed) ended_ = true;
    return std::nullopt;
  }

  std::size_t count_open() {
    const auto all = session_.proposals();
    return static_cast<std::size_t>(std::count_if(
        all.begin(), all.end(), [&](const ProposalKey& key) { return session_.decision(key) == Decision::open; }));
  }

  void show() {
    if (current_)
      context_.out << proposal_text(session_, texts_, *current_, style_, count_open(), session_.proposals().size())
                   << '\n';
  }

  // To the next that is open, from the current one on, then from the beginning; those that were skipped last.
  void step_to_next() {
    const auto all = session_.proposals();
    std::size_t from = 0;
    if (current_) {
      const auto at = std::find(all.begin(), all.end(), *current_);
      from = at == all.end() ? 0 : static_cast<std::size_t>(at - all.begin()) + 1;
    }
    current_.reset();
    for (std::size_t i = 0; i < all.size() && !current_; ++i) {
      const ProposalKey& key = all[(from + i) % all.size()];
      const bool skipped = std::find(skipped_.begin(), skipped_.end(), key) != skipped_.end();
      if (!skipped && session_.decision(key) == Decision::open) current_ = key;
    }
    if (current_) return show();
    context_.out << (count_open() == 0 ? "Nothing is left to decide.\n" : "All that is still open was skipped.\n");
    if (session_.can_undo() || count_open() > 0)
      context_.out << "list shows it, go ID leads there, undo takes back, quit ends.\n";
    else
      ended_ = true;
  }

  void take(std::string_view line) {
    const auto words = words_of(line);
    if (words.empty()) return;
    if (std::all_of(words.begin(), words.end(), is_short_word)) return take_short(words);
    std::string_view rest = line;
    const std::string_view word = take_first_word(rest);
    if (const std::string_view command = command_of(word); !command.empty()) return void(obey(command, rest));
    if (current_ && find_record_key(current_->section, word) != nullptr) return void(edit(word, rest));
    std::vector<std::string_view> known(review_commands().begin(), review_commands().end());
    if (current_)
      for (const RecordKey& key : record_keys(current_->section)) known.push_back(key.key);
    std::string remedy = did_you_mean(word, known);
    complain({fmt::format("'{}' is no command and no key", word), remedy.empty() ? "help lists them" : remedy});
  }

  // Each in turn, up to the first that fails.
  void take_short(const std::vector<std::string_view>& words) {
    for (const std::string_view word : words) {
      bool done = false;
      if (is_number(word))
        done = edit(current_ && current_->section == "relations" ? "from" : "by", word);
      else if (word.starts_with('p'))
        done = edit("about", word.substr(1));
      else if (word == "+" || word == "-" || word == "=")
        done = edit("stance", word);
      else
        done = obey(command_of(word), {});
      if (!done) return;
    }
  }

  bool obey(std::string_view command, std::string_view rest) {
    if (command == "accept") return accept();
    if (command == "reject") return reject(rest);
    if (command == "undo") return undo(rest);
    if (command == "reopen") return reopen(rest);
    if (command == "go") return go(rest);
    if (command == "clear") return rest.empty() ? needs("the key to clear") : edit(rest, {}, true);
    if (command == "accuses") return accuses(rest);
    if (command == "edit") return rest.empty() ? edit_all() : edit(rest, {});
    if (command == "skip") {
      if (current_) skipped_.push_back(*current_);
      step_to_next();
    } else if (command == "back") {
      return back();
    } else if (command == "list") {
      return list(rest);
    } else if (command == "show") {
      show();
    } else if (command == "help") {
      context_.out << review_help();
    } else if (command == "quit") {
      ended_ = true;
    }
    return true;
  }

  bool needs(std::string_view what) {
    complain({fmt::format("{} is missing", what), "help says how"});
    return false;
  }

  bool has_current() {
    if (current_) return true;
    complain({"no proposal is chosen", "list shows them, go ID leads there"});
    return false;
  }

  bool accept() {
    if (!has_current()) return false;
    const std::string care = accusation_text(session_, *current_, style_);
    if (!care.empty() && missing_keys(current_->section, *session_.record(*current_)).empty()) {
      context_.out << care;
      const auto answer = ask("accept it all the same (yes, no)? ");
      if (!answer || !std::string_view("yes").starts_with(trimmed_line(*answer)) || trimmed_line(*answer).empty()) {
        context_.out << "  not accepted\n";
        return false;
      }
    }
    return decided(session_.accept(*current_), "accepted");
  }

  bool reject(std::string_view reason) {
    if (!has_current()) return false;
    std::string why(reason);
    if (why.empty()) {
      const auto answer = ask("why (Enter for no reason)? ");
      if (!answer) return false;
      why = trimmed_line(*answer);
    }
    return decided(session_.reject(*current_, why), "rejected");
  }

  bool decided(const ReviewOutcome& outcome, std::string_view what) {
    if (!tell(outcome)) return false;
    context_.out << fmt::format("  {} {}\n\n", what, escape_for_terminal(current_->id));
    step_to_next();
    return true;
  }

  bool undo(std::string_view rest) {
    std::size_t steps = 1;
    std::from_chars(rest.data(), rest.data() + rest.size(), steps);
    if (!session_.can_undo()) {
      complain({"nothing was done here that could be taken back", "reopen ID makes a decided one open again"});
      return false;
    }
    for (; steps > 0 && session_.can_undo(); --steps) {
      const std::string what(session_.last_step());
      const auto back = session_.undo();
      if (!back) return tell(tl::unexpected(back.error()));
      context_.out << fmt::format("  taken back: {} {}\n", what, escape_for_terminal(back->id));
      current_ = *back;
      std::erase(skipped_, *back);
    }
    show();
    return true;
  }

  bool reopen(std::string_view rest) {
    if (!rest.empty()) {
      const auto key = session_.find(rest);
      if (!key) return complain(key.error());
      current_ = *key;
    }
    if (!has_current() || !tell(session_.reopen(*current_))) return false;
    show();
    return true;
  }

  bool go(std::string_view rest) {
    if (rest.empty()) return needs("the id of the proposal");
    const auto key = session_.find(rest);
    if (!key) return complain(key.error());
    current_ = *key;
    std::erase(skipped_, *key);
    show();
    return true;
  }

  bool back() {
    const auto all = session_.proposals();
    const auto at = current_ ? std::find(all.begin(), all.end(), *current_) : all.end();
    if (at == all.begin()) return complain({"this is the first one", {}});
    current_ = *std::prev(at);
    std::erase(skipped_, *current_);
    show();
    return true;
  }

  bool list(std::string_view which) {
    constexpr std::array<std::string_view, 4> kStates = {"open", "accepted", "rejected", "all"};
    if (which.empty()) which = "open";
    if (std::find(kStates.begin(), kStates.end(), which) == kStates.end())
      return complain({fmt::format("'{}' cannot be listed", which), "open, accepted, rejected or all"});
    for (const ProposalKey& key : session_.proposals())
      if (which == "all" || to_string(session_.decision(key)) == which)
        context_.out << (current_ == key ? "> " : "  ") << proposal_line(session_, key, style_);
    return true;
  }

  // Sets a key, or takes it away; asks for the value where none is given.
  bool edit(std::string_view field, std::string_view typed, bool clear = false) {
    if (!has_current()) return false;
    const RecordKey* known = find_record_key(current_->section, field);
    std::string answer;
    if (known != nullptr && typed.empty() && !clear) {
      const YamlValue* now = session_.record(*current_)->find(field);
      const auto line = ask(fmt::format("  {} [{}]: ", field,
                                        now == nullptr ? "" : escape_for_terminal(shortened(value_text(*now), 100))));
      if (!line) return false;
      answer = trimmed_line(*line);
      if (answer.empty()) return true;
      typed = answer;
    }
    if (typed.starts_with("new ") && known != nullptr) return make_new(*known, typed.substr(4));
    const auto edits = read_edit(session_, texts_, *current_, field, typed);
    if (!edits) return complain(edits.error());
    return tell(session_.edit(*current_, *edits)) && show_field(field);
  }

  bool show_field(std::string_view field) {
    const std::string text = field_text(session_, *current_, field, style_);
    context_.out << (text.empty() ? fmt::format("  {:<13}  taken away\n", field) : text);
    if (field == "about") context_.out << accusation_text(session_, *current_, style_);
    return true;
  }

  bool make_new(const RecordKey& field, std::string_view typed) {
    const bool entity = field.form <= KeyForm::entities;
    if (!entity && field.form != KeyForm::proposition)
      return complain({fmt::format("nothing new can be made for '{}'", field.key), "write an id or a name"});
    const auto made =
        entity ? read_new_entity(session_, *current_, typed) : read_new_proposition(session_, *current_, typed);
    if (!made) return complain(made.error());
    const std::vector<EditedField> edits = {{std::string(field.key), YamlValue::word(made->id)}};
    if (!tell(session_.add(*current_, entity ? "entities" : "propositions", *made, edits))) return false;
    if (!entity) context_.out << "  where one side of it charges somebody with a fault, say so: accuses NAME\n";
    return show_field(field.key);
  }

  bool accuses(std::string_view rest) {
    if (!has_current()) return false;
    if (rest.empty()) return needs("whom the proposition accuses");
    const std::string about(session_.record(*current_)->text("about"));
    if (session_.proposed(current_->article, "propositions", about) == nullptr)
      return complain({"only a new proposition can be changed here", "edit the proposition's own file of the dossier"});
    const RecordKey* field = find_record_key("propositions", "accuses");
    const auto value = read_typed_value(session_, *current_, *field, rest);
    if (!value) return complain(value.error());
    return tell(session_.edit_beside(*current_, "propositions", about, {{"accuses", *value}})) && show_field("about");
  }

  bool edit_all() {
    if (!has_current()) return false;
    context_.out << "  Enter keeps what is there; 'clear KEY' takes it away\n";
    for (const std::string_view field : asked_fields(current_->section))
      if (!edit(field, {})) return false;
    return true;
  }

  // The outcome of a step in words; false where it was not made.
  bool tell(const ReviewOutcome& outcome) {
    if (!outcome) {
      for (const std::string& mistake : outcome.error().mistakes) context_.out << mistake;
      return complain(outcome.error().why);
    }
    for (const std::string& warning : *outcome) context_.out << warning;
    return true;
  }

  bool complain(const Failure& failure) {
    context_.out << "  " << escape_for_terminal(failure.message) << '\n';
    if (!failure.remedy.empty()) context_.out << "  help: " << escape_for_terminal(failure.remedy) << '\n';
    return false;
  }

  void tell_end() {
    std::size_t accepted = 0, rejected = 0, open = 0;
    for (const ProposalKey& key : session_.proposals()) {
      const Decision decision = session_.decision(key);
      ++(decision == Decision::accepted ? accepted : decision == Decision::rejected ? rejected : open);
    }
    context_.out << fmt::format("{} accepted, {} rejected, {} open\n", accepted, rejected, open);
  }

  Context& context_;
  LineReader& lines_;
  ReviewSession& session_;
  ReviewStyle style_;
  ReviewTexts texts_;
  std::optional<ProposalKey> current_;
  std::vector<ProposalKey> skipped_;
  bool ended_ = false;
};

}  // namespace

int run_review_shell(Context& context, LineReader& lines, ReviewSession& session, const ReviewStyle& style) {
  ReviewShell(context, lines, session, style).run();
  return kFine;
}

}  // namespace standpoint
