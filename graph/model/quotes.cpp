// SPDX-License-Identifier: Apache-2.0
#include "graph/model/quotes.hpp"

#include <algorithm>
#include <optional>

#include "graph/text/fold.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kLongestGap = 300;       // characters that `[…]` may stand for
constexpr std::size_t kMostMatches = 100'000;  // of one quote: a single letter would have millions

struct Match {
  std::size_t begin = 0;  // in folded characters
  std::size_t end = 0;
};

// The fragments between gaps; `[…]` and `[...]` are gaps.
std::vector<std::u32string> fragments_of(std::string_view quote) {
  std::u32string folded = fold_quotation(quote).characters;
  std::vector<std::u32string> out;
  const auto add = [&](const std::u32string& part) {
    const auto first = part.find_first_not_of(U' ');
    if (first == std::u32string::npos) return;
    out.push_back(part.substr(first, part.find_last_not_of(U' ') - first + 1));
  };
  std::size_t from = 0;
  for (std::size_t at = 0; at < folded.size(); ++at) {
    for (const std::u32string_view gap : {std::u32string_view(U"[…]"), std::u32string_view(U"[...]")}) {
      if (std::u32string_view(folded).substr(at, gap.size()) != gap) continue;
      add(folded.substr(from, at - from));
      from = at + gap.size();
    }
  }
  add(folded.substr(from));
  return out;
}

// Where the fragments from the second on can end, given where the ones before them can: each within kLongestGap of one
// of these. Both lists ascend. O(text between the first and the last + gap).
std::vector<std::size_t> ends_behind(const std::u32string& text, const std::u32string& fragment,
                                     const std::vector<std::size_t>& ends) {
  std::vector<std::size_t> out;
  const std::size_t last = ends.back() + kLongestGap + fragment.size();
  const std::u32string_view window = std::u32string_view(text).substr(0, last);
  for (std::size_t at = window.find(fragment, ends.front()); at != std::u32string_view::npos;
       at = window.find(fragment, at + 1)) {
    const std::size_t nearest = *std::prev(std::upper_bound(ends.begin(), ends.end(), at));
    if (at - nearest <= kLongestGap) out.push_back(at + fragment.size());
  }
  return out;
}

// The first place at or after `from` where all fragments follow each other; the shortest stretch there.
std::optional<Match> find_match(const std::u32string& text, const std::vector<std::u32string>& fragments,
                                std::size_t from) {
  for (std::size_t begin = text.find(fragments[0], from); begin != std::u32string::npos;
       begin = text.find(fragments[0], begin + 1)) {
    std::vector<std::size_t> ends{begin + fragments[0].size()};
    for (std::size_t i = 1; i < fragments.size() && !ends.empty(); ++i) ends = ends_behind(text, fragments[i], ends);
    if (!ends.empty()) return Match{begin, ends.front()};
  }
  return std::nullopt;
}

std::vector<Match> find_all(const std::u32string& text, const std::vector<std::u32string>& fragments) {
  std::vector<Match> out;
  if (fragments.empty()) return out;
  for (auto match = find_match(text, fragments, 0); match && out.size() < kMostMatches;
       match = find_match(text, fragments, match->begin + 1))
    out.push_back(*match);
  return out;
}

