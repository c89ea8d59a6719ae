#pragma once
// SPDX-License-Identifier: Apache-2.0
// What a person may choose of an export.

#include <span>
#include <string>

#include "graph/model/source_text.hpp"

namespace standpoint {

struct ExportOptions {
  std::string language = "en";             // of labels and sentences
  std::string version;                     // of the program that writes it
  bool raw = false;                        // csv: cells as they are, even where a spreadsheet would calculate them
  bool byte_order_mark = false;            // csv: for Excel
  char delimiter = ',';                    // csv
  bool notes = false;                      // csv, sqlite: also the coders' notes
  std::span<const SourceText> texts = {};  // sqlite: of sources, as far as they are at hand
  std::string gexf_version = "1.3";
  std::string base;         // turtle: what the addresses of records begin with; empty: the place of the file
  bool statements = false;  // ftm: its table of statements instead of entities
  std::string dataset;      // ftm: the name of the dataset, with which ids begin; empty: the title of the dossier
};

}  // namespace standpoint
