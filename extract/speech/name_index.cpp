// SPDX-License-Identifier: Apache-2.0
#include "extract/speech/name_index.hpp"

#include <algorithm>
#include <array>

#include "extract/speech/letters.hpp"

namespace standpoint {
namespace {

using Text = std::u32string_view;
using NameWords = std::vector<std::u32string>;

constexpr std::array<Text, 34> kLinks{U"de",  U"du",  U"des", U"d",   U"l",   U"la",   U"le",  U"les", U"et",
                                      U"a",   U"au",  U"aux", U"en",  U"sur", U"pour", U"par", U"of",  U"the",
                                      U"and", U"for", U"on",  U"in",  U"to",  U"d'",   U"l'",  U"&",   U"y",
                                      U"un",  U"une", U"von", U"van", U"di",  U"del",  U"qu'"};
constexpr std::array<Text, 12> kNationality{U"francais", U"francaise", U"francaises", U"british",
                                            U"american", U"german",    U"belge",      U"suisse",
                                            U"france",   U"national",  U"nationale",  U"uk"};
constexpr std::array<Text, 12> kFillers{U"national", U"nationale", U"nationaux", U"nationales", U"general", U"generale",
                                        U"francais", U"francaise", U"superieur", U"superieure", U"federal", U"royal"};

template <std::size_t N>
bool among(const std::array<Text, N>& list, Text word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool word_letter(char32_t c) { return is_letter(c) || is_digit(c) || c == U'$'; }

// A word of a name with what its spelling tells.
struct NamePiece {
  std::u32string bare;
  std::u32string lower;
  std::u32string text;
  std::uint32_t begin = 0;
  bool link = false;
  bool capital() const { return is_upper(text[0]); }
  bool acronym() const {
    return text.size() >= 2 && text.size() <= 8 &&
           std::count_if(text.begin(), text.end(), [](char32_t c) { return is_upper(c); }) >= 2 &&
           std::all_of(text.begin() + 1, text.end(), [](char32_t c) { return is_upper(c) || is_digit(c); });
  }
};

std::vector<NamePiece> pieces_of(std::string_view name) {
  const Letters letters = read_letters(name);
  std::vector<NamePiece> out;
  for (std::uint32_t i = 0; i < letters.size();) {
    if (!word_letter(letters.text[i])) {
      ++i;
      continue;
    }
    std::uint32_t end = i;
    while (end < letters.size() && word_letter(letters.text[end])) ++end;
    NamePiece piece{letters.bare.substr(i, end - i), letters.lower.substr(i, end - i), letters.text.substr(i, end - i),
                    i, false};
    piece.link = is_link_word(piece.bare);
    out.push_back(std::move(piece));
    i = end;
  }
  return out;
}

NameWords content(const std::vector<NamePiece>& pieces) {
  NameWords out;
  for (const NamePiece& piece : pieces)
    if (!piece.link) out.push_back(piece.bare);
  if (out.empty())
    for (const NamePiece& piece : pieces) out.push_back(piece.bare);
  return out;
}

std::u32string joined(const NameWords& words) {
  std::u32string out;
  for (const auto& word : words) out += word;
  return out;
}

}  // namespace

bool is_link_word(Text bare) { return among(kLinks, bare); }

NameWords name_words(std::string_view name) { return content(pieces_of(name)); }

// The forms of one entity's names.
class NameForms {
 public:
  NameForms(NameIndex& index, const Lexicon& lexicon, std::uint32_t referent)
      : index_(index), lexicon_(lexicon), referent_(referent), person_(is_person(index.referents_[referent])) {}

  // A name or alias as the dossier has it.
  void add_name(std::string_view name, bool alias) {
    const std::size_t open = name.find('(');
    const std::size_t close = name.rfind(')');
    if (open != std::string_view::npos && close != std::string_view::npos && open < close && open > 0) {
      const std::vector<NamePiece> inside = pieces_of(name.substr(open + 1, close - open - 1));
      std::string outside(name.substr(0, open));
      outside += name.substr(close + 1);
      add_spelling(pieces_of(outside), alias);
      if (is_gloss(inside)) {
        explained_ = !(inside.size() == 1 && inside[0].acronym()) && inside.size() < 3;
        add_spelling(inside, true);
        explained_ = false;
      }
      return;
    }
    add_spelling(pieces_of(name), alias);
  }

 private:
  // What stands in parentheses is another name where it is an acronym or begins with a capital.
  bool is_gloss(const std::vector<NamePiece>& pieces) const {
    if (pieces.empty() || person_) return false;
    return pieces[0].capital() && (pieces.size() == 1 ? pieces[0].text.size() >= 2 : pieces.size() <= 12);
  }

