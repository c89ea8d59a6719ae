// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <ostream>

#include "cli/command.hpp"
#include "cli/delimiter.hpp"
#include "cli/export_formats.hpp"
#include "cli/network_choice.hpp"
#include "cli/output_folder.hpp"
#include "cli/program.hpp"
#include "render/export/dossier_graph.hpp"
#include "render/export/ftm.hpp"
#include "render/export/network_graph.hpp"
#include "render/export/node_choice.hpp"
#include "render/export/turtle_text.hpp"
#include "render/wording/networks.hpp"

namespace standpoint {
namespace {

constexpr std::size_t kMostNodes = 1'000'000;

class Export : public Command {
 public:
  void declare(Arguments& arguments) override {
    arguments.positional("FORMAT", format_, 1, 1, "the format");
    dossier_.declare(arguments, true);
    arguments.option("-o,--output", "PATH", output_, "write there instead of standard output");
    arguments.choice("--lang", result_.language, {"fr", "en"}, "language of names and labels");
    arguments.option("--losses", "FILE", losses_, "also what the format has no place for, as JSON");
    arguments.choice("--claims", claims_, {"edges", "nodes"}, "how the graph holds claims");
    arguments.number("--limit", "N", limit_, 1, kMostNodes, "only the N nodes that hang together most");
    arguments.choice("--network", network_, {"twomode", "onemode"}, "a network instead of the whole dossier");
    arguments.flag("--evidence", evidence_, "of networks: at each tie, what it rests on");
    arguments.flag("--media", media_, "of networks: media count too");
    choice_.declare_all_but_type(arguments);
    arguments.flag("--graph", graph_, "of csv: the graph of the dossier instead of its records");
    arguments.flag("--notes", options_.notes, "of csv and sqlite: also the coders' notes");
    arguments.option("--delimiter", "CHARACTER", delimiter_, "of csv: what parts fields: , ; | or tab");
    arguments.flag("--bom", options_.byte_order_mark, "of csv: begin with a byte order mark, for Excel");
    arguments.flag("--raw", options_.raw, "of csv: cells as they are, even those that a spreadsheet would calculate");
    arguments.choice("--gexf-version", options_.gexf_version, {"1.3", "1.2"}, "of gexf; networkx reads 1.2");
    arguments.flag("--statements", options_.statements, "of ftm: its table of statements");
    arguments.option("--dataset", "NAME", options_.dataset, "of ftm: with what ids begin");
    arguments.option("--base", "IRI", options_.base, "of turtle: with what addresses of records begin");
    arguments.remember_given(given_);
  }

  int run(Context& context) override {
    const auto format = find_export_format(format_[0]);
    if (!format) return refuse(context, format.error());
    if (const auto fits = expect_options_of(**format, given_); !fits) return refuse(context, fits.error());
    if (const auto fits = expect_place(context, **format); !fits) return refuse(context, fits.error());
    if (const auto base = turtle_base(options_.base); !base) return refuse(context, base.error());
    if (const auto fits = expect_ftm_dataset(options_.dataset); !fits) return refuse(context, fits.error());
    if (const auto read = read_delimiter(); !read) return refuse(context, read.error());
    options_.version = STANDPOINT_VERSION;
    return network_.empty() ? export_dossier(context, **format) : export_network(context, **format);
  }

 private:
  static int refuse(Context& context, const Failure& failure) {
    return print_failure(context, failure.message, failure.remedy, kUsage);
  }

  Result<void> read_delimiter() {
    if (delimiter_.empty()) return {};
    const auto delimiter = parse_delimiter(delimiter_);
    if (!delimiter) return tl::unexpected(delimiter.error());
    options_.delimiter = *delimiter;
    return {};
  }

  bool to_standard_output() const { return output_.empty() || output_ == "-"; }
  bool in_windows() const { return choice_.window != "no"; }

  Result<void> expect_place(const Context& context, const ExportFormat& format) const {
    const bool folder = format.shape == ExportShape::folder || in_windows();
    if (folder && to_standard_output())
      return failure(in_windows() ? "each place of a window is a graph of its own, in a file of its own"
                                  : fmt::format("{} is several files", format.name),
                     in_windows() ? "name a folder with -o DIR, or leave out --window" : "name a folder with -o DIR");
    if (format.shape == ExportShape::binary && is_on_terminal(context, output_))
      return failure(fmt::format("{} is not for a terminal", format.name), "name a file with -o FILE");
    if (to_standard_output()) return {};
    if (in_windows() && format.shape != ExportShape::folder && std::filesystem::path(output_).has_extension())
      return failure(fmt::format("'{}' is named as a file, and each place of a window is one", output_),
                     "name a folder with -o DIR, or leave out --window");
    return expect_file_of(format, output_);
  }

