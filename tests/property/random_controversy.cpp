// SPDX-License-Identifier: Apache-2.0
#include "tests/property/random_controversy.hpp"

#include <random>
#include <utility>

namespace standpoint::test {
namespace {

using Words = std::vector<std::string>;

const Words kActors = {"ana", "ben", "port", "guild", "paper"};
const Words kSpeakers = {"ana", "ana", "ben", "ben", "port", "guild", "paper"};
const Words kFewSpeakers = {"ana", "ana", "ana", "ben", "port"};
const Words kBodies = {"port", "guild", "paper"};

class Controversy {
 public:
  explicit Controversy(std::uint32_t seed) : random_(seed) {}

  std::vector<RandomRecord> records() {
    exact_ = below(3) > 0;
    crowded_ = !one_in(3);
    tied_ = one_in(3);
    voiced_ = !tied_ && !one_in(3);
    sources_ = 2 + below(3);
    propositions_ = crowded_ && !one_in(4) ? 2 : 3 + below(2);
    claims_ = crowded_ ? 9 + below(9) : 3 + below(9);
    for (std::uint32_t i = 0; i < sources_; ++i) add_source(i);
    add("entities", "  ana: {type: person, name: Ana}\n");
    add("entities", "  ben: {type: person, name: Ben}\n");
    add("entities", "  port: {type: company, name: Port}\n");
    add("entities", "  guild: {type: association, name: Guild}\n");
    add("entities", "  paper: {type: media, name: Paper}\n");
    add("issues", "  where: {text: Where, exclusive: true}\n");
    add("issues", "  whether: {text: Whether}\n");
    for (std::uint32_t i = 0; i < propositions_; ++i) add_proposition(i);
    for (std::uint32_t i = 0; i < claims_; ++i) add_claim(i);
    const std::uint32_t relations = tied_ ? 4 + below(5) : voiced_ ? 2 + below(3) : below(5);
    for (std::uint32_t i = 0; i < relations; ++i) add_relation(i);
    return std::move(out_);
  }

 private:
  std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(random_() % count); }
  bool one_in(std::uint32_t count) { return below(count) == 0; }
  const std::string& one_of(const Words& words) { return words[below(static_cast<std::uint32_t>(words.size()))]; }
  std::string number_of(const char* prefix, std::uint32_t count) { return prefix + std::to_string(below(count)); }

  void add(const char* section, std::string yaml) { out_.push_back({section, std::move(yaml)}); }

  // Few days, so that some coincide, and the months and years around them.
  std::string date() {
    static const Words days = {"2018-05-04", "2019-03-01", "2019-03-02", "2020-01-01", "2020-12-31"};
    static const Words longer = {"2018",      "2019-03",         "2020",      "2020~",          "2019-01-01/2019-12-31",
                                 "2019-22",   "2018/2020",       "2020-12",   "2021/..",        "../2019",
                                 "\"2018?\"", "\"2019-03-01?\"", "\"2020%\"", "2019/2020-12-31"};
    static const Words few = {"2018-05-04", "2018", "2020-01-01", "\"2018?\"", "2019-03-01", "2020-12-31", "2020"};
    if (crowded_ && !one_in(8)) return one_of(few);
    return one_of(exact_ && !one_in(4) ? days : longer);
  }

  // One or two different words.
  std::string some_of(const Words& words) {
    const std::string first = one_of(words);
    const std::string second = one_in(4) ? one_of(words) : first;
    return first == second ? first : "[" + first + ", " + second + "]";
  }

  std::string source() {
    Words all;
    for (std::uint32_t i = 0; i < sources_; ++i) all.push_back("s" + std::to_string(i));
    return some_of(all);
  }

  void add_source(std::uint32_t i) {
    std::string yaml = fmt::format("  s{}:\n    title: Gazette {}\n", i, i);
    if (!one_in(4)) yaml += fmt::format("    date: {}\n", date());
    if (one_in(2)) yaml += "    publisher: paper\n";
    if (one_in(3)) yaml += fmt::format("    author: {}\n", one_of({"ana", "ben", "Some Body"}));
    add("sources", yaml);
  }

  void add_proposition(std::uint32_t i) {
    std::string yaml = fmt::format("  p{}:\n    text: Number {}.\n", i, i);
    if (!one_in(3)) yaml += fmt::format("    issue: {}\n", one_of({"where", "whether"}));
    if (i > 0 && one_in(3)) yaml += fmt::format("    implies: {}\n", number_of("p", i));
    if (i > 0 && one_in(crowded_ ? 4 : 6)) yaml += fmt::format("    contradicts: {}\n", number_of("p", i));
    if (tied_ || one_in(3)) yaml += fmt::format("    benefits: [{{entity: {}, source: s0}}]\n", one_of(kActors));
    add("propositions", yaml);
  }