  bool is_head(const NamePiece& piece) const {
    const auto entry = lexicon_.find(piece.lower);
    return entry && entry->head != 0;
  }
  bool is_common(const NamePiece& piece) const {
    const auto entry = lexicon_.find(piece.lower);
    return entry && (entry->traits & (trait::noun | trait::adjective | trait::adverb | trait::finite |
                                      trait::infinitive | trait::preposition | trait::determiner)) != 0;
  }

  void put(const NameWords& words, NameForm form, bool capital) {
    if (words.empty() || joined(words).size() < 2) return;
    index_.add(words, {referent_, explained_ && form == NameForm::full ? NameForm::explained : form, capital});
  }

  void add_spelling(std::vector<NamePiece> pieces, bool alias) {
    if (pieces.empty()) return;
    while (pieces.size() > 1 && pieces[0].link && !person_) pieces.erase(pieces.begin());
    const bool headed = !person_ && is_head(pieces[0]);
    const NameWords words = content(pieces);
    const bool lower = std::none_of(pieces.begin(), pieces.end(), [](const NamePiece& p) { return p.capital(); });
    const bool capital = !lower && !(headed && words.size() >= 2) && words.size() < 4;
    put(words, pieces.size() == 1 && pieces[0].acronym() ? NameForm::acronym : NameForm::full, capital);
    add_joined(pieces, words);
    if (person_) return add_person(pieces);
    add_acronym(words, alias);
    add_without_nationality(pieces);
    add_without_head(pieces, headed);
    add_without_fillers(words, headed, capital);
    add_coordinated(pieces, headed);
    add_cut(pieces, capital);
    add_last_part(pieces, headed);
  }

  // CLOUD Act as CloudAct, GAIA-X as GAIAX; StopCovid as Stop Covid.
  void add_joined(const std::vector<NamePiece>& pieces, const NameWords& words) {
    if (!person_ && words.size() >= 2 && joined(words).size() <= 14) put({joined(words)}, NameForm::full, true);
    if (pieces.size() != 1 || pieces[0].acronym()) return;
    const NamePiece& piece = pieces[0];
    for (std::size_t i = 3; i + 2 < piece.text.size(); ++i)
      if (is_upper(piece.text[i]) && !is_upper(piece.text[i - 1]))
        put({piece.bare.substr(0, i), piece.bare.substr(i)}, NameForm::full, true);
  }

  void add_person(const std::vector<NamePiece>& pieces) {
    if (pieces.size() < 2) return;
    index_.last_names_[referent_] = pieces.back().bare;
    if (const auto first = index_.words_.find(pieces[0].bare); first != index_.words_.end())
      index_.first_names_[first->second].push_back(referent_);
    std::size_t from = 1;
    while (from + 1 < pieces.size() && (is_first_name(pieces[from]) || pieces[from].text.size() == 1)) ++from;
    NameWords last;
    for (std::size_t i = from; i < pieces.size(); ++i)
      if (!pieces[i].link) last.push_back(pieces[i].bare);
    if (joined(last).size() < 2) return;
    put(last, NameForm::surname, true);
    if (last.size() > 1) put({last.back()}, NameForm::surname, true);
    put(
        [&] {
          NameWords w{std::u32string(1, pieces[0].bare[0])};
          w.insert(w.end(), last.begin(), last.end());
          return w;
        }(),
        NameForm::full, true);
  }

  bool is_first_name(const NamePiece& piece) const {
    const auto entry = lexicon_.find(piece.lower);
    return entry && (entry->traits & trait::first_name) != 0 && (entry->traits & trait::surname) == 0;
  }

  void add_acronym(const NameWords& words, bool) {
    if (words.size() < 3 || words.size() > 8) return;
    std::u32string initials;
    for (const auto& word : words) initials += word[0];
    put({initials}, NameForm::acronym, true);
  }

  void add_without_nationality(const std::vector<NamePiece>& pieces) {
    if (pieces.size() < 2 || !among(kNationality, Text(pieces.back().bare))) return;
    const std::vector<NamePiece> rest(pieces.begin(), pieces.end() - 1);
    const NameWords words = content(rest);
    put(words, words.size() == 1 && is_common(rest[0]) ? NameForm::short_of : NameForm::full,
        !(is_head(rest[0]) && rest[0].bare != U"etat"));
  }

  void add_without_head(const std::vector<NamePiece>& pieces, bool headed) {
    if (!headed || pieces.size() < 2 || pieces[1].link || !pieces[1].capital()) return;
    const std::vector<NamePiece> rest(pieces.begin() + 1, pieces.end());
    put(content(rest), is_common(rest[0]) ? NameForm::headless : NameForm::full, true);
  }

  // Commission nationale de l'informatique et des libertés as Commission informatique et libertés.
  void add_without_fillers(const NameWords& words, bool headed, bool capital) {
    NameWords rest;
    for (std::size_t i = 0; i < words.size(); ++i)
      if (i == 0 || !among(kFillers, Text(words[i]))) rest.push_back(words[i]);
    if (headed && rest.size() >= 2 && rest.size() < words.size()) put(rest, NameForm::full, capital);
  }

