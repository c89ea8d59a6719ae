#pragma once
// SPDX-License-Identifier: Apache-2.0
// A report as plain data: every word of the page and every place that a word leads to, before it is HTML.

#include <string>
#include <vector>

#include "render/diagram/mark_subject.hpp"

namespace standpoint {

// Words that lead somewhere: to `#` and an anchor of the page, or, where it is one to follow, to an address.
struct PageLink {
  std::string text;
  std::string href;  // empty: only words
};

// A label and what stands behind it.
struct PageField {
  std::string label;
  std::vector<PageLink> values;
};

// A sentence, with what it rests on.
struct PageItem {
  std::string anchor = {};  // of the sentence; may be empty
  std::string text;
  std::string href = {};                // where the sentence itself leads; may be empty
  std::vector<PageLink> links = {};     // to what it names
  std::vector<PageLink> evidence = {};  // quotes, each leading to its source
  std::vector<PageLink> reply = {};     // what the accused answered, or that there is no reply (MODEL 2.5)
  MarkSubject subject = {};
};

// Sentences under a heading.
struct PageGroup {
  std::string heading;
  std::string text = {};
  std::vector<PageItem> items = {};
  std::string rest = {};  // what was left out
};

// One thing: an entity, a proposition.
struct PageSection {
  std::string anchor;
  std::string heading;
  std::string kind = {};
  std::string text = {};
  std::vector<PageField> fields = {};
  std::vector<PageGroup> groups = {};
  std::string type = {};  // of entities, for the filter
  std::string tags = {};  // separated by spaces
  MarkSubject subject = {};
};

// Things of one type, propositions of one issue.
struct PageChapter {
  std::string anchor;
  std::string heading;
  std::vector<PageSection> sections = {};
};

// A row is about what its cells lead to.
struct PageRow {
  std::string anchor = {};
  std::vector<PageLink> cells;
  MarkSubject subject = {};
};

// What a picture shows, in words.
struct PageTable {
  std::string caption;
  std::vector<std::string> columns;
  std::vector<PageRow> rows;
  std::vector<std::string> notes = {};  // below it: what the accused reply, what was left out
};

struct PageFigure {
  std::string anchor;
  std::string title;
  std::string svg;
  PageTable table;
};

// A value of a filter: what is sent, and what it is called.
struct PageChoice {
  std::string value;
  std::string label;
};

struct ReportPage {
  std::string language;
  std::string title;
  std::string subtitle;
  std::vector<PageGroup> summary;
  std::vector<PageFigure> figures;
  PageGroup conflicts, ties;
  std::vector<PageChapter> entities;
  std::vector<PageChapter> propositions;
  PageTable bibliography;
  std::vector<PageField> making;        // how the page was made
  std::vector<PageChoice> types, tags;  // that entities have
  std::string first_day, last_day;      // of what has a date, as ISO; may be empty
};

}  // namespace standpoint
