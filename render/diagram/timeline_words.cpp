// SPDX-License-Identifier: Apache-2.0
// The words around a chart of claims in time.

#include <fmt/format.h>

#include <algorithm>

#include "render/diagram/timeline_view.hpp"
#include "render/wording/dates.hpp"
#include "render/wording/phrases.hpp"

namespace standpoint {

TimelineLabels timeline_labels(std::string_view language) {
  const bool fr = language == "fr";
  TimelineLabels l;
  l.undated = fr ? "sans date" : "undated";
  l.keys = fr ? "De quoi il s’agit" : "What it is about";
  l.legend = fr ? "Légende" : "Legend";
  l.signs[0] = phrases::kSignSupports.in(language);
  l.signs[1] = phrases::kSignOpposes.in(language);
  l.signs[2] = phrases::kSignNeutral.in(language);
  l.hollow = phrases::kSignReserved.in(language);
  l.dashed = phrases::kSignNotOwn.in(language);
  l.turned = phrases::kSignTurned.in(language);
  l.span = fr ? "à un moment de cette période" : "at some time in this span";
  l.open = fr ? "à cette date ou avant" : "then or before";
  l.open_end = fr ? "à cette date ou après" : "then or later";
  l.uncertain = fr ? "date incertaine" : "uncertain date";
  l.event = fr ? "événement" : "event";
  l.gap = fr ? "temps omis" : "time left out";
  return l;
}

std::string timeline_subtitle(const Dossier& d, const TimelinePicture& picture) {
  Day first = kEndOfTime, last = kBeginningOfTime;
  for (const TimelineMark& mark : picture.marks) {
    if (!has_place(mark.date)) continue;
    const Day anchor = anchor_of(mark.date);
    first = std::min(first, mark.date.earliest == kBeginningOfTime ? anchor : mark.date.earliest);
    last = std::max(last, anchor);
  }
  std::string title(d.text(d.title, picture.language));
  if (first > last) return title;
  const std::string from = iso_day(first).substr(0, 7), to = iso_day(last).substr(0, 7);
  const std::string range = date_in_words(from == to ? from : from + "/" + to, picture.language);
  return title.empty() ? range : fmt::format("{}, {}", title, range);
}

}  // namespace standpoint
