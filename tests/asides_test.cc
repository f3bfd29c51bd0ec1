#include "extractors/asides.h"

#include <gtest/gtest.h>

#include <string>

#include "extractors/names.h"
#include "extractors/periods.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

// The first sentence of `text` as it stands, with its asides left out.
std::string Without(const std::string& body) {
  const Article article = ArticleOf(body);
  const CompiledRules& rules = BuiltinBook().compiled();
  LexedText text(article.text.normalized());
  ArticleWords words(article, rules.phrases);
  const TaggedSentence sentence =
      Tag(article, text, words, 0, FindNames(article, words, rules), PeriodContext(), rules);
  const std::vector<bool> asides = Asides(sentence);
  std::string left;
  for (size_t i = 0; i < sentence.items.size(); ++i)
    if (asides.empty() || !asides[i])
      left += (left.empty() ? "" : " ") + std::string(article.text.At(sentence.items[i].range));
  return left;
}

TEST(Asides, InterruptAStatement) {
  const struct {
    const char* text;
    const char* left;
  } rows[] = {
      {"Shares of Globex Corp, owner of the Northern chain, surged 10%.",
       "Shares of Globex Corp surged 10% ."},
      {"A 6% year-on-year (YoY) rise in turnover", "A 6% year-on-year rise in turnover"},
      {"Revenue was 5 trillion won ($4 billion), down 17%.",
       "Revenue was 5 trillion won , down 17% ."},
      {"Globex Corp, which reports earnings today, fell 2%.", "Globex Corp fell 2% ."},
      // What states something stays: a figure, a move, another metric.
      {"Globex Corp, up 3%, was first.", "Globex Corp , up 3% , was first ."},
      {"Globex Corp (-2.9%) was last.", "Globex Corp ( -2.9% ) was last ."},
      {"Globex Corp, whose revenue grew, rose.", "Globex Corp , whose revenue grew , rose ."},
      {"On Friday, shares fell, and bonds rose.", "On Friday , shares fell , and bonds rose ."},
      {"Globex Corp, without an end", "Globex Corp , without an end"},
  };
  for (const auto& row : rows) EXPECT_EQ(Without(row.text), row.left);
}

}  // namespace
}  // namespace countercheck
