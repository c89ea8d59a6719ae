// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/when_said.hpp"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "graph/model/date.hpp"

namespace standpoint {
namespace {

using Text = std::u32string_view;

struct Named {
  Text word;
  int number;
};

constexpr std::array<Named, 26> kMonths{
    {{U"janvier", 1}, {U"février", 2},  {U"mars", 3},      {U"avril", 4},    {U"mai", 5},       {U"juin", 6},
     {U"juillet", 7}, {U"août", 8},     {U"septembre", 9}, {U"octobre", 10}, {U"novembre", 11}, {U"décembre", 12},
     {U"january", 1}, {U"february", 2}, {U"march", 3},     {U"april", 4},    {U"may", 5},       {U"june", 6},
     {U"july", 7},    {U"august", 8},   {U"september", 9}, {U"october", 10}, {U"november", 11}, {U"december", 12},
     {U"aout", 8},    {U"decembre", 12}}};
// Monday is 0.
constexpr std::array<Named, 14> kWeekdays{{{U"lundi", 0},
                                           {U"mardi", 1},
                                           {U"mercredi", 2},
                                           {U"jeudi", 3},
                                           {U"vendredi", 4},
                                           {U"samedi", 5},
                                           {U"dimanche", 6},
                                           {U"monday", 0},
                                           {U"tuesday", 1},
                                           {U"wednesday", 2},
                                           {U"thursday", 3},
                                           {U"friday", 4},
                                           {U"saturday", 5},
                                           {U"sunday", 6}}};
constexpr std::array<Named, 9> kSeasons{{{U"printemps", 21},
                                         {U"été", 22},
                                         {U"automne", 23},
                                         {U"hiver", 24},
                                         {U"spring", 21},
                                         {U"summer", 22},
                                         {U"autumn", 23},
                                         {U"fall", 23},
                                         {U"winter", 24}}};

template <class List>
std::optional<int> number_of(const List& list, Text word) {
  for (const Named& named : list)
    if (named.word == word) return named.number;
  return std::nullopt;
}

struct Calendar {
  int year = 0, month = 0, day = 0;
};
Calendar calendar_of(Day day) {
  const std::string iso = iso_day(day);
  return {std::stoi(iso.substr(0, 4)), std::stoi(iso.substr(5, 2)), std::stoi(iso.substr(8, 2))};
}

class DateReader {
 public:
  DateReader(const Reading& reading, const std::string& published) : r_(reading) {
    const ParsedDate parsed = parse_date(published);
    if (!parsed.date) return;
    latest_ = parsed.date->latest;
    exact_ = parsed.date->earliest == parsed.date->latest;
  }

  // The date that begins at token i, with the tokens that it takes.
  std::optional<std::string> at(std::uint32_t i, std::uint32_t& end) const {
    const Text word = r_.word(i);
    end = i + 1;
    if (exact_ && (word == U"hier" || word == U"yesterday")) return iso_day(latest_ - 1);
    if (exact_ && (word == U"aujourd'hui" || word == U"today")) return iso_day(latest_);
    if (const auto weekday = number_of(kWeekdays, word)) return after_weekday(i, *weekday, end);
    if (const auto month = number_of(kMonths, word)) return month_at(i, *month, end);
    if (const auto season = number_of(kSeasons, word)) {
      const auto year = year_at(i + 1);
      if (!year) return std::nullopt;
      end = i + 2;
      return fmt::format("{:04}-{}", *year, *season);
    }
    if (const auto day = day_at(i)) {
      const auto month = number_of(kMonths, r_.word(i + 1));
      if (!month) return std::nullopt;
      end = i + 2;
      return day_of(*day, *month, end);
    }
    if (word == U"en" || word == U"in")
      if (const auto year = year_at(i + 1)) {
        end = i + 2;
        return fmt::format("{:04}", *year);
      }
    return std::nullopt;
  }

 private:
  std::optional<int> digits(std::uint32_t i, std::uint32_t least, std::uint32_t most) const {
    if (i >= r_.size() || r_.tokens[i].kind != TokenKind::number) return std::nullopt;
    const Token& token = r_.tokens[i];
    int value = 0;
    std::uint32_t count = 0;
    for (std::uint32_t at = token.begin; at < token.end && count <= most && is_digit(r_.letters.text[at]);
         ++at, ++count)
      value = value * 10 + static_cast<int>(r_.letters.text[at] - U'0');
    if (count < least || count > most) return std::nullopt;
    return value;
  }
  std::optional<int> year_at(std::uint32_t i) const {
    const auto year = digits(i, 4, 4);
    return year && *year >= 1900 && *year < 2100 && r_.tokens[i].end - r_.tokens[i].begin == 4 ? year : std::nullopt;
  }
  std::optional<int> day_at(std::uint32_t i) const {
    const auto day = digits(i, 1, 2);
    return day && *day >= 1 && *day <= 31 && r_.tokens[i].end - r_.tokens[i].begin <= 4 ? day : std::nullopt;
  }

