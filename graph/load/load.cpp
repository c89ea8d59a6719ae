// SPDX-License-Identifier: Apache-2.0
#include "graph/load/load_records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "graph/load/checks.hpp"
#include "graph/load/decode_statement.hpp"
#include "graph/load/dossier_files.hpp"
#include "graph/load/embedded_vocabulary.hpp"
#include "graph/load/scan.hpp"
#include "graph/load/texts.hpp"
#include "graph/load/yaml_reader.hpp"
#include "graph/model/published.hpp"
#include "graph/text/codes.hpp"
#include "graph/text/read_file.hpp"
#include "graph/text/suggest.hpp"

namespace standpoint {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr Limits kDefaultLimits;  // of the built-in vocabulary, whatever the options

// A section: what reads its records, and whether they may stand in a list.
struct Section {
  std::string_view name;
  void (*record)(ValueReader&, const YamlNode* key, const YamlNode& value) = nullptr;  // null: read as a whole
  void (*whole)(ValueReader&, const YamlNode& value) = nullptr;
  bool list = false;
};

template <void (*Decode)(ValueReader&, const YamlNode&, const YamlNode&)>
void with_key(ValueReader& reader, const YamlNode* key, const YamlNode& value) {
  Decode(reader, *key, value);
}

constexpr std::array<Section, 10> kSections = {{
    {"dossier", nullptr, decode_header},
    {"defaults", nullptr, decode_defaults},
    {"sources", with_key<decode_source>},
    {"entities", with_key<decode_entity>},
    {"propositions", with_key<decode_proposition>},
    {"issues", with_key<decode_issue>},
    {"claims", decode_claim, nullptr, true},
    {"relations", decode_relation, nullptr, true},
    {"relation_types", with_key<decode_relation_type>},
    {"views", with_key<decode_view>},
}};

const Section* find_section(std::string_view name) {
  const auto found = std::find_if(kSections.begin(), kSections.end(), [&](const Section& s) { return s.name == name; });
  return found == kSections.end() ? nullptr : &*found;
}

// Sends each record of a file to the reader of its section.
class SectionReader : public YamlSink {
 public:
  explicit SectionReader(Builder& builder) : builder_(builder) {}

  bool streams(std::string_view name) const override {
    const Section* section = find_section(name);
    return section != nullptr && section->record != nullptr;
  }

  void entry(const YamlTree& tree, std::string_view name, const YamlNode* key, const YamlNode& value) override {
    ValueReader reader(builder_, tree);
    const Section& section = *find_section(name);
    if (key == nullptr && !section.list) {
      if (refused_list_ == &section) return;  // reported at its first item
      refused_list_ = &section;
      reader.report(codes::kWrongType, value, fmt::format("'{}' is a mapping from id to record, not a list", name),
                    "write each record as 'id: {…}'");
      return;
    }
    const Dossier& dossier = builder_.dossier;
    const bool full = dossier.claims.size() >= builder_.limits.claims ||
                      dossier.relations.size() >= builder_.limits.claims ||
                      dossier.entities.size() >= builder_.limits.entities;
    if (full && !refused_)
      reader.report(codes::kTooManyRecords, value,
                    fmt::format("more than {} claims, {} relations or {} entities", builder_.limits.claims,
                                builder_.limits.claims, builder_.limits.entities),
                    "split the dossier");
    refused_ = refused_ || full;
    builder_.incomplete = builder_.incomplete || full;
    if (!full) section.record(reader, key, value);
  }

  void section(const YamlTree& tree, const YamlNode& key, const YamlNode& value) override {
    ValueReader reader(builder_, tree);
    const Section* section = find_section(key.text);
    if (section == nullptr)
      unknown_section(reader, key);
    else if (section->whole != nullptr)
      section->whole(reader, value);
    else
      expect_mapping(reader, value, fmt::format("the section '{}'", key.text));
  }

 private:
  static void unknown_section(ValueReader& reader, const YamlNode& key) {
    std::vector<std::string_view> names;
    names.reserve(std::size(kSections));
    for (const Section& section : kSections) names.push_back(section.name);
    std::string fix = did_you_mean(key.text, names);
    if (fix.empty()) fix = fmt::format("known sections: {}", fmt::join(names, ", "));
    reader.report(codes::kUnknownSection, key, fmt::format("there is no section '{}'", key.text), std::move(fix));
  }

