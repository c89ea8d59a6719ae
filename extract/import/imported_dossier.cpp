// SPDX-License-Identifier: Apache-2.0
// The files of an imported dossier.
#include "extract/import/imported_dossier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <unordered_set>

#include "extract/import/import_draft.hpp"
#include "graph/load/limits.hpp"
#include "graph/load/yaml_writer.hpp"
#include "graph/text/checksum.hpp"
#include "graph/text/fold.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostFilesOfSources = 1'000;  // beyond, several documents share a file
constexpr std::size_t kDocumentsOfFile = 200;

// The kind of source that a coder's word stands for; empty where it is none of the format's.
std::string_view kind_of_word(std::string_view word) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kKnown = {{
      {"press",
       "|press|article|newspaper article|newspaper|news|editorial|op ed|interview|commentary|presse|artikel|"
       "zeitungsartikel|article de presse|"},
      {"official",
       "|official|report|law|bill|minutes|protocol|parliamentary debate|debate|rapport|loi|bericht|gesetz|protokoll|"},
      {"hearing", "|hearing|testimony|audition|anhorung|"},
      {"ruling", "|ruling|judgment|judgement|decision|verdict|arret|jugement|urteil|"},
      {"letter", "|letter|open letter|lettre|brief|"},
      {"social", "|social|tweet|post|blog|blog post|social media|facebook|"},
      {"other", "|other|autre|andere|"},
  }};
  const std::string folded = "|" + fold_name(word) + "|";
  for (const auto& [kind, words] : kKnown)
    if (words.find(folded) != std::string_view::npos) return kind;
  return {};
}

// Writes the drafts, and counts what is written.
class DossierFiles {
 public:
  DossierFiles(ImportDraft& draft, ImportedDossier& out) : draft_(draft), out_(out) {}

  void write() {
    if (draft_.options.existing == nullptr) add("dossier.yaml", {{"dossier", header()}});
    if (YamlFields all = entities(); !all.empty()) add("entities.yaml", {{"entities", std::move(all)}});
    if (YamlFields all = propositions(); !all.empty()) add("propositions.yaml", {{"propositions", std::move(all)}});
    find_keys();
    for (const MembershipDraft& membership : draft_.memberships) members_.insert(membership.person);
    sources();
    if (YamlItems all = relations(); !all.empty()) add("relations.yaml", {{"relations", std::move(all)}});
    std::sort(out_.files.begin(), out_.files.end(),
              [](const ImportedFile& a, const ImportedFile& b) { return a.path < b.path; });
  }

 private:
  void add(const std::string& path, const YamlFields& sections) {
    out_.files.push_back({draft_.options.folder + path, write_yaml(sections)});
  }

  YamlFields header() const {
    YamlFields out = {{"title", YamlValue::text(draft_.options.title)}};
    if (!draft_.options.language.empty()) out.emplace_back("language", YamlValue::word(draft_.options.language));
    return out;
  }

  static YamlItems texts(const std::vector<std::string>& all) {
    YamlItems out;
    for (const std::string& text : all) out.push_back(YamlValue::text(text));
    return out;
  }

  YamlFields entities() {
    YamlFields out;
    for (const auto* drafts : {&draft_.organizations, &draft_.persons}) {
      std::size_t& count = drafts == &draft_.persons ? out_.persons : out_.organizations;
      for (const EntityDraft& draft : *drafts) {
        if (draft.existing) continue;
        ++count;
        YamlFields record = {{"type", YamlValue::word(draft.type)}, {"name", YamlValue::text(draft.name)}};
        if (!draft.aliases.empty()) record.emplace_back("aliases", texts(draft.aliases));
        if (!draft.wikidata.empty()) record.emplace_back("wikidata", YamlValue::word(draft.wikidata));
        if (!draft.country.empty()) record.emplace_back("country", YamlValue::text(draft.country));
        if (!draft.tags.empty()) record.emplace_back("tags", texts(draft.tags));
        if (!draft.description.empty()) record.emplace_back("description", YamlValue::text(draft.description));
        out.emplace_back(draft.id, std::move(record));
      }
    }
    return out;
  }

  YamlFields propositions() {
    YamlFields out;
    for (const PropositionDraft& draft : draft_.propositions)
      if (!draft.existing) out.emplace_back(draft.id, YamlFields{{"text", YamlValue::text(draft.text)}});
    out_.propositions = out.size();
    return out;
  }

  // The keys under `coded`: names of variables as far as they are fit to be keys, each once.
  void find_keys() {
    std::set<std::string> taken = {"coder", "document_type"};
    keys_.resize(draft_.work.variables.size());
    for (const std::uint32_t variable : draft_.scheme.qualifiers) {
      std::string key = fit_text(draft_.work.variables[variable].name);
      std::replace(key.begin(), key.end(), '\n', ' ');
      while (key.size() + 8 > Limits{}.key_bytes) key = shortened(key, key.size() / 2);
      if (key.empty()) key = "variable";
      const std::string wanted = key;
      for (int number = 2; !taken.insert(key).second; ++number) key = fmt::format("{}_{}", wanted, number);
      keys_[variable] = key;
    }
    std::set<std::uint32_t> coders;
    for (const CodedStatement& statement : draft_.work.statements)
      if (statement.type == draft_.scheme.statement_type) coders.insert(statement.coder);
    several_coders_ = coders.size() > 1;
    if (!several_coders_ && !coders.empty() && *coders.begin() != 0)
      draft_.remarks.add("the coder of all statements", "", draft_.work.coders[*coders.begin()]);
  }

