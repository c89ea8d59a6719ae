// SPDX-License-Identifier: Apache-2.0
#include "render/diagram/calendar_units.hpp"

#include <fmt/format.h>

#include <chrono>

#include "render/wording/dates.hpp"

namespace standpoint {
namespace {

using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;
using Step = CalendarUnit::Step;

constexpr std::array<std::string_view, 12> kMonthsEn = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<std::string_view, 12> kMonthsFr = {"janv.", "févr.", "mars",  "avr.", "mai",  "juin",
                                                        "juil.", "août",  "sept.", "oct.", "nov.", "déc."};

year_month_day calendar(Day day) { return year_month_day{sys_days{std::chrono::days{day}}}; }

Day day_of(int y, unsigned m, unsigned d) {
  const year_month_day date{year{y}, std::chrono::month{m}, std::chrono::day{d}};
  return static_cast<Day>(sys_days{date}.time_since_epoch().count());
}

unsigned month_of(Day day) { return static_cast<unsigned>(calendar(day).month()); }
unsigned number_of(Day day) { return static_cast<unsigned>(calendar(day).day()); }

}  // namespace

int year_of(Day day) { return static_cast<int>(calendar(day).year()); }

Day floor_of(Day day, const CalendarUnit& unit) {
  const auto rest = [](int value, int count) { return ((value % count) + count) % count; };
  if (unit.step == Step::days) return unit.count == 1 ? day : day - rest(day + 3, unit.count);
  const int y = year_of(day);
  if (unit.step == Step::years) return day_of(y - rest(y, unit.count), 1, 1);
  const auto count = static_cast<unsigned>(unit.count);
  return day_of(y, (month_of(day) - 1) / count * count + 1, 1);
}

Day next_of(Day first, const CalendarUnit& unit) {
  if (unit.step == Step::days) return first + unit.count;
  if (unit.step == Step::years) return day_of(year_of(first) + unit.count, 1, 1);
  const unsigned month = month_of(first) + static_cast<unsigned>(unit.count);
  return month > 12 ? day_of(year_of(first) + 1, month - 12, 1) : day_of(year_of(first), month, 1);
}

std::string label_of(Day first, Day end, const CalendarUnit& unit, bool french) {
  if (unit.step == Step::days && unit.count == 1) return std::to_string(number_of(first));
  if (unit.step == Step::days) return fmt::format("{}–{}", number_of(first), number_of(end - 1));
  if (unit.step == Step::years && unit.count == 1) return std::to_string(year_of(first));
  if (unit.step == Step::years) return fmt::format("{}–{}", year_of(first), year_of(end - 1));
  if (unit.count == 3) return fmt::format("{}{}", french ? 'T' : 'Q', (month_of(first) + 2) / 3);
  return std::string((french ? kMonthsFr : kMonthsEn)[month_of(first) - 1]);
}

std::string words_of(Day first, const CalendarUnit& unit, std::string_view language) {
  const bool french = language == "fr";
  const Day end = next_of(first, unit);
  if (unit.step == Step::years) return label_of(first, end, unit, french);
  if (unit.step == Step::months && unit.count == 3) {
    const unsigned quarter = (month_of(first) + 2) / 3;
    constexpr std::array<std::string_view, 4> kEn = {"1st", "2nd", "3rd", "4th"};
    constexpr std::array<std::string_view, 4> kFr = {"1er", "2e", "3e", "4e"};
    return fmt::format(fmt::runtime(french ? "{} trimestre {}" : "{} quarter {}"), (french ? kFr : kEn)[quarter - 1],
                       year_of(first));
  }
  if (unit.step == Step::months) return date_in_words(iso_day(first).substr(0, 7), language);
  return date_in_words(unit.count == 1 ? iso_day(first) : iso_day(first) + "/" + iso_day(end - 1), language);
}

}  // namespace standpoint
