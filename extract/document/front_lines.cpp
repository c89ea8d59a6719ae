// SPDX-License-Identifier: Apache-2.0
#include "extract/document/front_lines.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/document/kept_characters.hpp"
#include "extract/document/written_dates.hpp"
#include "graph/text/fold.hpp"
#include "graph/text/utf8.hpp"

namespace standpoint {
namespace {

constexpr int kFrontLines = 12;
constexpr std::size_t kLookedAt = 400;   // bytes of a line
constexpr std::size_t kShortLine = 160;  // bytes of a line that is about the article, not of it
constexpr std::size_t kMostAuthor = 80;  // bytes of names

bool begins_with_any(std::string_view text, std::initializer_list<std::string_view> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](std::string_view one) { return text.starts_with(one); });
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view one) { return text.find(one) != std::string_view::npos; });
}

// Without spaces, colons and bars at both ends.
std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kAround = " \t\r\n:|-";
  const std::size_t begin = std::min(text.find_first_not_of(kAround), text.size());
  return text.substr(begin, text.find_last_not_of(kAround) + 1 - begin);
}

// How sure a line is of the date in it.
enum class Sureness { none, may_be, date_line, said_published };

bool says_update(std::string_view folded) {
  return contains_any(folded, {"mis a jour", "mise a jour", "modifie le", "actualise le", "updated", "last modified"});
}

bool says_published(std::string_view folded) {
  return contains_any(folded, {"publie le", "publiee le", "publie:", "publie :", "publication", "paru le", "parue le",
                               "poste le", "mis en ligne", "published", "posted on", "posted:"}) ||
         folded == "date" || begins_with_any(folded, {"date ", "date:"});
}

// True where a time of day follows: `à 11:09`, `at 9.30`, `- 14h05`, `T17:30`.
bool time_follows(std::string_view rest) {
  std::string_view looked_at = rest.substr(0, 14);
  const std::size_t digit = looked_at.find_first_of("0123456789");
  if (digit == std::string_view::npos) return false;
  looked_at.remove_prefix(digit);
  const std::size_t mark = looked_at.find_first_not_of("0123456789");
  return mark <= 2 && (looked_at[mark] == ':' || looked_at[mark] == 'h');
}

bool reads_month_first(std::string_view folded, std::string_view language) {
  if (contains_any(folded, {"publie", " le ", "mis en ligne", "paru"})) return false;
  return language == "en" || contains_any(folded, {"published", "posted", "updated", " am", " pm"});
}

struct LineDate {
  Sureness sureness = Sureness::none;
  std::string edtf;
};

// The date of a line, taken for what it is about from the words before it.
LineDate date_of(std::string_view line, std::string_view language) {
  const std::string folded = fold_name(line);
  const bool english = reads_month_first(folded, language);
  for (std::size_t from = 0;;) {
    const auto found = find_written_date(line, from, english);
    if (!found) return {};
    const std::string before = fold_name(line.substr(from, found->begin - from));
    from = found->end;
    if (says_update(before)) continue;
    const std::string edtf = found->ambiguous && english ? found->edtf.substr(0, 4) : found->edtf;
    if (says_published(before)) return {Sureness::said_published, edtf};
    const std::size_t other_words = trimmed(line.substr(0, found->begin)).size();
    if (line.size() <= kShortLine && time_follows(line.substr(found->end))) return {Sureness::date_line, edtf};
    if (other_words <= 12 && trimmed(line.substr(found->end)).size() <= 12) return {Sureness::date_line, edtf};
    if (line.size() <= kShortLine && !line.ends_with('.') && !named_author(line).empty())
      return {Sureness::may_be, edtf};
  }
}

bool is_upper(std::string_view word) {
  const Decoded first = decode_utf8(word.substr(0, 4));
  if (first.bytes == 0) return false;
  if (first.code_point < 0x80) return first.code_point >= 'A' && first.code_point <= 'Z';
  return (first.code_point >= 0xC0 && first.code_point <= 0xDE) || first.code_point == 0x152;
}

bool is_particle(std::string_view word) {
  constexpr std::string_view kParticles[] = {"de", "du",  "des",  "la",   "le", "van", "von", "der", "den", "di", "da",
                                             "et", "and", "avec", "with", "&",  "d'",  "al",  "el",  "bin", "ben"};
  return std::find(std::begin(kParticles), std::end(kParticles), word) != std::end(kParticles);
}

