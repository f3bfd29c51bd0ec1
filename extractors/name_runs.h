// Where the names of a sentence begin and end: runs of capitals, and what ties them.
// Private to extractors/: names.cc asks.
#ifndef COUNTERCHECK_EXTRACTORS_NAME_RUNS_H_
#define COUNTERCHECK_EXTRACTORS_NAME_RUNS_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "extractors/compiled_rules.h"
#include "extractors/spellings.h"
#include "extractors/words.h"

namespace countercheck {

// All places are indices into the words of the sentence; ends are half-open.
class NameRuns {
 public:
  // All arguments outlive the object; `title_cased`: every word has a capital.
  NameRuns(const Article& article, const CompiledRules& rules, const Spellings& spellings,
           const std::vector<Word>& words, bool title_cased)
      : article_(article),
        rules_(rules),
        spellings_(spellings),
        words_(words),
        title_cased_(title_cased) {}

  // True for a phrase of a class, `match`, that begins a name all the same: "Advance Auto Parts",
  // "American Airlines", "Canadian Natural".
  bool BeginsName(size_t at, const PhraseMatch& match) const;

  // True for a word with a capital that names nobody, in a line where every word has one.
  bool IsCommonInTitle(const Word& word) const;

  // The furthest of the three ends.
  size_t NameEnd(size_t at) const;

  // "Deere & Company", "JDE Peet's", "Keurig Dr Pepper": capitals, and what ties them.
  size_t RunEnd(size_t at) const;

  // Where a run of capitals ends that a ticker or the form of a company closes, whatever its words
  // mean elsewhere: "New Gold (NYSE: NGD)", "Air Products Inc"; `at` where none begins there.
  size_t MarkedNameEnd(size_t at) const;

  // "Bright Meadows — The grocer's shares rose": where the name ends that an item of a
  // round-up begins with, whatever its words mean elsewhere; `at` where none begins there. "LAGOS
  // — The" and "Friday — The" say where and when.
  size_t RoundUpNameEnd(size_t at) const;

 private:
  PhraseMatch MatchAt(size_t at) const { return words_[at].phrase; }
  bool IsOfCompany(size_t at) const;
  bool IsNameInSpiteOfClass(size_t at) const;
  bool EndsInSuffix(size_t at, const PhraseMatch& match) const;
  bool EndsOtherName(size_t at) const;

  const Article& article_;
  const CompiledRules& rules_;
  const Spellings& spellings_;
  const std::vector<Word>& words_;
  bool title_cased_;
};

// ", Inc." behind "Acme": the suffix belongs to the name.
bool IsFormBehindComma(const std::vector<Word>& words, size_t at);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_NAME_RUNS_H_
