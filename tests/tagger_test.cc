#include "extractors/tagger.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/sample_article.h"

namespace countercheck {
namespace {

std::string TagOf(const Item& item, const TaggedSentence& sentence) {
  switch (item.kind) {
    case Item::Kind::kWord:
    case Item::Kind::kMark:
      return item.lower;
    case Item::Kind::kQuantity:
      return "{" + std::string(ToString(sentence.quantities[item.index].quantity.kind)) + "}";
    case Item::Kind::kPeriod:
      return "{period}";
    case Item::Kind::kCompany:
      return "{company}";
    case Item::Kind::kMetric:
      return "{" + BuiltinBook().compiled().metrics[item.meaning->metrics.front().metric].id + "}";
    case Item::Kind::kClass:
      return "{" + std::string(item.word_class) + "}";
  }
  return "?";
}

// The sentences of the body as rules see them: "{revenue} {rise} {percent} .".
std::string Tags(const std::string& body) {
  const Article article = AcmeArticle(body);
  const CompiledRules& rules = BuiltinBook().compiled();
  ArticleWords words(article, rules.phrases);
  const ArticleNames names = FindNames(article, words, rules);
  LexedText text(article.text.normalized());
  const PeriodContext periods = ReadPeriodContext(text, article.published);
  std::string tags;
  for (size_t i = 0; i < article.sentences.size(); ++i) {
    const Sentence& sentence = article.sentences[i];
    if (sentence.section == Section::kHeadline) continue;
    const TaggedSentence tagged = Tag(article, text, words, i, names, periods, rules);
    EXPECT_EQ(tagged.symbols.size(), tagged.items.size() * kSymbolBytes);
    size_t last = sentence.range.begin;
    for (const Item& item : tagged.items) {
      EXPECT_GE(item.range.begin, last) << body;
      EXPECT_GT(item.range.end, item.range.begin) << body;
      EXPECT_TRUE(tagged.present[item.symbol]) << body;
      last = item.range.end;
      tags += (tags.empty() ? "" : " ") + TagOf(item, tagged);
    }
    EXPECT_LE(last, sentence.range.end) << body;
  }
  return tags;
}

TEST(Tag, ReadsASentenceAsRulesDo) {
  const struct {
    const char* sentence;
    const char* tags;
  } rows[] = {
      {"Revenue rose 11.1% to $481.1 million.", "{revenue} {rise} {percent} to {money} ."},
      {"Gross margin fell 3 percentage points.", "{gross_margin} {fall} {percentage_point} ."},
      {"Acme shares fell roughly 7.8% in after-hours trading.",
       "{company} {share_price} {fall} {percent} in {after_hours} ."},
      {"Cost of sales was $3 million.", "cost of sales was {money} ."},
      {"It earned $4.75 a share.", "{pronoun} earned {money} a share ."},
      {"Turnover in the second quarter of 2026 was weak.", "{revenue} in the {period} was weak ."},
      {"The plant opened.", "the plant {opened} ."},
      {"REVENUE ROSE.", "{revenue} {rise} ."},
      {"Nobody came, however.", "nobody came , however ."},
  };
  for (const auto& row : rows) EXPECT_EQ(Tags(row.sentence), row.tags) << row.sentence;
}

TEST(Tag, APhraseThatIsCutByAFigureIsNone) {
  EXPECT_EQ(Tags("Its top 5% line."), "{pronoun} top {percent} line .");
}

// Only "the next three years" is both: a period, and how long it is.
TEST(FindMentions, FiguresAndPeriodsDoNotOverlap) {
  const Article article = AcmeArticle(
      "In Q2 2026 and on June 3, 2026, over the next three years, revenue of $5 million rose 3% "
      "from "
      "2025 levels of $4.8 million, about twice that of 2019, in 12 plants.");
  LexedText text(article.text.normalized());
  const PeriodContext periods = ReadPeriodContext(text, article.published);
  for (const Sentence& sentence : article.sentences) {
    std::vector<QuantityMention> quantities;
    std::vector<PeriodMention> found;
    FindFigures(text, sentence, periods, &quantities, &found);
    for (const QuantityMention& figure : quantities) {
      EXPECT_TRUE(Contains(figure.hedged, figure.figure));
      EXPECT_TRUE(Contains(sentence.range, figure.hedged));
      const bool length = figure.quantity.kind == QuantityKind::kDuration;
      for (const PeriodMention& period : found) {
        EXPECT_FALSE(Overlaps(period.range, figure.hedged) && !length);
      }
    }
    if (sentence.section != Section::kHeadline) {
      EXPECT_GE(quantities.size(), 5u);
      EXPECT_GE(found.size(), 3u);
    }
  }
}

}  // namespace
}  // namespace countercheck
