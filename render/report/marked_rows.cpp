// SPDX-License-Identifier: Apache-2.0
#include "render/report/marked_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include "graph/text/html_text.hpp"
#include "graph/text/utf8.hpp"
#include "render/diagram/svg_document.hpp"
#include "render/diagram/wrap.hpp"
#include "render/report/marked_words.hpp"

namespace standpoint {
namespace {

// What is on the text in the order of its beginning: a mark that has a card, or a name; one part of it.
struct Stretch {
  MarkedPlace place;
  MarkKind kind = MarkKind::direct;
  std::uint32_t part = 0;
  std::uint32_t of = 0;    // index of TextMark or MarkedName
  std::uint32_t card = 0;  // from 1; 0: none
  bool opened = false;     // its first piece has been written
  std::string tip_behind;  // what is told of it where that stands at the end of the piece

  bool is_name() const { return kind == MarkKind::known || kind == MarkKind::fresh; }
};

std::vector<Stretch> stretches_of(const MarkedText& text) {
  std::vector<Stretch> out;
  const auto add = [&](const std::vector<MarkedPlace>& places, MarkKind kind, std::size_t of) {
    std::uint32_t part = 0;
    for (const MarkedPlace& place : places)
      if (place.begin < place.end && place.end <= text.text.size())
        out.push_back({place, kind, part++, static_cast<std::uint32_t>(of), 0, false, {}});
  };
  for (std::size_t i = 0; i < text.marks.size(); ++i) add(text.marks[i].parts, text.marks[i].kind, i);
  for (std::size_t i = 0; i < text.names.size(); ++i)
    add(text.names[i].places, text.names[i].known ? MarkKind::known : MarkKind::fresh, i);
  // Names lie in the innermost mark; of two marks the longer one outside.
  std::stable_sort(out.begin(), out.end(), [](const Stretch& a, const Stretch& b) {
    return std::tuple(a.place.begin, a.is_name(), b.place.end) < std::tuple(b.place.begin, b.is_name(), a.place.end);
  });
  return out;
}

class RowWriter {
 public:
  explicit RowWriter(const MarkedText& text) : text_(text), stretches_(stretches_of(text)) { number_cards(); }

  std::string write() {
    for (const MarkedRow& row : text_.rows)
      if (row.place.begin < row.place.end && row.place.end <= text_.text.size()) write_row(row);
    return std::move(out_);
  }

 private:
  // Cards are numbered in the order of the text; parts of a mark share one, and of a name its first place has it.
  void number_cards() {
    std::vector<std::uint32_t> of_mark(text_.marks.size(), 0);
    std::uint32_t number = 0;
    for (Stretch& stretch : stretches_) {
      if (stretch.kind == MarkKind::known || (stretch.kind == MarkKind::fresh && stretch.part > 0)) continue;
      if (stretch.is_name()) {
        stretch.card = ++number;
      } else {
        std::uint32_t& card = of_mark[stretch.of];
        if (card == 0) card = ++number;
        stretch.card = card;
      }
    }
  }

  void write_row(const MarkedRow& row) {
    static constexpr std::array<std::string_view, 3> kClasses = {"body", "heading", "aside"};
    const std::string_view element = row.kind == MarkedRow::Kind::heading ? "h2" : "p";
    cards_.clear();
    out_ += fmt::format("<div class=\"row {}\">\n<{} class=\"text\" lang=\"{}\" dir=\"auto\">",
                        kClasses[static_cast<std::size_t>(row.kind)], element, page_text(text_.text_language));
    write_text(row.place);
    out_ += fmt::format("</{}>\n", element);
    if (!cards_.empty()) out_ += "<ul class=\"cards\">\n" + cards_ + "</ul>\n";
    out_ += "</div>\n";
  }