  // One file a document, or, where there are many, one for some hundred.
  void sources() {
    std::vector<std::vector<const ClaimDraft*>> claims(draft_.sources.size());
    for (const ClaimDraft& claim : draft_.claims) claims[claim.source].push_back(&claim);
    const bool one_each = draft_.sources.size() <= kMostFilesOfSources;
    const std::size_t step = one_each ? 1 : kDocumentsOfFile;
    for (std::size_t first = 0; first < draft_.sources.size(); first += step) {
      YamlFields records, coded;
      for (std::size_t i = first; i < std::min(first + step, draft_.sources.size()); ++i) {
        if (!draft_.sources[i].existing) records.emplace_back(draft_.sources[i].id, source(i));
        for (const ClaimDraft* claim : claims[i]) coded.emplace_back(claim->id, this->claim(*claim, one_each));
      }
      out_.sources += records.size();
      out_.claims += coded.size();
      YamlFields sections;
      if (!records.empty()) sections.emplace_back("sources", std::move(records));
      if (!coded.empty() && one_each) sections.emplace_back("defaults", defaults(draft_.sources[first]));
      if (!coded.empty()) sections.emplace_back("claims", std::move(coded));
      if (sections.empty()) continue;
      add(one_each ? fmt::format("sources/{}.yaml", draft_.sources[first].id)
                   : fmt::format("sources/part-{:05}.yaml", first / step + 1),
          sections);
    }
  }

  static YamlFields defaults(const SourceDraft& source) {
    YamlFields out = {{"source", YamlValue::word(source.id)}};
    if (!source.date.empty()) out.emplace_back("date", YamlValue::word(source.date));
    return out;
  }

  YamlFields source(std::size_t index) {
    const CodedDocument& document = draft_.work.documents[index];
    const SourceDraft& draft = draft_.sources[index];
    YamlFields out = {{"title", YamlValue::text(draft.title)}};
    const auto add_text = [&](const char* key, const std::string& text) {
      const std::string name = shortened(fit_text(text), Limits{}.name_characters);
      if (!name.empty()) out.emplace_back(key, YamlValue::text(name));
    };
    add_text("publisher", document.source);
    add_text("author", document.author);
    add_text("section", document.section);
    if (!draft.date.empty()) out.emplace_back("date", YamlValue::word(draft.date));
    if (!document.type.empty()) {
      const std::string_view kind = kind_of_word(document.type);
      out.emplace_back("kind", YamlValue::word(kind.empty() ? "other" : kind));
      if (kind != document.type) draft_.remarks.add("types of documents", "coded.document_type", document.type);
    }
    if (document.text.empty()) return out;
    const std::string path = fmt::format("{}texts/{}.txt", draft_.options.folder, draft.id);
    if (draft_.options.with_texts) out.emplace_back("text", YamlValue::text(path));
    out.emplace_back("sha256", YamlValue::word(sha256(document.text)));
    if (!draft_.options.with_texts) {
      draft_.remarks.add("texts of documents", "", draft.title);
      return out;
    }
    out_.files.push_back({path, document.text});
    ++out_.texts;
    return out;
  }

  YamlFields claim(const ClaimDraft& claim, bool with_defaults) {
    YamlFields out;
    const bool by_person = claim.person >= 0;
    const auto& by = by_person ? draft_.persons[static_cast<std::size_t>(claim.person)]
                               : draft_.organizations[static_cast<std::size_t>(claim.organization)];
    out.emplace_back("by", YamlValue::word(by.id));
    if (by_person && claim.organization >= 0)
      out.emplace_back("on_behalf_of",
                       YamlValue::word(draft_.organizations[static_cast<std::size_t>(claim.organization)].id));
    else if (by_person && speaks_elsewhere(static_cast<std::size_t>(claim.person)))
      out.emplace_back("on_behalf_of", YamlValue::word("self"));
    out.emplace_back("about", YamlValue::word(draft_.propositions[claim.proposition].id));
    out.emplace_back("stance", YamlValue::word(stance_word(claim.stance)));
    if (!with_defaults)
      for (auto& field : defaults(draft_.sources[claim.source])) out.push_back(std::move(field));
    if (!claim.quote.empty()) out.emplace_back("quote", YamlValue::text(claim.quote));
    if (!claim.quote.empty() && claim.offset >= 0)
      out.emplace_back("at", YamlValue::word(std::to_string(claim.offset)));
    if (YamlFields coded = qualifiers(claim); !coded.empty()) out.emplace_back("coded", std::move(coded));
    if (std::string note = notes(claim); !note.empty()) out.emplace_back("note", YamlValue::text(note));
    return out;
  }

