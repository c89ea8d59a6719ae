// SPDX-License-Identifier: Apache-2.0
#include "render/report/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "render/wording/dates.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostLines = 7;  // of a question, before the rest is counted
constexpr std::size_t kMostNames = 4;

class Summary {
 public:
  Summary(const ItemWriter& items, const Coverage& coverage)
      : items_(items), d_(items.dossier()), coverage_(coverage), language_(items.language()), fr_(language_ == "fr") {}

  std::vector<PageGroup> write() { return {figures(), lines_of_conflict(), movers(), without_reply(), thin_sources()}; }

 private:
  // `1 claim`, `3 claims`.
  std::string counted(std::size_t count, const Phrase& one, const Phrase& several) const {
    return fmt::format("{} {}", count, (fr_ ? count < 2 : count == 1) ? one.in(language_) : several.in(language_));
  }
  std::string colon() const { return fr_ ? "\u00A0:" : ":"; }
  std::string either(std::string_view en, std::string_view fr) const { return std::string(fr_ ? fr : en); }

  PageGroup figures() const {
    std::set<EntityId> actors;
    for (const Position& position : items_.conflicts().positions.all) actors.insert(position.actor);
    PageGroup out{either("In figures", "En chiffres")};
    out.text =
        fmt::format(fmt::runtime(either("{}, of which {} take a position; {} on {}; {} and {} from {}.",
                                        "{}, dont {} prennent position\u202F; {} sur {}\u202F; {} et {} tirés de {}.")),
                    counted(d_.entities.size(), {"entity", "entité"}, {"entities", "entités"}), actors.size(),
                    counted(d_.propositions.size(), {"proposition", "proposition"}, {"propositions", "propositions"}),
                    counted(d_.issues.size(), {"issue", "question"}, {"issues", "questions"}),
                    counted(d_.claims.size(), {"claim", "prise de position"}, {"claims", "prises de position"}),
                    counted(d_.relations.size(), {"tie", "lien"}, {"ties", "liens"}),
                    counted(d_.sources.size(), {"source", "source"}, {"sources", "sources"}));
    if (coverage_.first.given())
      out.text +=
          fmt::format(fmt::runtime(either(" Claims date from {} to {}.", " Prises de position\u00A0: {} – {}.")),
                      moment_in_words(d_, coverage_.first, language_), moment_in_words(d_, coverage_.last, language_));
    return out;
  }

  // Items of conflicts that `keep` takes, the most severe first.
  template <class Keep>
  void add_conflicts(PageGroup& out, Keep keep) const {
    std::size_t all = 0;
    for (const Conflict& conflict : items_.conflicts().all)
      if (keep(conflict) && ++all <= kMostLines) out.items.push_back(items_.brief_conflict(conflict));
    if (all > kMostLines)
      out.rest = fmt::format(fmt::runtime(either("and {} more, under “Conflicts” below.",
                                                 "et {} autres, plus bas sous «\u00A0Conflits\u00A0».")),
                             all - kMostLines);
  }

  PageGroup lines_of_conflict() const {
    PageGroup out{either("The main lines of conflict", "Les principales lignes de conflit")};
    add_conflicts(
        out, [](const Conflict& c) { return c.kind == ConflictKind::stance || c.kind == ConflictKind::contradiction; });
    if (out.items.empty())
      out.text = either("No two actors of this dossier take opposite sides.",
                        "Aucun acteur de ce dossier ne prend le parti contraire d’un autre.");
    return out;
  }

  PageGroup movers() const {
    PageGroup out{either("Who moved", "Qui a changé de position")};
    add_conflicts(out, [](const Conflict& c) { return c.kind == ConflictKind::shift; });
    if (out.items.empty())
      out.text = either("Nobody has certainly changed sides.", "Personne n’a changé de position avec certitude.");
    return out;
  }

  // True where a claim has neither a claim that disputes it nor an actor on the other side of its proposition.
  std::vector<bool> unanswered_claims() const {
    std::vector<bool> out(d_.claims.size(), true);
    for (const ArgumentLink& link : d_.argument_links)
      if (link.kind == ArgumentLink::Kind::disputes) out[link.to.value] = false;
    std::vector<std::array<bool, 2>> sides(d_.propositions.size());
    for (const Claim& claim : d_.claims)
      if (const int sign = sign_of(claim.stance); sign != 0) sides[claim.about.value][sign > 0 ? 1 : 0] = true;
    for (std::size_t i = 0; i < out.size(); ++i) {
      const Claim& claim = d_.claims[i];
      const int sign = sign_of(claim.stance);
      out[i] = out[i] && sign != 0 && !sides[claim.about.value][sign > 0 ? 0 : 1];
    }
    return out;
  }

