// SPDX-License-Identifier: Apache-2.0
#include "cli/part_answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "cli/choose.hpp"
#include "cli/options.hpp"
#include "cli/program.hpp"
#include "cli/repeated_run.hpp"
#include "graph/load/dossier_files.hpp"
#include "graph/text/fold.hpp"
#include "render/embed/claim_note.hpp"
#include "render/embed/faults.hpp"
#include "render/embed/line_shapes.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostIdLength = 64;

Code fault_of(MarkdownPart::Kind kind) {
  switch (kind) {
    case MarkdownPart::Kind::block: return faults::kBadBlock;
    case MarkdownPart::Kind::fence: return faults::kBadFence;
    case MarkdownPart::Kind::value: return faults::kBadValue;
    case MarkdownPart::Kind::citation: break;
  }
  return faults::kBadCitation;
}

std::string request_of(const AskedPart& asked, const std::vector<std::string>& paths) {
  std::string out;
  for (const AskedWord& word : asked.words) out += word.text + '\n';
  return fmt::format("{}{}", out, fmt::join(paths, "\n"));
}

// Headings as paragraphs in bold: the outline of a text is its author's.
std::string with_bold_headings(std::string_view markdown) {
  std::string out;
  for (std::size_t at = 0; at < markdown.size();) {
    const std::size_t end = std::min(markdown.find('\n', at), markdown.size());
    const std::string_view line = markdown.substr(at, end - at);
    out += line.starts_with('#') ? fmt::format("**{}**", trimmed(line.substr(line.find_first_not_of('#')))) : line;
    if (end < markdown.size()) out += '\n';
    at = end + 1;
  }
  return out;
}

}  // namespace

PartAnswers::PartAnswers(const Context& context, AnswerSettings settings, std::string_view text, FileId file,
                         Diagnostics& diagnostics)
    : context_(context), settings_(std::move(settings)), text_(text), file_(file), diagnostics_(diagnostics) {}

std::string PartAnswers::language() const {
  if (!settings_.language.empty()) return settings_.language;
  return dossier_language_.empty() ? "en" : dossier_language_;
}

std::string PartAnswers::from_folder(const std::string& path) const {
  return (std::filesystem::path(settings_.folder) / path).lexically_normal().string();
}

std::vector<std::string> PartAnswers::paths_for(const AskedPart& asked) const {
  if (asked.dossiers.empty()) {
    if (!settings_.dossiers.empty()) return settings_.dossiers;
    std::string found = find_dossier_upward(settings_.folder);
    return found.empty() ? std::vector<std::string>{} : std::vector{std::move(found)};
  }
  std::vector<std::string> out;
  for (const std::string& path : asked.dossiers) out.push_back(from_folder(path));
  return out;
}

std::shared_ptr<const LoadedDossier> PartAnswers::open(const std::vector<std::string>& paths, std::uint32_t begin,
                                                       std::uint32_t end) {
  const auto refuse = [&](std::string message, std::string fix) {
    if (refused_.insert(paths).second)
      diagnostics_.add(faults::kBadBlock, {file_, begin, end}, std::move(message), std::move(fix));
    return nullptr;
  };
  if (paths.empty())
    return refuse("there is no dossier beside this text, or above it",
                  "name one with -d, or as 'standpoint: {dossier: PATH}' in the front matter");
  LoadOptions options;
  options.unpublished = settings_.unpublished;
  const auto loaded = opened_.open(paths, options);
  if (!loaded) return refuse(loaded.error().message, loaded.error().remedy);
  note_read(context_, paths, **loaded);
  const Dossier& d = (*loaded)->dossier;
  if ((*loaded)->diagnostics.has_errors()) {
    if (!bad_dossier_) print_diagnostics(context_.err, **loaded, Severity::error, false);
    bad_dossier_ = true;
    return nullptr;
  }
  if (dossier_language_.empty()) dossier_language_ = d.names[d.language] == "fr" ? "fr" : "en";
  return *loaded;
}

