// SPDX-License-Identifier: Apache-2.0
#include "cli/article_reading.hpp"

#include <filesystem>

namespace standpoint {
namespace {

constexpr std::string_view kStandardInput = "stdin";

// The first heading, else nothing.
std::string title_in(const ReadArticle& article) {
  for (const Block& block : article.blocks)
    if (block.kind == BlockKind::heading)
      return to_utf8(std::u32string_view(article.characters).substr(block.begin, block.end - block.begin));
  return {};
}

void leave_out_unsure(Proposals& proposals, double least) {
  const auto unsure = [&](const auto& record) { return static_cast<double>(record.confidence) < least; };
  std::erase_if(proposals.claims, unsure);
  std::erase_if(proposals.relations, unsure);
}

}  // namespace

const Extractor& ArticleReading::extractor(const std::string& language) {
  std::optional<Extractor>& of_language = language == "en" ? english_ : french_;
  if (!of_language) of_language.emplace(dossier_, language == "en" ? TextLanguage::english : TextLanguage::french);
  return *of_language;
}

ArticleSource ArticleReading::source_of(const ArticleText& file, const ArticleWishes& wishes,
                                        const ReadArticle& article) const {
  ArticleSource out;
  out.title = file.title.empty() ? title_in(article) : file.title;
  const bool named = article.document != kStandardInput;
  const std::string_view name = named ? std::string_view(article.document) : std::string_view();
  out.id = wishes.source.empty() ? source_id_for(dossier_, name, out.title) : wishes.source;
  if (out.title.empty()) out.title = name;
  out.author = file.author;
  out.publisher = file.site;
  out.url = file.url;
  out.date = wishes.date.empty() ? file.published : wishes.date;
  out.text_path = wishes.text_path;
  out.sha256 = file.sha256;
  return out;
}

std::unique_ptr<ReadArticle> ArticleReading::read(const std::string& path, ArticleText file,
                                                  const ArticleWishes& wishes) {
  auto out = std::make_unique<ReadArticle>();
  out->document = path == "-" ? std::string(kStandardInput) : std::filesystem::path(path).stem().string();
  out->text = std::move(file.text);
  out->language = !wishes.language.empty()                             ? wishes.language
                  : !file.language.empty()                             ? file.language
                  : guess_language(out->text) == TextLanguage::english ? "en"
                                                                       : "fr";
  const Letters letters = read_letters(out->text);
  out->characters = letters.text;
  out->blocks = find_blocks(letters);
  ProposedArticle& proposed = out->proposed;
  proposed.text = out->characters;
  proposed.source = source_of(file, wishes, *out);
  proposed.known = find_source(dossier_, proposed.source);
  ArticleFacts facts{proposed.source.id, proposed.source.date};
  if (proposed.known) {
    const Source& source = dossier_[*proposed.known];
    facts.source = proposed.source.id = dossier_.id_of(*proposed.known);
    if (facts.published.empty()) facts.published = edtf_of(dossier_, source.date);
  }
  proposed.proposals = propose(extractor(out->language), dossier_, out->text, facts);
  leave_out_unsure(proposed.proposals, wishes.min_confidence);
  return out;
}

}  // namespace standpoint