bool ends_with(std::u32string_view text, std::u32string_view end) {
  while (!text.empty() && text.back() == U' ') text.remove_suffix(1);
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool begins_with(std::u32string_view text, std::u32string_view begin) {
  while (!text.empty() && text.front() == U' ') text.remove_prefix(1);
  return text.substr(0, begin.size()) == begin;
}

std::u32string folded_and_trimmed(std::string_view text) {
  const auto parts = fragments_of(text);
  return parts.empty() ? std::u32string() : parts.front();
}

// The matches that `at` allows.
std::vector<Match> choose(const FoldedText& text, std::vector<Match> matches, const Selector& selector) {
  const std::u32string_view all = text.characters;
  const std::u32string prefix = folded_and_trimmed(selector.prefix);
  const std::u32string suffix = folded_and_trimmed(selector.suffix);
  std::erase_if(matches, [&](const Match& m) {
    const bool at_offset = selector.offset < 0 || text.offsets[m.begin] == static_cast<std::uint64_t>(selector.offset);
    return !at_offset || (!prefix.empty() && !ends_with(all.substr(0, m.begin), prefix)) ||
           (!suffix.empty() && !begins_with(all.substr(m.end), suffix));
  });
  if (selector.nth < 1) return matches;
  const auto nth = static_cast<std::size_t>(selector.nth);
  return nth <= matches.size() ? std::vector<Match>{matches[nth - 1]} : std::vector<Match>{};
}

// For each folded character whether it stands between quotation marks. Straight marks open and close in turn and end
// with their line; curved ones and guillemets last until their closing mark, over lines too, as newspapers set them.
std::vector<bool> quoted_characters(std::string_view original, const FoldedText& folded) {
  std::vector<bool> quoted_points;
  bool straight = false;
  bool curved = false;
  bool guillemets = false;  // may hold curved ones, and the other way round
  for (std::size_t at = 0; at < original.size();) {
    const std::string_view rest = original.substr(at);
    if (rest.starts_with("«")) guillemets = true;
    if (rest.starts_with("“") || rest.starts_with("„")) curved = true;
    if (rest.front() == '"') straight = !straight;
    if (rest.front() == '\n') straight = false;
    quoted_points.push_back(straight || curved || guillemets);
    if (rest.starts_with("»")) guillemets = false;
    if (rest.starts_with("”")) curved = false;
    ++at;
    while (at < original.size() && (static_cast<unsigned char>(original[at]) & 0xC0U) == 0x80U) ++at;
  }
  std::vector<bool> out;
  out.reserve(folded.characters.size());
  for (std::size_t i = 0; i < folded.characters.size(); ++i) out.push_back(quoted_points[folded.offsets[i]]);
  return out;
}

class TextSearch {
 public:
  explicit TextSearch(const SourceText& text)
      : state_(text.state), folded_(fold_quotation(text.text)), quoted_(quoted_characters(text.text, folded_)) {}

  QuotePlace locate(const Citation& citation, const Dossier& dossier) const {
    auto matches = find_all(folded_.characters, fragments_of(citation.quote));
    QuotePlace place;
    place.occurrences = static_cast<std::uint32_t>(matches.size());
    const bool chosen = citation.selector != Citation::kNoSelector;
    if (chosen) matches = choose(folded_, std::move(matches), dossier.selectors[citation.selector]);
    if (matches.empty()) {
      place.state = QuoteState::missing;
      return place;
    }
    const Match first = matches.front();
    place.begin = folded_.offsets[first.begin];
    place.end = std::max(folded_.offsets[first.end], folded_.offsets[first.end - 1] + 1);
    place.inside_marks = quoted_[first.begin] && quoted_[first.end - 1];
    place.state = matches.size() > 1                     ? QuoteState::ambiguous
                  : state_ == SourceText::State::differs ? QuoteState::moved
                                                         : QuoteState::found;
    return place;
  }

 private:
  SourceText::State state_;
  FoldedText folded_;
  std::vector<bool> quoted_;
};

}  // namespace

std::string_view to_string(QuoteState state) {
  switch (state) {
    case QuoteState::none: return "none";
    case QuoteState::unchecked: return "unchecked";
    case QuoteState::found: return "found";
    case QuoteState::moved: return "moved";
    case QuoteState::ambiguous: return "ambiguous";
    case QuoteState::missing: break;
  }
  return "missing";
}

std::vector<QuotePlace> locate_quotes(const Dossier& dossier, const std::vector<SourceText>& texts) {
  std::vector<QuotePlace> out(dossier.citations.size());
  std::vector<std::uint32_t> searched;
  for (std::uint32_t i = 0; i < out.size(); ++i) {
    const Citation& citation = dossier.citations[i];
    if (citation.quote.empty() || !citation.source.valid()) continue;
    out[i].state = QuoteState::unchecked;
    if (citation.source.value < texts.size() && texts[citation.source.value].at_hand()) searched.push_back(i);
  }
  const auto source_of = [&](std::uint32_t i) { return dossier.citations[i].source; };
  std::stable_sort(searched.begin(), searched.end(), [&](auto a, auto b) { return source_of(a) < source_of(b); });
  std::optional<TextSearch> search;  // one folded text at a time: it takes eight times the memory
  SourceId prepared;
  for (const std::uint32_t i : searched) {
    if (source_of(i) != prepared) search.emplace(texts[source_of(i).value]);
    prepared = source_of(i);
    out[i] = search->locate(dossier.citations[i], dossier);
  }
  return out;
}

}  // namespace standpoint
