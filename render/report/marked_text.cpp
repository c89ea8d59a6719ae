// SPDX-License-Identifier: Apache-2.0
#include "render/report/marked_text.hpp"

#include <mstch/mstch.hpp>

#include <fmt/format.h>

#include "graph/text/checksum.hpp"
#include "graph/text/html_text.hpp"
#include "render/diagram/font_names.hpp"
#include "render/diagram/wrap.hpp"
#include "render/report/embedded_template.hpp"
#include "render/report/marked_rows.hpp"
#include "render/report/marked_words.hpp"

namespace standpoint {
namespace {

std::string embedded(std::string_view name) {
  for (const EmbeddedFile& file : embedded_template())
    if (file.name == name) return std::string(file.text);
  return {};
}

std::string_view scheme_of(Theme theme) {
  return theme == Theme::automatic ? "light dark" : theme == Theme::dark ? "dark" : "light";
}

std::string style_of(const PageLook& look) {
  const std::string fonts = font_list(look.font, ",", "\"");
  return fmt::format("body{{font-family:{}}}:root{{--font:{};color-scheme:{}}}", fonts, fonts, scheme_of(look.theme)) +
         page_rules(look.theme, look.colours) + embedded("marked_text.css");
}

// How often there is each kind; names are counted once.
mstch::array kinds_of(const MarkedText& text) {
  std::array<std::size_t, kMarkKinds> counts{};
  for (const TextMark& mark : text.marks) ++counts[static_cast<std::size_t>(mark.kind)];
  for (const MarkedName& name : text.names)
    ++counts[static_cast<std::size_t>(name.known ? MarkKind::known : MarkKind::fresh)];
  mstch::array out;
  for (std::size_t i = 0; i < kMarkKinds; ++i) {
    const auto kind = static_cast<MarkKind>(i);
    out.push_back(mstch::map{{"class", std::string(class_of(kind))},
                             {"sign", std::string(sign_of(kind))},
                             {"word", std::string(word_of(kind).in(text.language))},
                             {"count", std::to_string(counts[i])}});
  }
  return out;
}

mstch::array names_of(const MarkedText& text) {
  mstch::array out;
  for (std::size_t i = 0; i < text.names.size(); ++i) {
    const MarkedName& name = text.names[i];
    const MarkKind kind = name.known ? MarkKind::known : MarkKind::fresh;
    out.push_back(mstch::map{{"anchor", fmt::format("p_n{}", i + 1)},
                             {"sign", std::string(sign_of(kind))},
                             {"word", std::string(word_of(kind).in(text.language))},
                             {"name", printable(name.name)},
                             {"count", fmt::format("{}×", name.places.size())},
                             {"fields", field_entries(name.fields)}});
  }
  return out;
}

}  // namespace

std::string write_marked_text(const MarkedText& text, const PageLook& look) {
  namespace words = marked_words;
  const std::string style = style_of(look);
  const auto word = [&](const Phrase& phrase) { return std::string(phrase.in(text.language)); };
  mstch::map context;
  context["language"] = text.language;
  context["text_language"] = printable(text.text_language);
  context["policy"] = fmt::format("default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
                                  sha256_base64(style));
  context["scheme"] = std::string(scheme_of(look.theme));
  context["style"] = style;
  context["title"] = printable(text.title);
  context["facts"] = field_entries(text.facts);
  context["rows"] = marked_rows(text);
  context["kinds"] = kinds_of(text);
  context["has_names"] = !text.names.empty();
  context["names"] = names_of(text);
  context["word_skip"] = word(words::kSkip);
  context["word_about"] = word(words::kAbout);
  context["word_key"] = word(words::kKey);
  context["word_hint"] = word(words::kHint);
  context["word_names"] = word(words::kNames);
  mstch::config::escape = [](const std::string& plain) { return html_text(plain); };
  return mstch::render(embedded("marked_text.html"), context);
}

}  // namespace standpoint
