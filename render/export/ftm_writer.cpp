// SPDX-License-Identifier: Apache-2.0
#include "render/export/ftm_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "graph/text/checksum.hpp"
#include "graph/text/utf8.hpp"
#include "render/export/id_order.hpp"
#include "render/export/plain_date.hpp"

namespace standpoint {
namespace {

std::string prefix_of(std::string dataset) {
  std::replace(dataset.begin(), dataset.end(), '_', '-');
  return dataset + '-';
}

// At most so many code points of a text.
std::string_view beginning_of_text(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t at = 0;
  for (std::size_t n = 0; n < most && at < text.size(); ++n)
    at += std::max<std::size_t>(decode_utf8(text.substr(at)).bytes, 1);
  return text.substr(0, at);
}

}  // namespace

FtmWriter::FtmWriter(const Dossier& dossier, const ExportOptions& options, std::string dataset)
    : dossier_(dossier),
      options_(options),
      dataset_(std::move(dataset)),
      prefix_(prefix_of(dataset_)),
      sentences_(ftm_language(options.language)),
      replies_(dossier) {}

Exported FtmWriter::write() {
  if (options_.statements) out_ = ftm_statement_header();
  for (const SourceId id : by_id<SourceId>(dossier_, dossier_.sources)) put(source(id));
  for (const EntityId id : by_id<EntityId>(dossier_, dossier_.entities)) put(entity(id));
  for (const IssueId id : by_id<IssueId>(dossier_, dossier_.issues)) put(issue(id));
  for (const PropositionId id : by_id<PropositionId>(dossier_, dossier_.propositions)) put(proposition(id));
  for (const ClaimId id : by_id<ClaimId>(dossier_, dossier_.claims)) write_claim(id);
  for (const RelationId id : by_id<RelationId>(dossier_, dossier_.relations)) write_relation(id);
  count_rest();
  exported_.files.push_back({{}, std::move(out_)});
  return std::move(exported_);
}

void FtmWriter::count_rest() {
  std::size_t disputes = 0;
  std::size_t supports = 0;
  for (const ArgumentLink& link : dossier_.argument_links)
    ++(link.kind == ArgumentLink::Kind::disputes ? disputes : supports);
  exported_.lose("claims that dispute another claim", disputes);
  exported_.lose("claims that support another claim", supports);
  exported_.lose("relation types of the dossier's own, of which labels remain",
                 static_cast<std::size_t>(std::count_if(dossier_.relation_types.begin(), dossier_.relation_types.end(),
                                                        [](const RelationType& type) { return !type.built_in; })));
  exported_.lose("named views", dossier_.views.size());
  exported_.lose("titles of the dossier, in their languages", dossier_.list(dossier_.title).size());
}

void FtmWriter::put(FtmEntity entity) {
  entity.join_equal_values();
  if (options_.statements)
    append_ftm_statements(out_, entity, dataset_);
  else
    append_ftm_json(out_, entity, dataset_);
}

std::string FtmWriter::id_of(RecordRef record) const {
  // FtM's ids end in a letter or digit and have at most 200 characters; no id of a dossier has a dot.
  constexpr std::size_t kMostCharacters = 200;
  constexpr std::size_t kKept = 80;
  const std::string_view id = dossier_.id_of(record);
  std::string out = prefix_ + std::string(id);
  if (out.size() > kMostCharacters) return fmt::format("{}{}.{}", prefix_, id.substr(0, kKept), sha1(id));
  if (out.ends_with('-')) out += ".0";
  return out;
}

FtmEntity FtmWriter::made(RecordRef record, std::string_view schema) const {
  FtmEntity out;
  out.id = id_of(record);
  out.schema = schema;
  return out;
}

void FtmWriter::add(FtmEntity& entity, const FtmProperty& property, std::string_view text, std::string_view origin,
                    std::string_view language) {
  if (text.empty()) return;
  const std::string_view kept = beginning_of_text(text, most_characters(property.type));
  exported_.lose("ends of texts that are longer than FtM allows", kept.size() < text.size() ? 1 : 0);
  if (!options_.statements) language = {};
  entity.values.push_back({&property, std::string(kept), language, std::string(origin)});
}

void FtmWriter::add_text(FtmEntity& entity, const FtmProperty& property, const LocalizedText& text,
                         std::string_view origin) {
  const std::string_view first = dossier_.text(text, options_.language);
  std::vector<TextVariant> wordings(dossier_.list(text).begin(), dossier_.list(text).end());
  std::stable_partition(wordings.begin(), wordings.end(), [&](const TextVariant& w) { return w.text == first; });
  for (const TextVariant& wording : wordings) {
    const NameId language = wording.language.valid() ? wording.language : dossier_.language;
    const std::string_view tag = language.valid() ? dossier_.names[language] : std::string_view();
    const std::string_view known = ftm_language(tag);
    exported_.lose(options_.statements ? "languages of texts that FtM does not know" : "languages of texts",
                   !tag.empty() && (known.empty() || !options_.statements) ? 1 : 0);
    add(entity, property, wording.text, origin, known);
  }
}

std::string_view FtmWriter::plain(const Date& date) {
  if (!date.given()) return {};
  const std::string_view text = dossier_.date_text(date);
  if (plain_date(text) != PlainDate::none) return text;
  exported_.lose("dates that are approximate, uncertain, a season or an interval");
  return {};
}

}  // namespace standpoint
