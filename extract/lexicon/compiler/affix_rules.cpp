// SPDX-License-Identifier: Apache-2.0
// Reading an .aff file and using its rules.
#include "extract/lexicon/compiler/affix_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "extract/lexicon/compiler/words_of_line.hpp"

namespace standpoint::lexicon_compiler {

bool AffixRule::applies_to(std::u32string_view word) const {
  if (word.size() < std::max(condition.size(), strip.size())) return false;
  if (prefix ? !word.starts_with(strip) : !word.ends_with(strip)) return false;
  const std::size_t begin = prefix ? 0 : word.size() - condition.size();
  for (std::size_t i = 0; i < condition.size(); ++i) {
    if (!condition[i].holds(word[begin + i])) return false;
  }
  return true;
}

std::u32string AffixRule::apply(std::u32string_view word) const {
  if (prefix) return add + std::u32string(word.substr(strip.size()));
  return std::u32string(word.substr(0, word.size() - strip.size())) + add;
}

std::vector<AffixFlag> AffixRules::flags(std::string_view written) const {
  std::vector<AffixFlag> result;
  const std::size_t width = long_flags_ ? 2 : 1;
  for (; written.size() >= width; written.remove_prefix(width)) {
    const AffixFlag low = flag_of(written[0]);
    result.push_back(long_flags_ ? static_cast<AffixFlag>(low << 8U | flag_of(written[1])) : low);
  }
  return result;
}

std::span<const AffixRule> AffixRules::of(AffixFlag flag) const {
  const auto found = rules_.find(flag);
  return found == rules_.end() ? std::span<const AffixRule>() : found->second;
}

bool AffixRules::needs_affix(std::span<const AffixFlag> flags) const {
  return needs_affix_ != 0 && std::ranges::find(flags, needs_affix_) != flags.end();
}

bool AffixRules::is_no_word(std::span<const AffixFlag> flags) const {
  return std::ranges::any_of(
      flags, [this](AffixFlag flag) { return flag != 0 && (flag == forbidden_ || flag == only_in_compound_); });
}

// Goes through the lines of one file.
class AffixReader {
 public:
  explicit AffixReader(std::string_view name) : name_(name) {}

  // Reads a line; what is neither rule nor one of the options that we need is passed over.
  void read(std::string_view line, std::size_t number) {
    const std::vector<std::string_view> words = words_of(line);
    if (words.size() < 2 || fault_) return;
    if (words[0] == "PFX" || words[0] == "SFX") return read_affix(words, number);
    if (words[0] == "FLAG") rules_.long_flags_ = words[1] == "long";
    if (words[0] == "NEEDAFFIX") rules_.needs_affix_ = single_flag(words[1]);
    if (words[0] == "FORBIDDENWORD") rules_.forbidden_ = single_flag(words[1]);
    if (words[0] == "ONLYINCOMPOUND") rules_.only_in_compound_ = single_flag(words[1]);
  }

  Result<AffixRules> finish() && {
    if (fault_) return tl::unexpected(*std::move(fault_));
    return std::move(rules_);
  }

 private:
  AffixFlag single_flag(std::string_view written) const {
    const std::vector<AffixFlag> flags = rules_.flags(written);
    return flags.empty() ? AffixFlag{0} : flags.front();
  }

  // The first line of a rule (`SFX S. Y 2`) tells how many follow it.
  void read_affix(std::span<const std::string_view> words, std::size_t number) {
    if (words.size() < 4) return fail("has too few words", number);
    if (lines_left_ == 0) {
      const std::string_view count = words[3];
      const auto [end, error] = std::from_chars(count.data(), count.data() + count.size(), lines_left_);
      if (error != std::errc()) return fail("has no number of lines", number);
      crosses_ = words[2] == "Y";
      return;
    }
    --lines_left_;
    read_rule(words, number);
  }

  void read_rule(std::span<const std::string_view> words, std::size_t number) {
    if (words.size() < 5) return fail("has no condition", number);
    AffixRule rule;
    rule.flag = single_flag(words[1]);
    rule.prefix = words[0] == "PFX";
    rule.crosses = crosses_;
    if (words[2] != "0") rule.strip = code_points(words[2]);
    const std::size_t slash = std::min(words[3].find('/'), words[3].size());
    const std::string_view add = words[3].substr(0, slash);
    if (add != "0") rule.add = code_points(add);
    if (slash < words[3].size()) rule.continuation = rules_.flags(words[3].substr(slash + 1));
    if (words[4] != "." && !read_condition(code_points(words[4]), rule.condition)) {
      return fail("has a bracket that is not closed", number);
    }
    for (const std::string_view tag : words.subspan(5)) rule.tags.emplace_back(tag);
    if (rule.add.find(U'\'') == std::u32string::npos) rules_.rules_[rule.flag].push_back(std::move(rule));
  }

  static bool read_condition(std::u32string_view written, std::vector<LetterSet>& condition) {
    for (std::size_t i = 0; i < written.size(); ++i) {
      if (written[i] == U'.') {
        condition.push_back({{}, true});
      } else if (written[i] != U'[') {
        condition.push_back({std::u32string(1, written[i]), false});
      } else {
        const std::size_t end = written.find(U']', i);
        if (end == std::u32string_view::npos) return false;
        const bool excluded = written[i + 1] == U'^';
        const std::size_t begin = i + (excluded ? 2 : 1);
        condition.push_back({std::u32string(written.substr(begin, end - begin)), excluded});
        i = end;
      }
    }
    return true;
  }

  void fail(std::string_view what, std::size_t number) {
    fault_ = Failure{fmt::format("{}:{}: the rule {}", name_, number, what), "install the dictionary's package anew"};
  }

  std::string name_;
  AffixRules rules_;
  std::size_t lines_left_ = 0;
  bool crosses_ = false;
  std::optional<Failure> fault_;
};

Result<AffixRules> AffixRules::parse(std::string_view text, std::string_view name) {
  AffixReader reader(name);
  for_each_line(text, [&](std::string_view line, std::size_t number) { reader.read(line, number); });
  return std::move(reader).finish();
}

}  // namespace standpoint::lexicon_compiler