Answer PartAnswers::answer(const MarkdownPart& part) {
  if (bad_dossier_) return {};
  if (part.kind == MarkdownPart::Kind::citation) return cite(part);
  const AskedPart asked = read_asked(text_, file_, part, diagnostics_);
  if (asked.words.empty()) return {};
  if (!open(paths_for(asked), asked.words[0].begin, asked.words[0].end)) return {};
  if (asked.is_picture()) return draw(part, asked);
  if (!asked.inline_text && !part.alone) {
    report(fault_of(part.kind), part, asked,
           {fmt::format("what '{}' shows has no place within a line", asked.words[0].text),
            "write the two comments on lines of their own"});
    return {};
  }
  Answer out;
  std::string printed;
  const std::vector<std::string> further =
      asked.inline_text ? std::vector<std::string>{} : std::vector<std::string>{"--format", "md"};
  if (!run(part, asked, further, printed)) return out;
  const std::string_view text = trimmed(printed);
  out.kind = asked.inline_text ? Answer::Kind::words : Answer::Kind::block;
  out.markdown = asked.inline_text ? markdown_text(text) : with_bold_headings(text);
  if (!asked.title.empty() && !asked.inline_text)
    out.markdown = fmt::format("**{}**\n\n{}", markdown_text(asked.title), out.markdown);
  return out;
}

// The command line, with the path of a file of colours seen from the text.
std::vector<std::string> PartAnswers::words_of(const AskedPart& asked) const {
  std::vector<std::string> out;
  for (const AskedWord& word : asked.words) {
    const bool follows = !out.empty() && out.back() == "--theme";
    const bool holds = word.text.starts_with("--theme=");
    const std::string value = holds ? word.text.substr(8) : word.text;
    const bool is_file = (follows || holds) && value.find_first_of("./") != std::string::npos;
    out.push_back(!is_file ? word.text : (holds ? "--theme=" : "") + from_folder(value));
  }
  return out;
}

bool PartAnswers::run(const MarkdownPart& part, const AskedPart& asked, const std::vector<std::string>& further,
                      std::string& out) {
  std::ostringstream printed, errors;
  std::vector<Failure> failures, hints;
  Context inner = context_.with_streams(printed, errors);
  inner.working_folder = settings_.folder;
  inner.opened = &opened_;
  inner.failures = &failures;
  inner.hints = &hints;
  std::vector<std::string> words = words_of(asked);
  for (const std::string& path : paths_for(asked)) words.insert(words.end(), {"-d", path});
  if (settings_.unpublished) words.emplace_back("--unpublished");
  const bool says_language = std::any_of(asked.words.begin(), asked.words.end(),
                                         [](const AskedWord& word) { return word.text.starts_with("--lang"); });
  if (!settings_.language.empty() && !says_language) words.insert(words.end(), {"--lang", settings_.language});
  words.insert(words.end(), further.begin(), further.end());
  const int code = run_program(words, inner);
  out = printed.str();
  if (code == kFine) {
    for (const Failure& hint : hints)
      if (hinted_.emplace(part.whole.begin, hint.message).second) report(faults::kQueryHint, part, asked, hint);
    return true;
  }
  const std::string told = errors.str();  // of a file of colours that has mistakes
  if (failures.empty()) failures.push_back({told.substr(0, told.find('\n')), {}});
  for (const Failure& failure : failures) report(fault_of(part.kind), part, asked, failure);
  return false;
}

// At the word that the message names, else at the first one.
void PartAnswers::report(Code code, const MarkdownPart& part, const AskedPart& asked, const Failure& failure) {
  const AskedWord* place = asked.words.data();
  for (const AskedWord& word : asked.words) {
    const std::size_t equals = word.text.starts_with("--") ? word.text.find('=') : std::string::npos;
    const std::string value = equals == std::string::npos ? word.text : word.text.substr(equals + 1);
    const std::string option = word.text.starts_with("--") ? word.text.substr(0, equals) : std::string();
    if (!value.empty() && failure.message.find(fmt::format("'{}'", value)) != std::string::npos) {
      place = &word;
      break;
    }
    if (!option.empty() && failure.message.find(option) != std::string::npos) place = &word;
  }
  std::string remedy = failure.remedy;
  if (part.kind == MarkdownPart::Kind::value && failure.message.starts_with("there is no value"))
    remedy += "; to keep the braces as they are, write \\{{";
  diagnostics_.add(code, {file_, place->begin, place->end}, failure.message, std::move(remedy));
}