  PageGroup without_reply() const {
    PageGroup out{either("Without a reply in this dossier", "Sans réponse dans ce dossier")};
    for (std::uint32_t i = 0; i < d_.claims.size(); ++i)
      if (items_.replies().needs_reply(d_, {i}) && !items_.replies().silent(d_.claims[i].about).empty())
        out.items.push_back(items_.brief_claim({i}));
    const std::vector<bool> unanswered = unanswered_claims();
    const auto count = static_cast<std::size_t>(std::count(unanswered.begin(), unanswered.end(), true));
    out.text = fmt::format(
        fmt::runtime(either("{} of {} have no reply in this dossier: no claim disputes them, and nobody takes the "
                            "other side. On {}, the actors have taken one side only.",
                            "{} sur {} sont sans réponse dans ce dossier\u00A0: aucune ne les conteste, et personne ne "
                            "prend le parti contraire. Sur {}, les acteurs n’ont pris qu’un parti.")),
        count, counted(d_.claims.size(), {"claim", "prise de position"}, {"claims", "prises de position"}),
        counted(coverage_.one_sided.size(), {"proposition", "proposition"}, {"propositions", "propositions"}));
    if (!out.items.empty())
      out.text += either(" Of what charges someone with something:", " Parmi ce qui met quelqu’un en cause\u00A0:");
    if (out.items.size() > kMostLines) {
      out.rest = fmt::format(fmt::runtime(either("and {} more, under the propositions below.",
                                                 "et {} autres, plus bas sous les propositions.")),
                             out.items.size() - kMostLines);
      out.items.resize(kMostLines);
    }
    return out;
  }

  // Propositions whose claims all have one source, by source.
  std::vector<std::vector<PropositionId>> resting_on_one() const {
    std::vector<std::set<SourceId>> sources(d_.propositions.size());
    for (const Claim& claim : d_.claims)
      for (const Citation& citation : d_.citations_of(claim.statement.citations))
        if (citation.source.valid()) sources[claim.about.value].insert(citation.source);
    std::vector<std::vector<PropositionId>> out(d_.sources.size());
    for (std::uint32_t i = 0; i < sources.size(); ++i)
      if (sources[i].size() == 1) out[sources[i].begin()->value].push_back({i});
    return out;
  }

  PageGroup thin_sources() const {
    PageGroup out{either("What rests on little", "Ce qui repose sur peu")};
    const auto by_source = resting_on_one();
    std::size_t thin = 0;
    for (const auto& propositions : by_source) thin += propositions.size();
    out.text = fmt::format(
        fmt::runtime(either("{} of {} rest on one source only.", "{} sur {} ne reposent que sur une source.")), thin,
        counted(d_.propositions.size(), {"proposition", "proposition"}, {"propositions", "propositions"}));
    for (std::uint32_t i = 0; i < by_source.size(); ++i) {
      if (by_source[i].empty()) continue;
      PageItem item;
      item.text =
          fmt::format("{}{} {}", source_in_words(d_, {i}, language_), colon(),
                      counted(by_source[i].size(), {"proposition", "proposition"}, {"propositions", "propositions"}));
      item.links = {items_.link(SourceId{i})};
      out.items.push_back(std::move(item));
    }
    add_counted_claims(out, [](const Claim& c) { return c.statement.hearsay || c.statement.words == Words::ascribed; },
                       {"on another’s word, or ascribed", "sur la foi d’un tiers, ou prêtées"});
    add_counted_claims(out, [&](const Claim& c) { return !is_quoted(c); }, {"without a quote", "sans citation"});
    return out;
  }

  bool is_quoted(const Claim& claim) const {
    const auto citations = d_.citations_of(claim.statement.citations);
    return std::any_of(citations.begin(), citations.end(), [](const Citation& c) { return !c.quote.empty(); });
  }

  // How many claims are so, with links to some of them.
  template <class Keep>
  void add_counted_claims(PageGroup& out, Keep keep, const Phrase& words) const {
    PageItem item;
    std::size_t count = 0;
    for (std::uint32_t i = 0; i < d_.claims.size(); ++i)
      if (keep(d_.claims[i]) && ++count <= kMostNames)
        item.links.push_back({fmt::format("{}, {}", speakers_of(d_, d_.claims[i], language_),
                                          claim_date_in_words(d_, d_.claims[i], language_)),
                              items_.anchor_of(ClaimId{i})});
    if (count == 0) return;
    item.text = fmt::format("{} {}", counted(count, {"claim", "prise de position"}, {"claims", "prises de position"}),
                            words.in(language_));
    if (count > kMostNames) item.text += either(", among them", ", dont");
    out.items.push_back(std::move(item));
  }

  const ItemWriter& items_;
  const Dossier& d_;
  const Coverage& coverage_;
  std::string_view language_;
  bool fr_;
};

}  // namespace

std::vector<PageGroup> summarize(const ItemWriter& items, const Coverage& coverage) {
  return Summary(items, coverage).write();
}

}  // namespace standpoint
