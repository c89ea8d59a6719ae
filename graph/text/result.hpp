#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a function that can fail returns: the value, or one sentence for the user and what to do about it.

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace standpoint {

// Why something could not be done. It has no place in a dossier; a mistake that has one is a Diagnostic.
struct Failure {
  std::string message;  // one sentence, with the file or word it is about
  std::string remedy;   // what the user can do; may be empty
};

template <class T>
using Result = tl::expected<T, Failure>;

inline tl::unexpected<Failure> failure(std::string message, std::string remedy = {}) {
  return tl::unexpected<Failure>(Failure{std::move(message), std::move(remedy)});
}

}  // namespace standpoint