  Builder& builder_;
  const Section* refused_list_ = nullptr;
  bool refused_ = false;
};

// One load: files in, dossier and diagnostics out.
class Loading {
 public:
  // `in_memory`: no file is touched, not even the texts that sources name.
  Loading(LoadOptions options, bool in_memory)
      : options_(std::move(options)), in_memory_(in_memory), builder_{out_.dossier, options_.limits, out_.diagnostics} {
    builder_.vocabulary = true;
    for (const EmbeddedFile& file : embedded_vocabulary())
      read_text(fmt::format("<{}>", file.name), std::string(file.text), {});
    builder_.vocabulary = false;
    builder_.dossier.first_file = static_cast<std::uint32_t>(builder_.dossier.files->size());
  }

  void read_dossier(const DossierFiles& files) {
    builder_.header = {};
    if (files.files.empty()) {
      const FileId id = out_.dossier.files->add(files.root, {});
      roots_.push_back(files.root);
      out_.diagnostics.add(codes::kNoFiles, {id, 0, 0}, "this folder holds no YAML files",
                           "write a first dossier with: standpoint init");
    }
    for (const std::string& path : with_files_to_be(files)) read_path(path, files.root);
  }

  void read_dossier(std::vector<NamedText> files) {
    builder_.header = {};
    for (NamedText& file : files) {
      if (file.unread > options_.limits.file_bytes)
        refuse(codes::kFileTooLarge, file.name, {},
               fmt::format("'{}' has {} bytes, more than {}", file.name, file.unread, options_.limits.file_bytes),
               "raise the limit with --max-file-size, or split the file");
      else
        take(file.name, std::move(file.text), {}, file.unread);
    }
  }

  void read_text(std::string name, std::string bytes, std::string root) {
    if (bytes.starts_with(kByteOrderMark)) bytes.erase(0, kByteOrderMark.size());
    SourceFiles& files = *out_.dossier.files;
    const FileId file = files.add(std::move(name), std::move(bytes));
    roots_.push_back(std::move(root));
    const Limits& limits = builder_.vocabulary ? kDefaultLimits : options_.limits;
    if (!scan_file(file, files, limits, out_.diagnostics)) {
      builder_.incomplete = true;
      return;
    }
    read_sections([&](YamlSink& sections) {
      if (!read_yaml(file, files, limits, out_.dossier.arena, out_.diagnostics, sections)) builder_.incomplete = true;
    });
  }

  // Records that stand in no YAML; their files are in no dossier's folder.
  void read_records(const RecordFeed& feed) {
    builder_.header = {};
    read_sections([&](YamlSink& sections) { feed(out_.dossier, out_.diagnostics, sections); });
    roots_.resize(out_.dossier.files->size());
  }

  Result<LoadedDossier> finish() {
    Dossier& dossier = out_.dossier;
    dossier.record_of_name.resize(dossier.names.size());
    resolve_references(builder_);
    std::vector<PendingReference>().swap(builder_.pending);
    dossier.shrink();
    check_statements(builder_);
    check_logic(builder_);
    check_names(builder_);
    if (!in_memory_) {
      auto texts = load_texts(dossier, roots_, options_.texts_folder, options_.limits);
      if (!texts) return tl::unexpected(texts.error());
      out_.texts = std::move(*texts);
    }
    diagnose_quotes(dossier, out_.texts, out_.diagnostics);
    out_.diagnostics.sort();
    if (!options_.unpublished && !out_.diagnostics.has_errors()) withhold();
    return std::move(out_);
  }

 private:
  // Has `read` hand the sections of one file to their readers.
  template <class Read>
  void read_sections(const Read& read) {
    const auto first_claim = static_cast<std::uint32_t>(out_.dossier.claims.size());
    const auto first_relation = static_cast<std::uint32_t>(out_.dossier.relations.size());
    SectionReader sections(builder_);
    read(sections);
    finish_file(builder_, first_claim, first_relation);
  }

