// SPDX-License-Identifier: Apache-2.0
#include "graph/analysis/camp_stances.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace standpoint {
namespace {

constexpr double kEqual = 1e-9;
constexpr double kLeastDifference = 1.0 / 3;  // as stances nearer to 0 are neutral (MODEL 3.1)

// Turns the values of a stance into numbers from -1 to 1: truth values by their sign, numbers within these limits as
// they are, all others by their place between the least and the greatest of the column.
class StanceScale {
 public:
  explicit StanceScale(const Variable* variable) : variable_(variable) {
    if (variable == nullptr) return;
    known_ = !variable->numbers.empty();
    for (const double number : variable->numbers) {
      least_ = std::min(least_, number);
      greatest_ = std::max(greatest_, number);
    }
    if (variable->kind == VariableKind::boolean) {
      least_ = 0;
      greatest_ = 1;
    } else if (least_ >= -1 && greatest_ <= 1) {
      least_ = -1;
      greatest_ = 1;
    }
  }

  // False where stances are texts.
  bool known() const { return variable_ == nullptr || known_; }

  std::optional<double> of(const StatementTable& table, std::uint32_t statement) const {
    if (variable_ == nullptr) return 1.0;  // whoever speaks of it holds it
    const Label label = table.labels_of(*variable_, statement).front();
    if (label == kNoLabel) return std::nullopt;
    if (greatest_ <= least_) return 1.0;
    return 2 * (variable_->numbers[label] - least_) / (greatest_ - least_) - 1;
  }

 private:
  const Variable* variable_;
  bool known_ = false;
  double least_ = std::numeric_limits<double>::infinity();
  double greatest_ = -std::numeric_limits<double>::infinity();
};

// All statements of one actor on one proposition.
struct ActorStance {
  std::uint32_t actor = 0;
  double mean = 0;
  std::vector<CampStatement> statements;
};

// What is said of one proposition, by actor.
struct Topic {
  Label label = kNoLabel;
  std::string id, name;
  RecordRef record;
  std::vector<ActorStance> actors;
};

class Topics {
 public:
  Topics(const StatementTable& table, const Network& network, const CampOptions& options, const Dossier* dossier,
         const Camps& camps)
      : table_(table),
        dossier_(dossier),
        first_implied_(options.first_implied),
        scale_(options.network.qualifier.empty() ? nullptr : table.find(options.network.qualifier)) {
    const Variable* first = table.find(options.network.variable1);
    second_ = table.find(options.network.variable2);
    if (first == nullptr || second_ == nullptr || !scale_.known()) return;
    std::map<Label, std::uint32_t> actor_of;
    for (std::uint32_t i = 0; i < camps.actors.size(); ++i)
      if (camps.actors[i].camp != kNoCamp) actor_of.emplace(camps.actors[i].label, i);
    for (const std::uint32_t row : network.statements)
      for (const Label who : table.labels_of(*first, row))
        if (const auto actor = actor_of.find(who); actor != actor_of.end()) add(row, actor->second);
  }

  // By id; the stances of each by actor.
  std::vector<Topic> take() {
    std::vector<Topic> out;
    for (auto& [key, actors] : found_) {
      Topic topic{key.second, key.first, second_->labels[key.second], record_of(key.second), {}};
      for (auto& [actor, stance] : actors) {
        for (const CampStatement& statement : stance.statements) stance.mean += statement.stance;
        stance.mean /= static_cast<double>(stance.statements.size());
        topic.actors.push_back(std::move(stance));
      }
      out.push_back(std::move(topic));
    }
    return out;
  }

 private:
  void add(std::uint32_t row, std::uint32_t actor) {
    const auto stance = scale_.of(table_, row);
    if (!stance) return;
    for (const Label what : table_.labels_of(*second_, row)) {
      if (what == kNoLabel) continue;
      ActorStance& of = found_[{id_of(what), what}][actor];
      of.actor = actor;
      of.statements.push_back(
          {row, table_.claims.empty() ? ClaimId{} : table_.claims[row], actor, *stance, row >= first_implied_});
    }
  }

  RecordRef record_of(Label label) const { return second_->records.empty() ? RecordRef{} : second_->records[label]; }
  std::string id_of(Label label) const {
    const RecordRef record = record_of(label);
    if (dossier_ != nullptr && record.kind != RecordKind::none) return std::string(dossier_->id_of(record));
    return second_->labels[label];
  }

  const StatementTable& table_;
  const Dossier* dossier_;
  std::uint32_t first_implied_;
  const Variable* second_ = nullptr;
  StanceScale scale_;
  std::map<std::pair<std::string, Label>, std::map<std::uint32_t, ActorStance>> found_;
};

CampStance stance_of(const Topic& topic, const Camps& camps, std::uint32_t camp, std::size_t others) {
  CampStance out;
  out.id = topic.id;
  out.name = topic.name;
  out.record = topic.record;
  out.label = topic.label;
  for (const ActorStance& stance : topic.actors) {
    const bool inside = camps.actors[stance.actor].camp == camp;
    (inside ? out.inside : out.outside) += stance.mean;
    if (stance.mean > kEqual) ++(inside ? out.members_for : out.others_for);
    if (stance.mean < -kEqual) ++(inside ? out.members_against : out.others_against);
    auto& statements = inside ? out.members : out.others;
    statements.insert(statements.end(), stance.statements.begin(), stance.statements.end());
  }
  out.inside /= static_cast<double>(camps.camps[camp].members.size());
  if (others > 0) out.outside /= static_cast<double>(others);
  out.difference = out.inside - out.outside;
  return out;
}

// A size without what rounding may have done to it, so that equals are equal.
double graded(double value) { return std::round(std::abs(value) / kEqual); }

bool holds_together(const CampStance& stance, std::size_t members) {
  const std::uint32_t most = std::max(stance.members_for, stance.members_against);
  return most >= std::min<std::size_t>(2, members) && std::min(stance.members_for, stance.members_against) == 0;
}

}  // namespace

void add_camp_stances(const StatementTable& table, const Network& network, const CampOptions& options,
                      const Dossier* dossier, Camps& camps) {
  const std::vector<Topic> topics = Topics(table, network, options, dossier, camps).take();
  std::size_t in_camps = 0;
  for (const Camp& camp : camps.camps) in_camps += camp.members.size();
  for (std::uint32_t c = 0; c < camps.camps.size(); ++c) {
    Camp& camp = camps.camps[c];
    for (const Topic& topic : topics) {
      CampStance stance = stance_of(topic, camps, c, in_camps - camp.members.size());
      if (stance.members_for + stance.members_against == 0) continue;
      if (holds_together(stance, camp.members.size())) camp.together.push_back(stance);
      if (camps.camps.size() > 1 && std::abs(stance.difference) >= kLeastDifference - kEqual)
        camp.apart.push_back(std::move(stance));
    }
    std::stable_sort(camp.together.begin(), camp.together.end(), [](const CampStance& a, const CampStance& b) {
      const auto key = [](const CampStance& s) {
        return std::pair(s.members_for + s.members_against, graded(s.inside));
      };
      return key(a) > key(b);
    });
    std::stable_sort(camp.apart.begin(), camp.apart.end(), [](const CampStance& a, const CampStance& b) {
      return graded(a.difference) > graded(b.difference);
    });
  }
}

}  // namespace standpoint
