#pragma once
// SPDX-License-Identifier: Apache-2.0
// What the first lines of a text say of it, as articles do under their title: when it was published, and who wrote it.

#include <string>
#include <string_view>

namespace standpoint {

struct FrontLines {
  std::string published;  // EDTF; of a date in figures whose day may be the month only the year; empty where none is
  std::string author;     // empty where none is
};

// What the first 12 lines that are not empty say: `date 2020-03`, `Publié le: 06/07/2020 | Par: X`, `Published 3 May
// 2021`, `04/02/2022 à 11:09`, a line that is a date, `Par X`, `By X`, `Auteur : X`. A date that says it is one of
// publication goes before others; one of an update is none. `language` (`fr`, `en` or empty) tells how figures are
// ordered where the line does not. Looks at 400 bytes of a line at most: O(1) of them.
FrontLines read_front_lines(std::string_view text, std::string_view language);

// The name in a line that says who wrote: of `Par Anne Roux et Paul Petit, publié le 3 mai` the two names. Empty where
// the line says no such thing. O(bytes).
std::string named_author(std::string_view line);

}  // namespace standpoint
