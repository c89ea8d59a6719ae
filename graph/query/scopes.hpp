#pragma once
// SPDX-License-Identifier: Apache-2.0
// Which names a place in a query can see, and what they stand for.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/syntax.hpp"

namespace standpoint::query {

// The variables of one scope, over those of the scope around it. The scope around must outlive it.
class Scope {
 public:
  using Names = std::map<std::string, Symbol, std::less<>>;

  explicit Scope(const Scope* around = nullptr) : around_(around) {}

  // The nearest variable of that name; no symbol where there is none. O(depth log names).
  Symbol find(std::string_view name) const;

  // Whether a name stands for this variable in this scope itself, not in one around it. O(log names).
  bool declares(std::string_view name, Symbol symbol) const;

  // A name of this scope; hides the same name of scopes around.
  void add(std::string_view name, Symbol symbol) { own_.insert_or_assign(std::string(name), symbol); }

  // All names that can be seen, in order of name. O(names log names).
  Names visible() const;

  const Scope* around() const { return around_; }
  bool empty() const { return own_.empty() && (around_ == nullptr || around_->empty()); }

 private:
  const Scope* around_;
  Names own_;
};

}  // namespace standpoint::query