  void add_claim(std::uint32_t i) {
    static const Words stances = {"support", "oppose", "support", "oppose", "neutral", "0.6", "-0.34", "-0.33", "0.2"};
    std::string yaml = fmt::format("  c{}:\n", i);
    yaml += fmt::format("    by: {}\n", one_in(8) ? "source" : some_of(crowded_ ? kFewSpeakers : kSpeakers));
    yaml += fmt::format("    about: {}\n", number_of("p", propositions_));
    yaml += fmt::format("    stance: {}\n", one_of(stances));
    if (!one_in(10)) yaml += fmt::format("    source: {}\n", source());
    if (!one_in(4)) yaml += fmt::format("    date: {}\n", date());
    if (one_in(8)) yaml += "    words: ascribed\n";
    if (one_in(10)) yaml += "    reported_by: ben\n";
    if (one_in(5)) yaml += fmt::format("    certainty: {}\n", one_of({"hedged", "questioned"}));
    if (one_in(5)) yaml += fmt::format("    confidence: {}\n", one_of({"0.7", "0.35"}));
    if (one_in(8)) yaml += "    only_if: it rains\n";
    if (one_in(5)) yaml += fmt::format("    to: {}\n", one_of(kActors));
    if (one_in(6)) yaml += fmt::format("    on_behalf_of: {}\n", one_in(3) ? "self" : one_of(kBodies));
    if (one_in(3)) yaml += fmt::format("    disputes: {}\n", number_of("c", claims_));
    add("claims", yaml);
  }

  void add_relation(std::uint32_t i) {
    struct Type {
      std::string name;
      Words from, to;
    };
    static const std::vector<Type> types = {
        {"leads", {"ana", "ben", "guild"}, kBodies},
        {"spokesperson_of", {"ana", "ben"}, kBodies},
        {"represents", {"ana", "ben", "guild"}, {"port", "ben"}},
        {"represents", {"ana", "ben"}, {"port"}},
        {"owns", {"ana", "ben", "guild"}, kBodies},
        {"employs", kBodies, {"ana", "ben"}},
        {"funds", kActors, kActors},
        {"supplies", kActors, kActors},
        {"criticises", kActors, kActors},
        {"sues", {"ana", "ben", "unknown"}, kActors},
        {"files_complaint_with", {"ana", "ben"}, kBodies},
    };
    const bool gains = tied_ && !one_in(4);
    const bool voices = voiced_ && !one_in(4);
    const Type& type = types[gains    ? 4 + below(3)
                             : voices ? below(4)
                                      : below(static_cast<std::uint32_t>(types.size()))];
    const std::string from = one_of(type.from);
    std::string to = one_of(type.to);
    while (to == from) to = one_of(type.to);
    std::string yaml = fmt::format("  r{}:\n    from: {}\n    type: {}\n    to: {}\n", i, from, type.name, to);
    if (!one_in(6)) yaml += fmt::format("    source: {}\n", source());
    if (one_in(2)) yaml += fmt::format("    since: {}\n", one_of({"2017", "2018-05-04", "2019", "\"2019?\""}));
    if (one_in(gains ? 8 : 2))
      yaml += fmt::format("    until: {}\n", one_of({"2019-03-01", "2020", "2018/2020", "2021", "\"2020?\""}));
    if (type.name == "files_complaint_with" || one_in(8)) yaml += fmt::format("    against: {}\n", some_of(kActors));
    if (one_in(6)) yaml += fmt::format("    status: {}\n", one_of({"ended", "planned", "rejected"}));
    if (one_in(8)) yaml += "    certainty: hedged\n    confidence: 0.35\n";
    if (one_in(12)) yaml += "    words: ascribed\n";
    if (one_in(12)) yaml += "    reported_by: paper\n";
    add("relations", yaml);
  }

  std::mt19937 random_;
  bool exact_ = true;     // most dates are days
  bool crowded_ = false;  // few who speak, of few things, on few dates
  bool tied_ = false;     // most ties make who has them gain
  bool voiced_ = false;   // most ties make who has them speak for another
  std::uint32_t sources_ = 0, propositions_ = 0, claims_ = 0;
  std::vector<RandomRecord> out_;
};

}  // namespace

std::vector<RandomRecord> random_controversy(std::uint32_t seed) { return Controversy(seed).records(); }

}  // namespace standpoint::test