  const NamedText* file_to_be(const std::string& path) const {
    const auto found = std::find_if(options_.instead.begin(), options_.instead.end(),
                                    [&](const NamedText& file) { return file.name == path; });
    return found == options_.instead.end() ? nullptr : &*found;
  }

  // The paths of a dossier's files, those that do not stand there yet in their place.
  std::vector<std::string> with_files_to_be(const DossierFiles& files) const {
    std::vector<std::string> out = files.files;
    for (const NamedText& file : options_.instead) {
      const auto at = std::lower_bound(out.begin(), out.end(), file.name);
      if (file.name.starts_with(files.root + "/") && (at == out.end() || *at != file.name)) out.insert(at, file.name);
    }
    return out;
  }

  void read_path(const std::string& path, const std::string& root) {
    if (const NamedText* file = file_to_be(path)) {
      if (!file->text.empty()) take(path, file->text, root);
      return;
    }
    auto bytes = read_regular_file(path, options_.limits.file_bytes);
    if (bytes) return take(path, std::move(*bytes), root);
    const bool large = !bytes.error().remedy.empty();
    refuse(large ? codes::kFileTooLarge : codes::kFileUnreadable, path, root, bytes.error().message,
           large ? bytes.error().remedy : "correct its name or its permissions, or move it elsewhere");
  }

  // Reads a text that counts against the limits of all input, or its `unread` bytes alone.
  void take(const std::string& name, std::string bytes, const std::string& root, std::size_t unread = 0) {
    total_ += bytes.size() + unread;
    const bool too_many = out_.dossier.files->size() > options_.limits.files;
    if (total_ <= options_.limits.input_bytes && !too_many) return read_text(name, std::move(bytes), root);
    builder_.incomplete = true;
    if (refused_) return;
    refused_ = true;
    refuse(codes::kInputTooLarge, name, root,
           fmt::format("with this file the input has more than {} bytes or {} files", options_.limits.input_bytes,
                       options_.limits.files),
           "raise the limit with --max-input, or read fewer files");
  }

  // Reports a file that is not read.
  void refuse(Code code, const std::string& name, const std::string& root, std::string message, std::string fix) {
    const FileId id = out_.dossier.files->add(name, {});
    roots_.push_back(root);
    builder_.incomplete = true;
    out_.diagnostics.add(code, {id, 0, 0}, std::move(message), std::move(fix));
  }
  // Texts go with their sources.
  void withhold() {
    std::vector<bool> kept;
    for (const Source& source : out_.dossier.sources) kept.push_back(source.publish);
    if (!withhold_unpublished(out_.dossier)) return;
    std::size_t index = 0;
    std::erase_if(out_.texts, [&](const SourceText&) { return !kept[index++]; });
  }

  LoadOptions options_;
  bool in_memory_;
  LoadedDossier out_;
  Builder builder_;
  std::vector<std::string> roots_;  // by FileId
  std::size_t total_ = 0;
  bool refused_ = false;
};

}  // namespace

Result<LoadedDossier> load_dossier(std::span<const std::string> paths, const LoadOptions& options) {
  return load_dossier_and_records(paths, {}, options);
}

Result<LoadedDossier> load_dossier_and_records(std::span<const std::string> paths, const RecordFeed& feed,
                                               const LoadOptions& options) {
  Loading loading(options, false);
  for (const std::string& path : paths) {
    const auto files = find_dossier_files(path);
    if (!files) return tl::unexpected(files.error());
    loading.read_dossier(*files);
  }
  if (feed) loading.read_records(feed);
  return loading.finish();
}

LoadedDossier load_dossier_text(std::string name, std::string text, const LoadOptions& options) {
  Loading loading(options, true);
  loading.read_text(std::move(name), std::move(text), {});
  return *loading.finish();
}

LoadedDossier load_dossier_texts(std::vector<std::vector<NamedText>> dossiers, const LoadOptions& options) {
  Loading loading(options, true);
  for (std::vector<NamedText>& files : dossiers) loading.read_dossier(std::move(files));
  return *loading.finish();
}

}  // namespace standpoint
