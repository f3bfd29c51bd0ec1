#include "pipeline/text/prepare.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace countercheck {
namespace {

Document Named(const std::string& title = "", const std::string& published = "") {
  Document document;
  document.name = "a.txt";
  document.title = title;
  document.published = published;
  return document;
}

// "headline 0: …" for each sentence, as it stands in the original bytes.
std::string Describe(const Article& article) {
  std::string described;
  for (const Sentence& s : article.sentences) {
    const Span span = article.text.ToOriginal(s.range);
    described += std::string(ToString(s.section)) + " " + std::to_string(s.paragraph) + ": " +
                 article.text.original().substr(span.begin, span.size()) + "\n";
  }
  return described;
}

TEST(PrepareArticleTest, ReadsAnArticle) {
  const auto article = PrepareArticle(Named(),
                                      "Acme falls 5%\r\n\r\nBy Jane Doe\r\nJune 3, 2026\r\n"
                                      "Acme fell \u22125\u00A0%. Why?\r\n- Will it rise?\r\n");
  ASSERT_TRUE(article);
  EXPECT_EQ(Describe(*article),
            "headline 0: Acme falls 5%\nboilerplate 1: By Jane Doe\nboilerplate 2: June 3, 2026\n"
            "body 3: Acme fell \u22125\u00A0%.\nquestion 3: Why?\nquestion 4: Will it rise?\n");
  EXPECT_EQ(article->document.title, "Acme falls 5%");
  EXPECT_EQ(article->document.published, "2026-06-03");
  EXPECT_EQ(article->published, ParseIsoDate("2026-06-03"));
}

TEST(PrepareArticleTest, MetadataCountsMoreThanTheText) {
  const auto article = PrepareArticle(Named("Acme falls", "2026-06-05T10:00:00Z"),
                                      "Acme falls\n\nJune 3, 2026\n\nIt fell 5%.\n");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->document.published, "2026-06-05T10:00:00Z");
  EXPECT_EQ(article->published, ParseIsoDate("2026-06-05"));
  EXPECT_EQ(article->sentences.front().section, Section::kHeadline);
}

TEST(PrepareArticleTest, KeepsADateThatItCannotReadAndSaysSo) {
  const auto article = PrepareArticle(Named("", "some day"), "Acme fell on June 3, 2026, it said.");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->document.published, "some day");
  EXPECT_EQ(article->published, ParseIsoDate("2026-06-03"));
  ASSERT_EQ(article->notes.size(), 1u);
  EXPECT_EQ(article->notes[0].kind, NoteKind::kDate);
  EXPECT_EQ(article->notes[0].message,
            "the date given, \"some day\", cannot be read; taken from its text: 2026-06-03");
  const auto undated = PrepareArticle(Named("", "03/04/2026"), "Acme fell on Monday, it said.");
  ASSERT_TRUE(undated && undated->notes.size() == 1);
  EXPECT_EQ(undated->notes[0].message,
            "the date given, \"03/04/2026\", cannot be read; days such as \"Monday\" have no date");
}

TEST(PrepareArticleTest, DatesOfOtherFormsBecomeIso) {
  for (const char* const given : {"Wed, 03 Jun 2026 08:00:00 GMT", "June 3, 2026"}) {
    const auto article = PrepareArticle(Named("", given), "Acme fell 5% on Tuesday.");
    ASSERT_TRUE(article);
    EXPECT_EQ(article->document.published, "2026-06-03");
    EXPECT_TRUE(article->notes.empty());
  }
}

// Bug: what was printed of UTF-16 were its bytes, with NULs.
TEST(PrepareArticleTest, PrintsEveryCharsetAsUtf8) {
  const std::string wide(
      "\xFF\xFE"
      "5\0\x14\x20"
      "6\0%\0.\0",
      12);
  for (const std::string& bytes : {wide,
                                   std::string("5\x96"
                                               "6%."),
                                   std::string("5\u20136%.")}) {
    const auto article = PrepareArticle(Named("Acme"), bytes);
    ASSERT_TRUE(article && article->sentences.size() == 1);
    EXPECT_EQ(article->text.Printed(article->sentences[0].range),
              bytes == wide ? "5\u20146%." : "5\u20136%.");
    EXPECT_EQ(article->text.OffsetsOf(article->sentences[0].range).bytes.end, bytes.size());
  }
}

TEST(PrepareArticleTest, EmptyAndBlankBytesHaveNoSentences) {
  for (const char* const bytes : {"", "\n", " \r\n\t\n", "\xEF\xBB\xBF", "-\n-\n"}) {
    const auto article = PrepareArticle(Named(), bytes);
    ASSERT_TRUE(article) << bytes;
    EXPECT_TRUE(article->sentences.empty()) << bytes;
    EXPECT_EQ(article->text.original(), bytes);
  }
}

TEST(PrepareArticleTest, RefusesBinaryAndNamesTheDocument) {
  const auto article = PrepareArticle(Named(), std::string(100, '\x01'));
  ASSERT_FALSE(article);
  EXPECT_EQ(article.error().document, "a.txt");
  EXPECT_EQ(article.error().where, "byte 0");
}

TEST(PrepareArticleTest, RefusesMillionsOfLines) {
  std::string bytes;
  for (int i = 0; i < 1'000'001; ++i) bytes += "a\n";
  EXPECT_FALSE(PrepareArticle(Named(), bytes));
}

TEST(PrepareArticleTest, JoinsHardWrappedText) {
  const auto article =
      PrepareArticle(Named("x"),
                     "Acme Corp said that it sold 4,790,000 anvils in the year\n"
                     "to June, far more than the year before.\n"
                     "    It expects to sell fewer anvils in the year to come, as\n"
                     "demand is falling.\n");
  ASSERT_TRUE(article);
  ASSERT_EQ(article->sentences.size(), 2u);
  EXPECT_EQ(article->text.At(article->sentences[0].range),
            "Acme Corp said that it sold 4,790,000 anvils in the year to June, far more than the "
            "year before.");
}

// Every kind of line, long enough that quadratic work would take minutes.
TEST(PrepareArticleTest, LongHostileLinesTakeLinearTime) {
  const std::string units[] = {"word ", "5. ",   "a. B. ", "- ",   "((((", "\u2019", "e\u0301",
                               "...",   "June ", "\u00AD", "   .", "\"'",  "\u0301", "By Jane "};
  const auto begin = std::chrono::steady_clock::now();
  for (const std::string& unit : units) {
    std::string bytes;
    while (bytes.size() < 1'000'000) bytes += unit;
    EXPECT_TRUE(PrepareArticle(Named("Some title"), bytes)) << unit;
  }
  const auto taken = std::chrono::steady_clock::now() - begin;
  EXPECT_LT(taken, std::chrono::seconds(60));
}

}  // namespace
}  // namespace countercheck
