// One table of phrases for all classes: names of metrics, classes of words, companies. A sentence
// is read with it in one pass, longest phrase first.
#ifndef COUNTERCHECK_EXTRACTORS_PHRASES_H_
#define COUNTERCHECK_EXTRACTORS_PHRASES_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/word_index.h"
#include "extractors/words.h"

namespace countercheck {

// A name of a metric, as one of its rules gives it.
struct MetricName {
  int metric = 0;  // index into CompiledRules::metrics
  bool weak = false;
  bool negative = false;
  bool echo = false;  // binds only where the article uses another name that is not weak

  bool operator==(const MetricName&) const = default;
};

// What a phrase stands for: exactly one of these.
struct PhraseMeaning {
  std::string phrase;               // in the form of NormalizePhrase
  std::vector<MetricName> metrics;  // a name of these, in the order of their paths
  std::string word_class;           // "rise"
  std::string canonical;            // the first phrase of its row: "China" for "Chinese"
  int company = -1;                 // index into CompiledRules::companies
  bool plain = false;               // a `not:` phrase: plain words
  std::string where;                // "rules/words/moves.tsv:3", for errors
};

class PhraseTable {
 public:
  // `phrase` in the form of NormalizePhrase. A second meaning for the same phrase replaces nothing:
  // Find tells what stands there.
  PhraseMeaning* Find(const std::string& phrase);
  PhraseMeaning& Add(const std::string& phrase, PhraseMeaning meaning);

  // Sets `phrase` of every word: the longest phrase that begins there. Companies begin only where
  // the word has a capital.
  void Read(std::vector<Word>* words) const;

 private:
  using WordNumber = uint32_t;  // 0: a word of no phrase

  struct Entry {
    std::vector<WordNumber> rest;  // the words behind the first
    PhraseMeaning meaning;
  };

  WordNumber NumberOf(std::string_view word) const;
  PhraseMatch Match(const std::vector<Word>& words, const std::vector<WordNumber>& numbers,
                    size_t at) const;

  WordIndex<WordNumber> numbers_;
  std::vector<std::vector<Entry>> by_first_word_ = {{}};  // by its number; longest first
};

// Lower case, words separated by one space, hyphens between words as spaces: "After-hours " is
// "after hours". The same splitting as that of a sentence (words.h).
std::string NormalizePhrase(std::string_view phrase);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_PHRASES_H_