  // Whether the person may have ties to a body, so that it could be taken to speak for it.
  bool speaks_elsewhere(std::size_t person) const {
    return draft_.persons[person].existing || members_.contains(person);
  }

  YamlFields qualifiers(const ClaimDraft& claim) {
    YamlFields out;
    const CodedStatement& statement = draft_.work.statements[claim.statement];
    for (const std::uint32_t variable : draft_.scheme.qualifiers) {
      const StatementValue* value = draft_.work.value(statement, variable);
      const bool is_text = value != nullptr && value->text != StatementValue::kNoText;
      const std::string text = is_text ? fit_text(draft_.work.text_of(*value)) : std::string();
      if (value == nullptr || (is_text && text.empty())) {
        draft_.remarks.add(fmt::format("statements with an empty '{}'", draft_.work.variables[variable].name),
                           "claims without it", claim.id);
        continue;
      }
      if (is_text) {
        out.emplace_back(keys_[variable], YamlValue::text(bounded(text)));
      } else if (draft_.work.variables[variable].type == VariableType::boolean) {
        out.emplace_back(keys_[variable], YamlValue::word(value->number != 0 ? "true" : "false"));
      } else {
        out.emplace_back(keys_[variable], YamlValue::word(std::to_string(value->number)));
      }
    }
    const CodedDocument& document = draft_.work.documents[statement.document];
    if (const std::string type = fit_text(document.type); !type.empty() && kind_of_word(document.type) != document.type)
      out.emplace_back("document_type", YamlValue::text(type));
    if (several_coders_ && statement.coder != 0) {
      const std::string coder = fit_text(draft_.work.coders[statement.coder]);
      if (!coder.empty()) out.emplace_back("coder", YamlValue::text(coder));
    }
    return out;
  }

  // A text that a dossier can hold: the end of a longer one is left out.
  std::string bounded(const std::string& text) {
    constexpr std::size_t kMost = 12'000;  // characters: at four bytes each below the limit of a text
    std::string out = shortened(text, kMost);
    if (out.size() != text.size())
      draft_.remarks.add(fmt::format("ends of texts of more than {} characters", kMost), "", shortened(text, 60));
    return out;
  }

  std::string notes(const ClaimDraft& claim) {
    std::string out;
    const CodedStatement& statement = draft_.work.statements[claim.statement];
    const auto add_line = [&](std::string_view line) {
      const std::string text = fit_text(line);
      if (!text.empty()) out += (out.empty() ? "" : "\n") + text;
    };
    for (const std::uint32_t variable : draft_.scheme.notes)
      if (const StatementValue* value = draft_.work.value(statement, variable)) add_line(draft_.work.text_of(*value));
    for (const std::string& note : claim.notes) add_line(note);
    return bounded(out);
  }

  YamlItems relations() {
    YamlItems out;
    for (const MembershipDraft& membership : draft_.memberships) {
      const EntityDraft& person = draft_.persons[membership.person];
      const EntityDraft& body = draft_.organizations[membership.organization];
      if (person.id == body.id) continue;
      if (draft_.existing.relation(person.id, "member_of", body.id)) {
        draft_.matches.push_back({"relation", fmt::format("{} member_of {}", person.name, body.name),
                                  fmt::format("{}--member-of--{}", person.id, body.id)});
        continue;
      }
      YamlFields record = {{"from", YamlValue::word(person.id)},
                           {"type", YamlValue::word("member_of")},
                           {"to", YamlValue::word(body.id)}};
      if (!membership.since.empty()) record.emplace_back("since", YamlValue::word(membership.since));
      if (!membership.until.empty()) record.emplace_back("until", YamlValue::word(membership.until));
      record.emplace_back("source", YamlValue::word(draft_.sources[membership.source].id));
      out.emplace_back(std::move(record));
    }
    out_.relations = out.size();
    return out;
  }

  ImportDraft& draft_;
  ImportedDossier& out_;
  std::vector<std::string> keys_;
  std::unordered_set<std::size_t> members_;  // persons that are members of something
  bool several_coders_ = false;
};

}  // namespace

Result<ImportedDossier> make_dossier(const CodedWork& work, const ImportOptions& options) {
  auto scheme = find_scheme(work, options.names);
  if (!scheme) return tl::unexpected(scheme.error());
  ImportDraft draft(work, options, std::move(*scheme));
  ImportedDossier out;
  out.origin = work.origin;
  out.statement_type = work.statement_types[draft.scheme.statement_type];
  out.stance = draft.scale.description();
  out.statements = static_cast<std::size_t>(
      std::count_if(work.statements.begin(), work.statements.end(),
                    [&](const CodedStatement& one) { return one.type == draft.scheme.statement_type; }));
  for (const CodedRemark& remark : work.remarks) draft.remarks.add(remark.what, "", remark.example, remark.count);
  draft.draft_sources();
  draft.draft_entities();
  draft.draft_propositions();
  draft.draft_claims();
  DossierFiles(draft, out).write();
  out.claims_there = draft.claims_there;
  out.matches = std::move(draft.matches);
  out.remarks = draft.remarks.take();
  return out;
}

}  // namespace standpoint