// `Anne Roux Publié le 3 mai`: what begins in capitals without being a name.
bool begins_dateline(std::string_view word) {
  const std::string folded = fold_name(word);
  return begins_with_any(folded, {"publie", "publish", "modifie", "posted", "updated"}) || folded == "mis" ||
         folded == "mise";
}

// The words at the start of `text` that can be names: each begins in capitals or joins names; empty where none does.
std::string_view leading_names(std::string_view text) {
  constexpr std::string_view kEnds = ",|•·–—(<\n\t/;";
  std::size_t end = 0, words = 0, at = 0;
  while (at < text.size() && words < 12) {
    const std::size_t stop = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, stop - at);
    std::size_t mark = word.size();
    for (std::size_t i = 0; i < word.size(); ++i)
      if (decode_utf8(word.substr(i, 4)).bytes > 0) {
        const Decoded c = decode_utf8(word.substr(i, 4));
        if (kEnds.find(word.substr(i, c.bytes)) != std::string_view::npos) {
          mark = i;
          break;
        }
      }
    word = word.substr(0, mark);
    const bool name = is_upper(word) && !begins_dateline(word);
    if (!word.empty() && !name && !is_particle(word)) break;
    if (name) end = at + word.size();
    if (mark < stop - at && !(text.substr(at + mark).starts_with(", ") && is_upper(text.substr(at + mark + 2)))) break;
    at = stop + 1;
    ++words;
  }
  return text.substr(0, end);
}

// What stands behind a word that announces an author at the beginning of a line or behind a bar; npos where none does.
std::size_t behind_by(std::string_view line) {
  struct Opening {
    std::string_view words;
    bool alone;  // needs nothing but a name behind it: `Auteur :` says it, `Par` may begin any sentence
  };
  constexpr Opening kOpenings[] = {{"par ", false},
                                   {"par: ", true},
                                   {"par : ", true},
                                   {"by ", false},
                                   {"by: ", true},
                                   {"auteur : ", true},
                                   {"auteur: ", true},
                                   {"autrice : ", true},
                                   {"author: ", true},
                                   {"written by ", true},
                                   {"propos recueillis par ", true}};
  std::string lower(line);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  for (std::size_t begin = 0; begin != std::string::npos;) {
    const std::size_t start = lower.find_first_not_of(" \t|-", begin);
    if (start == std::string::npos) return start;
    for (const Opening& opening : kOpenings)
      if (lower.compare(start, opening.words.size(), opening.words) == 0) return start + opening.words.size();
    const std::size_t bar = lower.find('|', start);
    begin = bar == std::string::npos ? bar : bar + 1;
  }
  return std::string_view::npos;
}

}  // namespace

std::string named_author(std::string_view line) {
  const std::size_t at = behind_by(line);
  if (at >= line.size()) return {};
  const std::string_view names = leading_names(trimmed(line.substr(at)));
  if (names.empty() || names.size() > kMostAuthor) return {};
  // A sentence may begin so as well: `Par Toutatis, il a dit…`. What follows a name of an author is short.
  const std::string_view rest = trimmed(line.substr(std::min(line.find(names, at) + names.size(), line.size())));
  const bool about = rest.empty() || rest.size() <= 60 || find_written_date(rest).has_value();
  return about && !(rest.size() > 20 && rest.ends_with('.') && !find_written_date(rest)) ? std::string(names)
                                                                                         : std::string();
}

FrontLines read_front_lines(std::string_view text, std::string_view language) {
  FrontLines out;
  Sureness best = Sureness::none;
  int lines = 0;
  // Empty lines cost their length; more than a front's worth of them is no front.
  for (std::size_t at = 0; at < text.size() && at < kLookedAt * 100 && lines < kFrontLines;) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string plain = one_line(text.substr(at, std::min(end - at, kLookedAt)));
    const std::string_view line = trimmed(plain);
    at = end + 1;
    if (line.empty()) continue;
    ++lines;
    const LineDate date = date_of(line, language);
    if (date.sureness > best) {
      best = date.sureness;
      out.published = date.edtf;
    }
    if (out.author.empty() && line.size() <= kShortLine) out.author = named_author(line);
  }
  return out;
}

}  // namespace standpoint