  std::optional<std::string> valid(std::string text) const {
    return parse_date(text).date ? std::optional(std::move(text)) : std::nullopt;
  }

  // A day and month; a year behind it, or the last such day.
  std::optional<std::string> day_of(int day, int month, std::uint32_t& end) const {
    std::uint32_t year_token = end;
    if (r_.sign(year_token) == U',') ++year_token;
    if (const auto year = year_at(year_token)) {
      end = year_token + 1;
      return valid(fmt::format("{:04}-{:02}-{:02}", *year, month, day));
    }
    if (latest_ == kBeginningOfTime) return std::nullopt;
    const Calendar now = calendar_of(latest_);
    const bool before = month < now.month || (month == now.month && day <= now.day);
    return valid(fmt::format("{:04}-{:02}-{:02}", before ? now.year : now.year - 1, month, day));
  }

  std::optional<std::string> month_at(std::uint32_t i, int month, std::uint32_t& end) const {
    if (const auto day = day_at(i + 1); day && !year_at(i + 1) && !r_.french()) {
      end = i + 2;
      return day_of(*day, month, end);
    }
    if (const auto year = year_at(i + 1)) {
      end = i + 2;
      return fmt::format("{:04}-{:02}", *year, month);
    }
    const Text before = i > 0 ? r_.word(i - 1) : Text();
    const bool told = before == U"en" || before == U"fin" || before == U"début" || before == U"mi" || before == U"in" ||
                      before == U"last" || before == U"courant" || before == U"early" || before == U"late";
    if (!told || latest_ == kBeginningOfTime) return std::nullopt;
    const Calendar now = calendar_of(latest_);
    return fmt::format("{:04}-{:02}", month <= now.month ? now.year : now.year - 1, month);
  }

  // jeudi, jeudi 3 février, jeudi dernier, Thursday
  std::optional<std::string> after_weekday(std::uint32_t i, int weekday, std::uint32_t& end) const {
    if (const auto day = day_at(i + 1)) {
      if (const auto month = number_of(kMonths, r_.word(i + 2))) {
        end = i + 3;
        return day_of(*day, *month, end);
      }
    }
    if (r_.word(i + 1) == U"dernier") ++end;
    if (!exact_ || r_.word(i + 1) == U"prochain" || (i > 0 && r_.word(i - 1) == U"next")) return std::nullopt;
    const int today = ((latest_ + 3) % 7 + 7) % 7;  // 1970-01-01 was a Thursday
    return iso_day(latest_ - ((today - weekday) % 7 + 7) % 7);
  }

  const Reading& r_;
  Day latest_ = kBeginningOfTime;
  bool exact_ = false;  // the day is known on which it appeared
};

bool inside(const std::vector<TextSpan>& parts, const Token& token) {
  for (const TextSpan& part : parts)
    if (token.begin < part.end && token.end > part.begin) return true;
  return false;
}

}  // namespace

std::vector<SaidWhen> find_dates(const Reading& reading, const std::vector<Attribution>& speech,
                                 const std::string& published) {
  const DateReader reader(reading, published);
  std::vector<SaidWhen> out(speech.size());
  for (std::size_t s = 0; s < speech.size(); ++s) {
    const std::uint32_t anchor = speech[s].cue_begin != Attribution::kNone ? speech[s].cue_begin : speech[s].first;
    if (anchor >= reading.size() || reading.sentence_at[anchor] == Reading::kNone) continue;
    const Sentence& sentence = reading.sentences[reading.sentence_at[anchor]];
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (reading.quoted(i) || inside(speech[s].parts, reading.tokens[i])) continue;
      std::uint32_t end = i + 1;
      const auto date = reader.at(i, end);
      if (!date) continue;
      out[s] = {*date, {reading.tokens[i].begin, reading.tokens[end - 1].end}};
      break;
    }
  }
  return out;
}

}  // namespace standpoint
