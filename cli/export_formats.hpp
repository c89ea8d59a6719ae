#pragma once
// SPDX-License-Identifier: Apache-2.0
// The formats of `export`: what writes each, how its files are named, and which options are its own.

#include <cstdint>
#include <span>
#include <string_view>

#include "graph/model/dossier.hpp"
#include "graph/text/result.hpp"
#include "render/export/export_options.hpp"
#include "render/export/exported.hpp"
#include "render/export/exported_graph.hpp"

namespace standpoint {

using RecordExport = Result<Exported> (*)(const Dossier&, const ExportOptions&);
using GraphExport = Result<Exported> (*)(const ExportedGraph&, const ExportOptions&);

enum class ExportShape : std::uint8_t { text, binary, folder };

// A format is of records, or of graphs, and then also of networks; or of both, where --graph tells. The other function
// is null.
struct ExportFormat {
  std::string_view name;
  std::string_view suffixes;  // of its files, each with its dot, by spaces
  GraphExport graph = nullptr;
  RecordExport records = nullptr;
  std::string_view options = {};  // its own, by spaces
  ExportShape shape = ExportShape::text;

  std::string_view suffix() const { return suffixes.substr(0, suffixes.find(' ')); }  // the usual one
  bool has_suffix(std::string_view suffix) const;
  bool has_option(std::string_view option) const;
};

// All formats, in the order of the manual.
std::span<const ExportFormat> export_formats();

// The format of that name. Failure: there is none, with the nearest one, or with the command that writes it.
Result<const ExportFormat*> find_export_format(std::string_view name);

// Failure: the name of a file says that it holds something else.
Result<void> expect_file_of(const ExportFormat& format, std::string_view file);

// Failure: one of the options given, by their long names, has no meaning for the format.
Result<void> expect_options_of(const ExportFormat& format, std::span<const std::string> given);

}  // namespace standpoint
