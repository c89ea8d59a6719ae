#pragma once
// SPDX-License-Identifier: Apache-2.0
// The report of a dossier: all of it in one page, from the summary to the sources.

#include <string>
#include <vector>

#include "graph/analysis/conflicts.hpp"
#include "render/report/page.hpp"

namespace standpoint {

// What the dossier alone does not tell.
struct ReportFacts {
  std::string language;  // fr or en
  std::string version;   // of the program
  std::string date;      // EDTF, as given; empty: the page bears no date
};

// The page with these pictures. Nothing in it depends on when or where it is made. O(statements + conflicts).
ReportPage compose_report(const Dossier& dossier, const Conflicts& conflicts, std::vector<PageFigure> figures,
                          const ReportFacts& facts);

// The SHA-256 of the dossier's files one behind the other, in the order of reading: of one folder, what `cat` gives of
// its .yaml files in the order of their paths' bytes, without byte order marks. O(bytes).
std::string checksum_of(const Dossier& dossier);

}  // namespace standpoint
