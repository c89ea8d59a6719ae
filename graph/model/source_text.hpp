#pragma once
// SPDX-License-Identifier: Apache-2.0
// The text of a source, where it is at hand.

#include <string>

namespace standpoint {

// What is known of a source's text. The text itself is part of no dossier and of no output.
struct SourceText {
  enum class State {
    none,     // the source names no text, or it was not found among the texts offered
    found,    // at hand, and the one that was coded as far as a checksum tells
    differs,  // at hand, but its SHA-256 is not the one in the dossier
    missing,  // the dossier names a file that cannot be read
  } state = State::none;
  std::string text;     // UTF-8
  std::string problem;  // why it is missing
  bool at_hand() const { return state == State::found || state == State::differs; }
};

}  // namespace standpoint
