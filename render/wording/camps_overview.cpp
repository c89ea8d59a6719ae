// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "render/wording/camps.hpp"
#include "render/wording/statements.hpp"

namespace standpoint {
namespace {

class Overview {
 public:
  explicit Overview(const CampWords& words) : w_(words), c_(words.camps), fr_(words.language == "fr") {}

  std::vector<std::string> write() const {
    std::vector<std::string> out = {counts()};
    if (c_.camps.empty()) return out;
    out.push_back(division());
    out.push_back(separation());
    if (c_.modularity_halves.found) out.push_back(polarisation());
    out.push_back(balance());
    if (c_.betweenness_sources < c_.actors.size())
      out.push_back(fmt::format(fmt::runtime(fr_ ? "Intermédiarité estimée par les chemins de {} acteurs sur {}."
                                                 : "Betweenness is estimated from the paths of {} actors out of {}."),
                                c_.betweenness_sources, c_.actors.size()));
    if (const std::string against = contradicting(); !against.empty()) out.push_back(against);
    return out;
  }

 private:
  std::string number(double n, int digits = 2) const { return decimal_in_words(n, digits, w_.language); }
  std::string percent(double share) const { return number(100 * share, 0) + (fr_ ? "\u00A0%" : "%"); }
  std::string plural(std::size_t n, std::string_view one, std::string_view many) const {
    return fmt::format("{} {}", n, n == 1 || (fr_ && n == 0) ? one : many);
  }

  std::string counts() const {
    const auto outside = static_cast<std::size_t>(
        std::count_if(c_.actors.begin(), c_.actors.end(), [](const CampActor& a) { return a.camp == kNoCamp; }));
    if (c_.statements == 0 && !c_.graph.ties.empty())
      return fmt::format("{}{}{}, {}.", plural(c_.graph.ties.size(), fr_ ? "lien" : "tie", fr_ ? "liens" : "ties"),
                         fr_ ? " entre " : " among ",
                         plural(c_.actors.size(), fr_ ? "acteur" : "actor", fr_ ? "acteurs" : "actors"),
                         plural(c_.camps.size(), "camp", "camps"));
    std::string out =
        fr_ ? fmt::format("{} de {}, {}", plural(c_.statements, "prise de position", "prises de position"),
                          plural(c_.actors.size(), "acteur", "acteurs"), plural(c_.camps.size(), "camp", "camps"))
            : fmt::format("{} of {}, {}", plural(c_.statements, "statement", "statements"),
                          plural(c_.actors.size(), "actor", "actors"), plural(c_.camps.size(), "camp", "camps"));
    if (outside > 0)
      out += fr_ ? fmt::format("\u202F; {} dans aucun camp", plural(outside, "acteur n’est", "acteurs ne sont"))
                 : fmt::format("; {} in no camp", plural(outside, "actor is", "actors are"));
    return out + ".";
  }

  std::string division() const {
    const std::string_view how =
        c_.exact ? (fr_ ? "aucune autre division n’en a davantage (preuve par séparation et évaluation)"
                        : "no other division has more (proven by branch and bound)")
                 : (fr_ ? "la meilleure division que trouvent des déplacements de Louvain, sans preuve"
                        : "the best that Louvain moves found, without a proof");
    const std::string at =
        c_.resolution == 1 ? ""
        : fr_ ? fmt::format(" (à la résolution {}, à laquelle ils sont cherchés)", number(c_.resolution))
              : fmt::format(" (at resolution {}, at which they were sought)", number(c_.resolution));
    return fmt::format("{} {}{} {}{}.", fr_ ? "Modularité signée" : "Signed modularity", number(c_.modularity, 3),
                       fr_ ? "\u202F;" : ";", how, at);
  }

  std::string separation() const {
    return fr_ ? fmt::format(
                     "{} du poids des conflits passe entre les camps et {} de l’accord reste au sein d’un camp\u202F; "
                     "indice E-I {} de l’accord, {} du conflit.",
                     percent(c_.conflict_between), percent(c_.congruence_within), number(c_.ei.positive),
                     number(c_.ei.negative))
               : fmt::format(
                     "{} of the weight of conflict lies between camps and {} of agreement within them; E-I index {} "
                     "of agreement, {} of conflict.",
                     percent(c_.conflict_between), percent(c_.congruence_within), number(c_.ei.positive),
                     number(c_.ei.negative));
  }