  // The text of a row, piece by piece between the places where something begins or ends.
  void write_text(const MarkedPlace& row) {
    std::erase_if(active_, [&](std::uint32_t s) { return stretches_[s].place.end <= row.begin; });
    for (const std::uint32_t s : active_) open(s);
    std::uint32_t at = row.begin;
    while (at < row.end) {
      while (next_ < stretches_.size() && stretches_[next_].place.begin <= at) begin(next_++, at);
      std::uint32_t end = row.end;
      if (next_ < stretches_.size()) end = std::min(end, stretches_[next_].place.begin);
      for (const std::uint32_t s : active_) end = std::min(end, stretches_[s].place.end);
      out_ += page_text(utf8(at, end));
      at = end;
      if (at < row.end) close_ended(at);
    }
    for (std::size_t i = active_.size(); i-- > 0;) close(active_[i]);
  }

  // A stretch that begins at or before `at`: in a row before, where nothing is shown, it may have ended. Names are
  // links, which hold no others: they are always the innermost, and one that begins in another is not marked.
  void begin(std::size_t s, std::uint32_t at) {
    if (stretches_[s].place.end <= at) return;
    const auto name = std::find_if(active_.begin(), active_.end(), [&](auto i) { return stretches_[i].is_name(); });
    if (stretches_[s].is_name() && name != active_.end()) return;
    const auto position = name - active_.begin();
    for (auto i = active_.end(); i != name;) close(*--i);
    active_.insert(name, static_cast<std::uint32_t>(s));
    for (auto i = active_.begin() + position; i != active_.end(); ++i) open(*i);
  }

  // Closes what ends at `at`, with what was opened later; of that, what goes on is opened again.
  void close_ended(std::uint32_t at) {
    const auto ended = [&](std::uint32_t s) { return stretches_[s].place.end <= at; };
    const auto first = std::find_if(active_.begin(), active_.end(), ended);
    const auto kept = first - active_.begin();
    for (auto s = active_.end(); s != first;) close(*--s);
    active_.erase(std::remove_if(first, active_.end(), ended), active_.end());
    for (auto s = active_.begin() + kept; s != active_.end(); ++s) open(*s);
  }

  void open(std::uint32_t s) {
    Stretch& stretch = stretches_[s];
    const bool first = !stretch.opened;
    stretch.opened = true;
    if (stretch.is_name())
      open_name(stretch, first);
    else
      open_mark(stretch, first);
  }
  void close(std::uint32_t s) {
    Stretch& stretch = stretches_[s];
    out_ += stretch.tip_behind + (stretch.is_name() ? "</a>" : "</mark>");
    stretch.tip_behind.clear();
  }

  // How deep speech lies in speech, and a tie in a tie: its line is drawn further out than theirs.
  std::size_t depth_of(const Stretch& stretch) const {
    const auto is_tie = [](const Stretch& one) { return one.kind == MarkKind::relation; };
    std::size_t depth = 0;
    for (const std::uint32_t s : active_) {
      if (&stretches_[s] == &stretch) break;
      if (!stretches_[s].is_name() && is_tie(stretches_[s]) == is_tie(stretch)) ++depth;
    }
    return std::min<std::size_t>(depth, 3);
  }

  void open_mark(Stretch& stretch, bool first) {
    const TextMark& mark = text_.marks[stretch.of];
    out_ += fmt::format("<mark class=\"m {} n{}\">", class_of(mark.kind), depth_of(stretch));
    const bool begins = first && stretch.part == 0;
    if (first) {
      const std::string id = begins ? fmt::format(" id=\"p_t{0}\" aria-describedby=\"p_d{0}\"", stretch.card) : "";
      out_ += fmt::format("<a class=\"b\" href=\"#p_c{0}\"{1}><span aria-hidden=\"true\">{2}</span>", stretch.card, id,
                          sign_of(mark.kind)) +
              fmt::format("<span class=\"said\">{} </span>{}</a>", word_of(mark.kind).in(text_.language), stretch.card);
    }
    const std::string tip =
        tip_of(mark.heading, mark.brief, mark.fields, begins ? fmt::format("p_d{}", stretch.card) : std::string());
    (first ? out_ : stretch.tip_behind) += tip;
    if (begins) add_card(stretch, mark.heading, mark.brief, mark.fields);
  }