bool PartAnswers::name_picture(const MarkdownPart& part, const AskedPart& asked, Figure& figure) {
  figure.id = asked.id;
  if (figure.id.empty()) {
    std::string words;
    for (std::size_t i = 1; i < asked.words.size(); ++i) words += " " + asked.words[i].text;
    figure.id = slug(words).substr(0, kMostIdLength);
    while (figure.id.ends_with('-')) figure.id.pop_back();
    if (figure.id.empty() || (figure.id[0] >= '0' && figure.id[0] <= '9')) figure.id.insert(0, "view-");
  }
  const std::string request = request_of(asked, paths_for(asked));
  const auto [known, is_new] = requests_.try_emplace(figure.id, request);
  if (is_new) figure.label = figure.id.starts_with("fig-") ? figure.id : "fig-" + figure.id;
  if (known->second == request) return true;
  diagnostics_.add(faults::kSameName, {file_, asked.words[0].begin, asked.words[0].end},
                   fmt::format("another picture of this text is called '{}' too", figure.id),
                   part.kind == MarkdownPart::Kind::fence ? "give this one an 'id: fig-…' of its own"
                                                          : "give this one an --id of its own");
  return false;
}

Answer PartAnswers::draw(const MarkdownPart& part, const AskedPart& asked) {
  Answer out;
  if (!name_picture(part, asked, out.figure)) return out;
  std::vector<std::string> further = {"--format", "svg"};
  if (settings_.fragment) further.insert(further.end(), {"--fragment", "--id-prefix", out.figure.id + "-"});
  if (!run(part, asked, further, out.bytes)) return out;
  const SvgWords words = words_of_svg(out.bytes);
  out.figure.title = words.title;
  out.figure.caption = asked.title;
  out.figure.alt = asked.alt;
  if (asked.alt.empty()) {
    const std::string_view title = trimmed(words.title);
    const bool stopped = title.ends_with('.') || title.ends_with('?') || title.ends_with('!');
    out.figure.alt = fmt::format("{}{} {}", title, stopped || title.empty() ? "" : ".", words.description);
    out.figure.alt = std::string(trimmed(out.figure.alt));
  }
  if (settings_.picture_format != "svg" && !run(part, asked, {"--format", settings_.picture_format}, out.bytes))
    return out;
  out.kind = Answer::Kind::picture;
  return out;
}

// `[@claim:a; @claim:b]`, each of which becomes a note.
Answer PartAnswers::cite(const MarkdownPart& part) {
  Answer out;
  std::string marks;
  for (std::size_t at = part.body.begin; at < part.body.end;) {
    const std::size_t end = std::min(text_.substr(0, part.body.end).find(';', at), part.body.end);
    const std::string_view item = trimmed(text_.substr(at, end - at));
    const auto begin = static_cast<std::uint32_t>(item.empty() ? at : item.data() - text_.data());
    const auto stop = static_cast<std::uint32_t>(begin + item.size());
    std::string_view id = item;
    if (id.starts_with("@{") && id.ends_with('}'))
      id = id.substr(2, id.size() - 3);
    else if (id.starts_with('@'))
      id.remove_prefix(1);
    if (!id.starts_with("claim:")) {
      diagnostics_.add(faults::kBadCitation, {file_, begin, stop}, fmt::format("'{}' is no claim", item),
                       "cite claims and other works in brackets of their own");
      return out;
    }
    const std::string mark = note_for(id.substr(6), begin, stop);
    if (mark.empty()) return out;
    append_part(marks, mark, " ");
    at = end + 1;
  }
  out.kind = Answer::Kind::note;
  out.markdown = std::move(marks);
  return out;
}

std::string PartAnswers::note_for(std::string_view id, std::uint32_t begin, std::uint32_t end) {
  const auto paths = paths_for({});
  const auto loaded = open(paths, begin, end);
  if (!loaded) return {};
  std::string mark = fmt::format("[^claim-{}]", id);
  if (std::any_of(notes_.begin(), notes_.end(), [&](const auto& note) { return note.first == id; })) return mark;
  const Dossier& d = loaded->dossier;
  const auto found = choose(d, id, {RecordKind::claim});
  if (!found) {
    LoadOptions with_unpublished;
    with_unpublished.unpublished = true;
    const auto whole = opened_.open(paths, with_unpublished);
    const bool hidden = whole && (*whole)->dossier.find(id).kind == RecordKind::claim;
    diagnostics_.add(faults::kBadCitation, {file_, begin, end},
                     hidden ? fmt::format("the claim '{}' is not to be published", id) : found.error().message,
                     hidden ? "take the citation away, or say --unpublished" : found.error().remedy);
    return {};
  }
  notes_.emplace_back(id, claim_note(d, Replies(d), ClaimId{found->index}, language()));
  return mark;
}

std::string PartAnswers::notes() const {
  std::string out;
  for (const auto& [id, note] : notes_) out += fmt::format("\n[^claim-{}]: {}\n", id, note);
  return out;
}

}  // namespace standpoint
