#pragma once
// SPDX-License-Identifier: Apache-2.0
// Records as YAML that reads well and loads back as it was: what commands that make dossiers write with.

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace standpoint {

class YamlValue;
using YamlItems = std::vector<YamlValue>;
using YamlFields = std::vector<std::pair<std::string, YamlValue>>;  // in the order given

// A text, a word of the format, a list or a mapping; or a comment among the fields of one.
class YamlValue {
 public:
  // Any text; it is put between quotation marks where it would not load back as the same text otherwise.
  static YamlValue text(std::string_view text);
  // An id, date, number, `true` or keyword: written as it is.
  static YamlValue word(std::string_view word);
  // Lines that begin with `#`, instead of a field: its key is not looked at. Line breaks in it count as spaces.
  static YamlValue comment(std::string_view text);

  YamlValue(YamlItems items) : data_(std::move(items)) {}     // NOLINT(google-explicit-constructor)
  YamlValue(YamlFields fields) : data_(std::move(fields)) {}  // NOLINT(google-explicit-constructor)

  struct Scalar {
    std::string text;
    bool word = false;
  };
  struct Comment {
    std::string text;
  };
  using Data = std::variant<Scalar, YamlItems, YamlFields, Comment>;
  const Data& data() const { return data_; }

 private:
  explicit YamlValue(Scalar scalar) : data_(std::move(scalar)) {}
  explicit YamlValue(Comment comment) : data_(std::move(comment)) {}
  Data data_;
};

// The columns that lines keep to where words allow it.
inline constexpr std::size_t kYamlWidth = 120;

// The sections of a file, each a mapping or list of records. A value that fits behind its key is written on that line
// (`{…}`, `[…]`), another one, and one with comments in it, below it; long texts are wrapped at spaces. No value may be
// empty. Texts must be fit for a dossier (see fit_text()); they load back without the spaces and line breaks at their
// ends. O(bytes).
std::string write_yaml(const YamlFields& sections);

// The text made fit to stand in a dossier: characters that may not (is_forbidden()), what is not UTF-8, and combining
// marks beyond the eighth in a row are left out; `\r\n` and lone `\r` become line feeds; spaces and line feeds at both
// ends go. `changed`, where given, becomes true where more than the ends and `\r\n` changed. O(bytes).
std::string fit_text(std::string_view text, bool* changed = nullptr);

// The first `most` characters, the last of them `…` where more were there. O(most).
std::string shortened(std::string_view text, std::size_t most);

}  // namespace standpoint