  void open_name(Stretch& stretch, bool first) {
    const MarkedName& name = text_.names[stretch.of];
    const bool begins = first && stretch.card > 0;
    const std::string id = begins ? fmt::format(" id=\"p_t{}\"", stretch.card) : "";
    out_ += fmt::format("<a class=\"m {}\" href=\"#p_n{}\"{}>", class_of(stretch.kind), stretch.of + 1, id);
    const std::string_view kind = word_of(stretch.kind).in(text_.language);
    stretch.tip_behind = tip_of(name.name, kind, name.fields, {});
    if (begins) add_card(stretch, name.name, kind, name.fields);
  }

  static std::string values_of(const PageField& field) {
    std::string out;
    for (const PageLink& value : field.values) out += (out.empty() ? "" : "<br>") + page_text(value.text);
    return out;
  }

  static std::string tip_of(std::string_view heading, std::string_view brief, const std::vector<PageField>& fields,
                            const std::string& id) {
    std::string out = id.empty() ? "<span class=\"tip\" aria-hidden=\"true\">"
                                 : fmt::format("<span class=\"tip\" role=\"tooltip\" id=\"{}\">", id);
    out += fmt::format("<strong>{}</strong> {}", page_text(heading), page_text(brief));
    for (const PageField& field : fields)
      out += fmt::format("<span class=\"line\"><span class=\"label\">{}</span> <span>{}</span></span>",
                         page_text(field.label), values_of(field));
    return out + "</span>";
  }

  void add_card(const Stretch& stretch, std::string_view heading, std::string_view brief,
                const std::vector<PageField>& fields) {
    cards_ += fmt::format(
        "<li class=\"card {}\"><details><summary><span class=\"sign\" aria-hidden=\"true\">{}</span> "
        "<span class=\"number\">{}</span> <b>{}</b> <span class=\"brief\">{}</span></summary>\n",
        class_of(stretch.kind), sign_of(stretch.kind), stretch.card, page_text(heading), page_text(brief));
    cards_ += fmt::format("<dl id=\"p_c{0}\">{1}</dl><p><a href=\"#p_t{0}\">{2}</a></p></details></li>\n", stretch.card,
                          field_entries(fields), marked_words::kBack.in(text_.language));
  }

  std::string utf8(std::uint32_t begin, std::uint32_t end) const {
    std::string out;
    for (std::uint32_t at = begin; at < end; ++at) append_utf8(out, text_.text[at]);
    return out;
  }

  const MarkedText& text_;
  std::vector<Stretch> stretches_;
  std::size_t next_ = 0;               // the first stretch that has not begun
  std::vector<std::uint32_t> active_;  // stretches that are open, the outermost first
  std::string out_, cards_;
};

}  // namespace

std::string_view class_of(MarkKind kind) {
  static constexpr std::array<std::string_view, kMarkKinds> kClasses = {"direct", "mixed", "indirect",
                                                                        "known",  "fresh", "relation"};
  return kClasses[static_cast<std::size_t>(kind)];
}

std::string_view sign_of(MarkKind kind) {
  static constexpr std::array<std::string_view, kMarkKinds> kSigns = {"●", "◐", "○", "▪", "+", "↔"};
  return kSigns[static_cast<std::size_t>(kind)];
}

std::string page_text(std::string_view text) { return html_text(printable(text)); }

std::string field_entries(const std::vector<PageField>& fields) {
  std::string out;
  for (const PageField& field : fields) {
    out += fmt::format("<dt>{}</dt>", page_text(field.label));
    for (const PageLink& value : field.values) {
      const auto href = checked_href(value.href);
      out += href ? fmt::format("<dd><a href=\"{}\" rel=\"noopener noreferrer nofollow\">{}</a></dd>", html_text(*href),
                                page_text(value.text))
                  : fmt::format("<dd>{}</dd>", page_text(value.text));
    }
  }
  return out;
}

std::string marked_rows(const MarkedText& text) { return RowWriter(text).write(); }

}  // namespace standpoint
