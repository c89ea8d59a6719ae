// SPDX-License-Identifier: Apache-2.0
#include "graph/query/scopes.hpp"

namespace standpoint::query {

Symbol Scope::find(std::string_view name) const {
  for (const Scope* scope = this; scope != nullptr; scope = scope->around_)
    if (const auto it = scope->own_.find(name); it != scope->own_.end()) return it->second;
  return {};
}

bool Scope::declares(std::string_view name, Symbol symbol) const {
  const auto it = own_.find(name);
  return it != own_.end() && it->second == symbol;
}

Scope::Names Scope::visible() const {
  Names names = own_;
  for (const Scope* scope = around_; scope != nullptr; scope = scope->around_)
    names.insert(scope->own_.begin(), scope->own_.end());
  return names;
}

}  // namespace standpoint::query
