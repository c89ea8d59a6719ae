// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/program.hpp"
#include "cli/review_list.hpp"
#include "cli/review_shell.hpp"
#include "cli/review_values.hpp"
#include "cli/stream_lines.hpp"
#include "graph/load/dossier_files.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kNarrowest = 50;  // columns that a conversation is laid out for

class Review : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("dir", words_, 0, 0, "the folder of the dossier, and with --set: KEY=VALUE");
    arguments.flag("--list", list_, "print what is open instead");
    arguments.flag("--all", all_, "with --list: what is decided, too");
    arguments.option("--accept", "ID", accepted_, "accept this proposal instead; repeatable");
    arguments.option("--reject", "ID", rejected_, "reject this proposal instead; repeatable");
    arguments.option("--reason", "TEXT", reason_, "with --reject: why");
    arguments.option("--reopen", "ID", reopened_, "make this decided proposal open again; repeatable");
    arguments.option("--set", "ID", edited_, "set keys of this proposal: KEY=VALUE…; KEY= takes one away");
    arguments.option("--texts", "DIR", texts_, "look for the sources' texts there, by their SHA-256");
    result_.declare(arguments);
  }

  int run(Context& context) override {
    std::string folder;
    if (const auto read = read_words(context, folder); !read) return fail(context, read.error(), kUsage);
    LoadOptions options;
    options.texts_folder = texts_;
    auto store = ReviewStore::open(folder, options);
    if (!store) return fail(context, store.error(), kUsage);
    if (store->loaded().diagnostics.has_errors()) {
      print_diagnostics(context.err, store->loaded(), Severity::error,
                        wants_colour(context, result_.output.color, true));
      const std::size_t errors = store->loaded().diagnostics.count(Severity::error);
      context.err << fmt::format("{} error{}: nothing was done\n", errors, errors == 1 ? "" : "s");
      return kBadDossier;
    }
    ReviewSession session(std::move(*store));
    style_ = {wants_colour(context, result_.output.color, false), result_.language_for(session.dossier())};
    if (context.columns > 0) style_.width = std::clamp<std::size_t>(context.columns - 1, kNarrowest, style_.width);
    int code = kFine;
    for (const Failure& unreadable : session.store().unreadable()) code = fail(context, unreadable, kFindings);
    return std::max(code, list_               ? write_report(context, result_.output, review_report(session, all_))
                          : decides_at_once() ? decide(context, session)
                                              : converse(context, session));
  }

 private:
  static int fail(Context& context, const Failure& failure, int code) {
    return print_failure(context, failure.message, failure.remedy, code);
  }

  bool decides_at_once() const {
    return !accepted_.empty() || !rejected_.empty() || !reopened_.empty() || !edited_.empty();
  }

  // The folder, and what is to be set.
  Result<void> read_words(const Context& context, std::string& folder) {
    std::error_code error;
    for (const std::string& word : words_) {
      const bool assigns = !edited_.empty() && word.find('=') != std::string::npos;
      if (folder.empty() && (!assigns || std::filesystem::is_directory(word, error)))
        folder = word;
      else if (assigns)
        assignments_.push_back(word);
      else
        return failure(fmt::format("unexpected argument '{}'", word), "KEY=VALUE belongs to --set");
    }
    if (folder.empty()) folder = find_dossier_upward(context.working_folder);
    if (folder.empty())
      return failure("there is no dossier here: no dossier.yaml in this folder or above it", "name its folder");
    if (!edited_.empty() && assignments_.empty())
      return failure("--set needs to know what to set", "write KEY=VALUE behind the ID, as in stance=oppose");
    if (list_ && decides_at_once()) return failure("--list prints, and decides nothing", "leave out one of them");
    if (all_ && !list_) return failure("--all is for --list", "add --list");
    if (!reason_.empty() && rejected_.empty()) return failure("--reason is for --reject", "add --reject ID");
    if (!list_ && (!result_.output.format.empty() || !result_.output.file.empty()))
      return failure("--format and --output are for --list", "add --list");
    return {};
  }

  int converse(Context& context, ReviewSession& session) const {
    if (session.proposals().empty()) {
      context.out << "Nothing is proposed: 'standpoint extract ARTICLE --into DIR' proposes.\n";
      return kFine;
    }
    if (context.lines != nullptr) return run_review_shell(context, *context.lines, session, style_);
    if (context.in == nullptr)
      return print_failure(context, "there is no terminal and no input to review with",
                           "see --list, --accept, --reject and --set", kUsage);
    StreamLines lines(*context.in, context.in_is_terminal ? &context.out : nullptr);
    return run_review_shell(context, lines, session, style_);
  }

  // Each in turn, up to the first that fails.
  int decide(Context& context, ReviewSession& session) const {
    for (const std::string& id : reopened_)
      if (const int code = take(context, session, id, "open"); code != kFine) return code;
    if (!edited_.empty())
      if (const int code = edit(context, session); code != kFine) return code;
    for (const std::string& id : rejected_)
      if (const int code = take(context, session, id, "rejected"); code != kFine) return code;
    for (const std::string& id : accepted_)
      if (const int code = take(context, session, id, "accepted"); code != kFine) return code;
    return kFine;
  }

  // Makes a proposal what it shall be; where it is that already, there is nothing to do.
  int take(Context& context, ReviewSession& session, const std::string& id, std::string_view wanted) const {
    const auto key = session.find(id);
    if (!key) return fail(context, key.error(), kUsage);
    if (to_string(session.decision(*key)) == wanted) return done(context, key->id, wanted, {});
    const std::string care = accusation_text(session, *key, {false, style_.language, style_.width});
    const ReviewOutcome outcome = wanted == "accepted"   ? session.accept(*key)
                                  : wanted == "rejected" ? session.reject(*key, reason_)
                                                         : session.reopen(*key);
    if (!outcome) return refuse(context, outcome.error());
    if (wanted == "accepted") context.err << care;
    return done(context, key->id, wanted, *outcome);
  }

  int edit(Context& context, ReviewSession& session) const {
    const auto key = session.find(edited_);
    if (!key) return fail(context, key.error(), kUsage);
    ReviewTexts texts;
    std::vector<EditedField> all;
    for (const std::string& assignment : assignments_) {
      const std::size_t at = assignment.find('=');
      auto edits = read_edit(session, texts, *key, assignment.substr(0, at), assignment.substr(at + 1));
      if (!edits) return fail(context, edits.error(), kUsage);
      for (EditedField& field : *edits) all.push_back(std::move(field));
    }
    const ReviewOutcome outcome = session.edit(*key, all);
    return outcome ? done(context, key->id, "edited", *outcome) : refuse(context, outcome.error());
  }

  static int done(Context& context, std::string_view id, std::string_view what,
                  const std::vector<std::string>& warnings) {
    for (const std::string& warning : warnings) context.err << warning;
    context.out << fmt::format("{} {}\n", what, escape_for_terminal(id));
    return kFine;
  }

  static int refuse(Context& context, const ReviewRefusal& refusal) {
    for (const std::string& mistake : refusal.mistakes) context.err << mistake;
    return fail(context, refusal.why, kFindings);
  }

  std::vector<std::string> words_;
  std::vector<std::string> assignments_;
  std::vector<std::string> accepted_, rejected_, reopened_;
  std::string edited_;
  std::string reason_;
  std::string texts_;
  bool list_ = false;
  bool all_ = false;
  ResultOptions result_;
  ReviewStyle style_;
};

}  // namespace

std::unique_ptr<Command> make_review() { return std::make_unique<Review>(); }

}  // namespace standpoint
