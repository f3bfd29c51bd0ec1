// How the words of an article are written: small, or with a capital where none is due. Tells names
// from common words that begin a sentence or stand in a headline. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_SPELLINGS_H_
#define COUNTERCHECK_EXTRACTORS_SPELLINGS_H_

#include <string>
#include <vector>

#include "extractors/word_index.h"
#include "extractors/words.h"

namespace countercheck {

class Spellings {
 public:
  // Counts the words of a sentence of the running text, without headlines and headings.
  void Count(const std::vector<Word>& words);

  // True where the article writes the word small somewhere. Lower case.
  bool IsWrittenSmall(const std::string& word) const { return CountOf(small_, word) > 0; }

  // True where small letters are no exception. Lower case.
  bool IsCommon(const std::string& word) const;

  // True for two words or three, in small letters, that stand before a colon at the beginning of
  // sentences as those do who speak in a transcript: several times, or beside several others.
  bool IsSpeaker(const std::string& label) const;

  // True for a word that begins a sentence or a heading and names nobody.
  bool IsCommonStart(const Word& word) const;

  // True for a word with a capital that names nobody where every word has one: the running text
  // writes it small, or, where there is enough of it, never.
  bool IsCommonInTitle(const Word& word) const;

  // "Canadian" "Natural": the second word, in small letters both, has a capital only behind the
  // first, and stands there more than once.
  bool IsPair(const std::string& first, const std::string& second) const;

 private:
  using Counts = WordIndex<int>;
  static void AddOne(const std::string& word, Counts* counts);
  static int CountOf(const Counts& counts, const std::string& word);

  Counts small_;
  Counts capital_;  // where none is due
  Counts begins_;   // with the capital that is due
  Counts pairs_;    // two words with capitals, a space between them
  Counts labels_;   // two words or three before a colon
  int words_ = 0;
};

// "jane roe" of "Jane Roe: Thank you": two capitals or three before a colon; empty where there are
// none.
std::string LabelOf(const std::vector<Word>& words);

// True where the words are written as a title is: nearly all of them with a capital.
bool IsTitleCased(const std::vector<Word>& words);

// True for a mark behind which a capital is due.
bool EndsSentencePart(const Word& word);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_SPELLINGS_H_
