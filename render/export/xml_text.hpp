#pragma once
// SPDX-License-Identifier: Apache-2.0
// Texts in XML that are to be read back as they are, unlike those of drawings (render/diagram/svg_document.hpp).

#include <cstddef>
#include <string>
#include <string_view>

namespace standpoint {

// Escapes texts for content and for attributes between quotation marks.
class XmlText {
 public:
  // `& < > "`, line breaks and tabs as references, so that nothing is normalised; what XML 1.0 does not allow (section
  // 2.2), and what is not UTF-8, as U+FFFD. O(bytes).
  std::string operator()(std::string_view text);

  // How many characters became U+FFFD.
  std::size_t replaced() const { return replaced_; }

 private:
  std::size_t replaced_ = 0;
};

}  // namespace standpoint
