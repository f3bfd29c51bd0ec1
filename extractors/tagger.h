// Reads a sentence as rules see it: figures, periods, companies, names of metrics, classes of
// words, and plain words. Private to extractors/.
//
//   Revenue    rose    11.1%      to    $481.1 million  .
//   {revenue}  {rise}  {percent}  to    {money}         .
#ifndef COUNTERCHECK_EXTRACTORS_TAGGER_H_
#define COUNTERCHECK_EXTRACTORS_TAGGER_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/period.h"
#include "core/quantity.h"
#include "extractors/compiled_rules.h"
#include "extractors/names.h"
#include "extractors/periods.h"

namespace countercheck {

struct Item {
  enum class Kind { kWord, kMark, kQuantity, kPeriod, kCompany, kMetric, kClass };
  Kind kind = Kind::kWord;
  Range range;  // in the normalised text of the article
  Symbol symbol = kOtherWord;
  std::string lower;                       // of words, marks and phrases
  std::string_view word_class;             // of kClass; lives as long as the rules
  const PhraseMeaning* meaning = nullptr;  // of kMetric and kClass
  size_t index =
      0;  // of kQuantity, kPeriod: into the sentence; of kCompany: into ArticleNames::companies
  bool capital = false;
  bool rates = false;  // of kCompany: judges others here, see CompanyMention

  bool Is(std::string_view name) const { return kind == Kind::kClass && word_class == name; }
  bool IsWord(std::string_view word) const { return lower == word; }
};

inline bool IsFigure(const Item& item) { return item.kind == Item::Kind::kQuantity; }

struct TaggedSentence {
  const Sentence* sentence = nullptr;
  std::vector<Item> items;
  std::string symbols;                      // two bytes an item, see symbols.h
  std::vector<bool> present;                // by symbol
  std::vector<QuantityMention> quantities;  // ranges in the text of the article
  std::vector<PeriodMention> periods;
};

// `text` and `words` are those of the article, `sentence` is an index into its sentences.
TaggedSentence Tag(const Article& article, LexedText& text, ArticleWords& words, size_t sentence,
                   const ArticleNames& names, const PeriodContext& periods,
                   const CompiledRules& rules);

// The figures and periods alone; "the next three years" is both. Appends those of `sentence`, with
// ranges in the whole text.
void FindFigures(LexedText& text, const Sentence& sentence, const PeriodContext& context,
                 std::vector<QuantityMention>* quantities, std::vector<PeriodMention>* periods);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_TAGGER_H_