  // Ministère des Solidarités et de la Santé as ministère de la Santé.
  void add_coordinated(const std::vector<NamePiece>& pieces, bool headed) {
    if (!headed || pieces.size() < 4) return;
    std::vector<NameWords> segments(1);
    for (std::size_t i = 1; i < pieces.size(); ++i) {
      if (pieces[i].bare == U"et" || pieces[i].bare == U"and")
        segments.emplace_back();
      else if (!pieces[i].link)
        segments.back().push_back(pieces[i].bare);
    }
    if (segments.size() < 2 ||
        std::any_of(segments.begin(), segments.end(), [](const NameWords& s) { return s.empty(); }))
      return;
    for (const NameWords& segment : segments) {
      NameWords words{pieces[0].bare};
      words.insert(words.end(), segment.begin(), segment.end());
      put(words, NameForm::full, false);
    }
  }

  // Loi du 24 juillet 2019 relative à … up to what it is about.
  void add_cut(const std::vector<NamePiece>& pieces, bool capital) {
    for (std::size_t i = 2; i < pieces.size(); ++i) {
      const Text word = pieces[i].bare;
      if (word != U"relative" && word != U"relatif" && word != U"portant" && word != U"visant" && word != U"relating")
        continue;
      put(content({pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(i)}), NameForm::full, capital && false);
      return;
    }
  }

  // Caisse nationale de l'assurance maladie as Assurance maladie, with a capital.
  void add_last_part(const std::vector<NamePiece>& pieces, bool headed) {
    if (!headed) return;
    for (std::size_t i = pieces.size(); i-- > 2;) {
      if (pieces[i].link || !pieces[i - 1].link) continue;
      NameWords rest;
      for (std::size_t k = i; k < pieces.size(); ++k)
        if (!pieces[k].link) rest.push_back(pieces[k].bare);
      if (rest.size() == 2 && i + 2 == pieces.size()) put(rest, NameForm::last_part, true);
      return;
    }
  }

  NameIndex& index_;
  const Lexicon& lexicon_;
  std::uint32_t referent_;
  bool person_;
  bool explained_ = false;
};

NameIndex::NameIndex(const Dossier& dossier, const Lexicon& lexicon) {
  referents_.reserve(dossier.entities.size());
  for (std::size_t i = 0; i < dossier.entities.size(); ++i) {
    const EntityId id{static_cast<std::uint32_t>(i)};
    Referent referent;
    referent.id = std::string(dossier.id_of(id));
    referent.name = std::string(dossier.name(id, "fr"));
    referent.types = dossier.entities[i].types;
    referent.known = true;
    referents_.push_back(std::move(referent));
  }
  last_names_.resize(referents_.size());
  for (std::size_t i = 0; i < dossier.entities.size(); ++i) {
    NameForms forms(*this, lexicon, static_cast<std::uint32_t>(i));
    const Entity& entity = dossier.entities[i];
    for (const TextVariant& variant : dossier.list(entity.name)) forms.add_name(variant.text, false);
    for (const std::string_view alias : dossier.strings_of(entity.aliases)) forms.add_name(alias, true);
  }
  for (auto& ends : ends_)
    std::stable_sort(ends.begin(), ends.end(), [](const NameMatch& a, const NameMatch& b) { return a.form < b.form; });
}

void NameIndex::add(const NameWords& words, NameMatch match) {
  std::uint32_t node = kRoot;
  for (const auto& text : words) {
    const auto number = words_.emplace(text, static_cast<std::uint32_t>(words_.size())).first->second;
    const std::uint64_t key = (std::uint64_t{node} << 32) | number;
    const auto [step, fresh] = steps_.emplace(key, static_cast<std::uint32_t>(ends_.size()));
    if (fresh) ends_.emplace_back();
    node = step->second;
  }
  for (NameMatch& other : ends_[node])
    if (other.referent == match.referent) {
      if (match.form < other.form) other = match;
      other.capital = other.capital && match.capital;
      return;
    }
  ends_[node].push_back(match);
}

std::uint32_t NameIndex::word(Text bare) const {
  const auto found = words_.find(std::u32string(bare));
  return found == words_.end() ? kNone : found->second;
}

std::uint32_t NameIndex::step(std::uint32_t node, std::uint32_t word) const {
  const auto found = steps_.find((std::uint64_t{node} << 32) | word);
  return found == steps_.end() ? kNone : found->second;
}

const std::vector<std::uint32_t>& NameIndex::with_first_name(std::uint32_t word) const {
  static const std::vector<std::uint32_t> nobody;
  const auto found = first_names_.find(word);
  return found == first_names_.end() ? nobody : found->second;
}

}  // namespace standpoint