  int export_dossier(Context& context, const ExportFormat& format) {
    int code = kFine;
    const auto loaded = open_dossier(context, dossier_, code);
    if (!loaded) return code;
    const Dossier& d = loaded->dossier;
    options_.language = result_.language_for(d);
    options_.texts = loaded->texts;
    if (format.records != nullptr && !graph_) return write(context, format, format.records(d, options_));
    const ClaimsAs claims = claims_ == "nodes" ? ClaimsAs::nodes : ClaimsAs::edges;
    return write(context, format, export_graph(format, dossier_graph(d, options_.language, claims)));
  }

  int export_network(Context& context, const ExportFormat& format) {
    int code = kFine;
    const auto source = open_statements(context, dossier_, result_, media_, code);
    if (!source) return code;
    choice_.type = network_;
    const auto options = choice_.options(*source);
    if (!options) return refuse(context, options.error());
    const auto networks = find_network_slices(source->table, *options);
    if (!networks) return refuse(context, networks.error());
    if (networks->empty())
      return refuse(context, {fmt::format("no window of {} {} fits in the time of the statements", options->window_size,
                                          choice_.window),
                              "choose a smaller one"});
    options_.language = source->language;
    const NetworkOrigin origin{source->table, *options, source->dossier(), source->language, evidence_};
    return write(context, format, export_networks(format, origin, *networks));
  }

  // One file, or one for each place of a window, named by its number and its middle.
  Result<Exported> export_networks(const ExportFormat& format, const NetworkOrigin& origin,
                                   const std::vector<Network>& networks) const {
    Exported out;
    out.losses = losses_of_network(origin, networks.front());
    for (std::size_t i = 0; i < networks.size(); ++i) {
      auto exported = export_graph(format, network_graph(origin, networks[i]));
      if (!exported) return exported;
      for (ExportedFile& file : exported->files) {
        std::string path = file.path;
        if (in_windows())
          path = fmt::format("{:04}_{}{}", i + 1, edtf_moment(networks[i].middle),
                             path.empty() ? std::string(format.suffix()) : "_" + path);
        std::replace(path.begin(), path.end(), ':', '-');
        out.files.push_back({std::move(path), std::move(file.bytes)});
      }
      for (const ExportLoss& loss : exported->losses) out.lose(loss.what, loss.count);
    }
    return out;
  }

  Result<Exported> export_graph(const ExportFormat& format, ExportedGraph graph) const {
    if (limit_ > 0) keep_core(graph, limit_);
    return format.graph(graph, options_);
  }

  int write(Context& context, const ExportFormat& format, const Result<Exported>& exported) const {
    if (!exported) return print_failure(context, exported.error().message, exported.error().remedy, kFindings);
    if (const int code = write_files(context, format, exported->files); code != kFine) return code;
    for (const ExportLoss& loss : exported->losses)
      context.err << fmt::format("standpoint: note: {} leaves out: {} ({})\n", format.name, loss.what, loss.count);
    return losses_.empty() ? kFine : write_output(context, losses_, losses_as_json(format, *exported));
  }

  int write_files(Context& context, const ExportFormat& format, const std::vector<ExportedFile>& files) const {
    if (format.shape == ExportShape::folder || in_windows()) {
      std::map<std::string, std::string> named;
      for (const ExportedFile& file : files) named.emplace(file.path, file.bytes);
      return write_folder(context, output_, named);
    }
    const std::string& bytes = files.front().bytes;
    return write_output(context, output_, is_on_terminal(context, output_) ? escape_lines(bytes) : bytes);
  }

  static std::string losses_as_json(const ExportFormat& format, const Exported& exported) {
    ValueList losses;
    for (const ExportLoss& loss : exported.losses)
      losses.push_back(ValueFields{{"what", loss.what}, {"count", loss.count}});
    return to_json({{"format", format.name}, {"losses", std::move(losses)}});
  }

  std::vector<std::string> format_;
  DossierOptions dossier_;
  ResultOptions result_;  // its language alone
  std::string output_, losses_, network_;
  std::string claims_ = "edges";
  std::string delimiter_;
  bool graph_ = false;
  std::size_t limit_ = 0;
  bool evidence_ = false;
  bool media_ = false;
  NetworkChoice choice_;
  ExportOptions options_;
  std::vector<std::string> given_;
};

}  // namespace

std::unique_ptr<Command> make_export() { return std::make_unique<Export>(); }

}  // namespace standpoint