  std::string polarisation() const {
    const bool exact = c_.modularity_split.exact;
    return fr_ ? fmt::format(
                     "Polarisation en deux camps\u00A0: {} (modularité), {} entre moitiés\u202F; {} entre moitiés "
                     "(E-I) — {}.",
                     number(c_.modularity_split.quality, 3), number(c_.modularity_halves.quality, 3),
                     number(c_.ei_halves.quality, 3),
                     exact ? "toutes les partitions comparées" : "échanges de Kernighan et Lin, sans preuve")
               : fmt::format(
                     "Polarisation into two camps: {} (modularity), {} between halves; {} between halves (E-I) — {}.",
                     number(c_.modularity_split.quality, 3), number(c_.modularity_halves.quality, 3),
                     number(c_.ei_halves.quality, 3),
                     exact ? "every split compared" : "Kernighan-Lin moves, without a proof");
  }

  std::string balance() const {
    const Balance& b = c_.balance;
    const auto least = static_cast<std::uint64_t>(b.frustration), all = static_cast<std::uint64_t>(b.total);
    std::string how = "exact";
    if (!b.exact)
      how = fmt::format(fmt::runtime(fr_ ? "au moins {}, prouvé" : "at least {}, proven"), number(b.bound, 0));
    return fr_ ? fmt::format(
                     "Équilibre\u00A0: {} sur {} s’{} à toute division en deux camps ({})\u202F; F = {}\u202F; {} "
                     "triangles équilibrés sur {}.",
                     plural(least, "lien", "liens"), all, least > 1 ? "opposent" : "oppose", how,
                     number(b.line_index()), b.balanced, b.triangles)
               : fmt::format(
                     "Balance: {} of {} {} any division into two sides ({}); F = {}; {} of {} triangles balanced.",
                     plural(least, "tie", "ties"), all, least == 1 ? "contradicts" : "contradict", how,
                     number(b.line_index()), b.balanced, b.triangles);
  }

  // The ties within camps that are hostile, by pairs.
  std::string contradicting() const {
    std::vector<std::string> pairs;
    for (const SignedTie& tie : c_.graph.ties) {
      const CampActor &a = c_.actors[tie.a], &b = c_.actors[tie.b];
      if (a.camp != b.camp || tie.net() >= 0) continue;
      pairs.push_back(fmt::format("{} – {}", a.name, b.name));
    }
    if (pairs.empty()) return {};
    return fmt::format(
        "{}{} {}.",
        fr_ ? "Plus de conflit que d’accord au sein d’un camp" : "More conflict than agreement within a camp",
        fr_ ? "\u00A0:" : ":", joined_names(pairs, w_.language, 6));
  }

  const CampWords& w_;
  const Camps& c_;
  bool fr_;
};

std::string names_of(const CampHistory& history, std::uint32_t window, const std::vector<std::string>& ids,
                     std::uint32_t other_window, std::string_view language) {
  std::vector<std::string> names;
  for (const std::string& id : ids)
    for (const std::uint32_t w : {window, other_window}) {
      const auto& actors = history.windows[w].actors;
      const auto found = std::find_if(actors.begin(), actors.end(), [&](const CampActor& a) { return a.id == id; });
      if (found == actors.end()) continue;
      names.push_back(found->name);
      break;
    }
  return joined_names(names, language, 6);
}

}  // namespace

std::vector<std::string> camps_overview_in_words(const CampWords& words) { return Overview(words).write(); }

std::string camp_change_in_words(const CampHistory& history, const CampInTime& camp, std::string_view language) {
  const bool fr = language == "fr";
  std::vector<std::string> from;
  for (const std::uint32_t before : camp.from) from.push_back(history.camps[before].track);
  std::string out;
  switch (camp.change) {
    case CampChange::appears: out = fr ? "apparaît" : "appears"; break;
    case CampChange::continues: out = fr ? "continue" : "continues"; break;
    case CampChange::merges:
      out = fmt::format("{} {}", fr ? "réunit" : "merges", joined_names(from, language, from.size()));
      break;
    case CampChange::splits: out = fmt::format("{} {}", fr ? "se détache de" : "splits from", from.front()); break;
  }
  const std::uint32_t before = camp.window > 0 ? camp.window - 1 : 0;
  if (!camp.joined.empty())
    append_part(out,
                fmt::format("{} {}", fr ? "rejoint par" : "joined by",
                            names_of(history, camp.window, camp.joined, before, language)),
                semicolon(language));
  if (!camp.left.empty())
    append_part(
        out, fmt::format("{} {}", fr ? "sans" : "without", names_of(history, before, camp.left, camp.window, language)),
        semicolon(language));
  if (camp.ends) append_part(out, fr ? "puis se dissout" : "then dissolves", semicolon(language));
  return out;
}

}  // namespace standpoint
