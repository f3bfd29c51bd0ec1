#include "extractors/name_runs.h"

#include <algorithm>

#include "extractors/name_words.h"

namespace countercheck {
namespace {

bool IsClass(const PhraseMatch& match, std::string_view name) {
  return match.meaning && match.meaning->word_class == name;
}

bool IsTickerForm(std::string_view printed) {
  return printed.size() >= 2 && printed.size() <= 5 &&
         std::all_of(printed.begin(), printed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

bool IsFormBehindComma(const std::vector<Word>& words, size_t at) {
  return at + 1 < words.size() && words[at].lower == "," && words[at + 1].capital &&
         IsLegalForm(words[at + 1].lower);
}

bool NameRuns::IsCommonInTitle(const Word& word) const {
  return title_cased_ && spellings_.IsCommonInTitle(word);
}

size_t NameRuns::NameEnd(size_t at) const {
  return std::max({RunEnd(at), MarkedNameEnd(at), RoundUpNameEnd(at)});
}

// "Globex of Canada Ltd": what stands behind "of" ends another name; "Shares of Canada Ltd" is
// none.
bool NameRuns::EndsOtherName(size_t at) const {
  if (at < 2 || words_[at - 1].lower != "of" || !words_[at - 2].capital) return false;
  const PhraseMatch before = MatchAt(at - 2);
  return !before.meaning || before.meaning->company >= 0;
}

size_t NameRuns::MarkedNameEnd(size_t at) const {
  constexpr size_t kLongest = 5;
  if (EndsOtherName(at)) return at;
  size_t end = at;
  while (end < words_.size() && end < at + kLongest && words_[end].capital && !words_[end].mark &&
         !IsClass(MatchAt(end), "calendar"))
    ++end;
  // "On Holding AG" in mid-sentence; "The" and "In" that begin one belong to no name.
  const bool begins = at == 0 || EndsSentencePart(words_[at - 1]);
  const bool article = begins && IsFunctionWord(words_[at].lower) && words_[at].lower != "new";
  if (end < at + 2 || article) return at;
  const bool ticker = end + 2 < words_.size() && words_[end].lower == "(" &&
                      words_[end + 1].capital && words_[end + 1].lower.size() <= 8;
  return ticker || IsLegalForm(words_[end - 1].lower) ? end : at;
}

size_t NameRuns::RoundUpNameEnd(size_t at) const {
  constexpr size_t kLongest = 5;
  if (at > 0 || IsFunctionWord(words_[at].lower)) return at;
  size_t end = at;
  while (end < words_.size() && end <= kLongest &&
         ((words_[end].capital && !words_[end].mark) || words_[end].lower == "&"))
    ++end;
  const bool dash = end > at && end + 1 < words_.size() && IsDash(words_[end]);
  const PhraseMatch first = MatchAt(at);
  const bool says_else = first.meaning && first.meaning->company < 0 && first.words == end - at;
  constexpr size_t kLeastBehind = 6;  // words: "Jane Roe — Finance Director" is no item
  const bool tells = words_.size() >= end + kLeastBehind &&
                     !IsShouted(std::string(article_.text.At(words_[at].range)));
  return dash && words_[end + 1].capital && !says_else && tells ? end : at;
}

// A word that stands behind companies: "said", "expects", "earned", "stock".
bool NameRuns::IsOfCompany(size_t at) const {
  if (IsClass(MatchAt(at), "say") || IsClass(MatchAt(at), "guide")) return true;
  for (std::string_view word : {"stock", "shares", "earned", "posted", "agreed", "has", "also"})
    if (words_[at].lower == word) return true;
  return false;
}

// "Target (TGT) fell", "shares of Target": a common word of a class that a capital in
// mid-sentence or a ticker makes a name.
bool NameRuns::IsNameInSpiteOfClass(size_t at) const {
  if (title_cased_ || words_[at].lower != "target" || !words_[at].capital) return false;
  // "Target said", "Target stock": what targets do not do, nor have.
  if (at + 1 < words_.size() && IsOfCompany(at + 1)) return true;
  const bool ticker = at + 3 < words_.size() && words_[at + 1].lower == "(" &&
                      words_[at + 2].capital && words_[at + 3].lower == ")";
  // "Target TGT fell"
  const bool bare = at + 1 < words_.size() && words_[at + 1].capital && !words_[at + 1].mark &&
                    IsTickerForm(article_.text.At(words_[at + 1].range));
  return ticker || bare || (at > 0 && !EndsSentencePart(words_[at - 1]) && !words_[at - 1].capital);
}

bool NameRuns::BeginsName(size_t at, const PhraseMatch& match) const {
  if (EndsOtherName(at)) return false;
  const bool title = IsClass(match, "title") || IsClass(match, "pronoun");
  if (match.words == 1 && !title && MarkedNameEnd(at) > at) return true;
  if (RoundUpNameEnd(at) > at || IsNameInSpiteOfClass(at)) return true;
  // "Canadian Natural": what is always called by both words.
  const bool pair = match.words == 1 && IsClass(match, "place") && at + 1 < words_.size() &&
                    !MatchAt(at + 1).meaning;
  if (pair && spellings_.IsPair(words_[at].lower, words_[at + 1].lower)) return true;
  return EndsInSuffix(at, match);
}

// "American Airlines", "Advance Auto Parts" in mid-sentence.
bool NameRuns::EndsInSuffix(size_t at, const PhraseMatch& match) const {
  if (match.words != 1 || at == 0 || !words_[at].capital || at + 1 >= words_.size()) return false;
  if (match.meaning->word_class != "place" && match.meaning->word_class != "rise" &&
      match.meaning->word_class != "title")
    return false;
  const Word& next = words_[at + 1];
  PhraseMatch after = MatchAt(at + 1);
  bool plain = !after.meaning || IsNameSuffix(next.lower);
  return next.capital && !next.mark && plain && IsNameSuffix(words_[RunEnd(at) - 1].lower);
}

size_t NameRuns::RunEnd(size_t at) const {
  size_t end = at + 1;
  while (end < words_.size()) {
    const Word& word = words_[end];
    if (IsFormBehindComma(words_, end)) {
      end += 2;
      continue;
    }
    bool ampersand = word.lower == "&" && end + 1 < words_.size() && words_[end + 1].capital;
    PhraseMatch match = MatchAt(end);
    bool other = match.meaning && match.meaning->company < 0 && !IsNameSuffix(word.lower);
    if (ampersand) {
      end += 2;
    } else if (IsCommonInTitle(word)) {
      break;
    } else if (word.capital && !word.mark && !other && !word.lower.ends_with("'d")) {
      ++end;
    } else if (word.lower == "ai" && word.capital && end == at + 1 && !title_cased_) {
      ++end;  // "Quillfeather AI"
    } else if (word.lower == "plc" && !word.mark) {
      ++end;  // "Globex plc": the one form that is written small
    } else {
      break;
    }
  }
  return end;
}

}  // namespace countercheck
