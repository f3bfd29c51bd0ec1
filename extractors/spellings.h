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
  bool IsWrittenSmall(const std::string& word) const { return CountsOf(word).small > 0; }

  // True for a word that begins a sentence or a heading and names nobody.
  bool IsCommonStart(const Word& word) const;

 private:
  struct Counts {
    int small = 0;
    int capital = 0;  // where none is due
  };
  Counts CountsOf(const std::string& word) const;

  WordIndex<Counts> counts_;
};

// True for a mark behind which a capital is due.
bool EndsSentencePart(const Word& word);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_SPELLINGS_H_
