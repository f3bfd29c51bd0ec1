#include "pipeline/text/revisions.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "extractors/extract.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

TEST(RevisionsTest, AreToldFromNews) {
  const struct {
    const char* line;
    bool revision;
  } rows[] = {
      {"An earlier version of this article misstated the price.", true},
      {"Due to an editing error, a previous version of this story gave the wrong margin.", true},
      {"In an original version of the report the year was wrong.", true},
      {"Correction: The deal is worth $3 million.", true},
      {"Correction, June 3: The deal is worth $3 million.", true},
      {"(Corrects paragraph 3 to say $3 million, not $3 billion)", true},
      {"This story has been updated to add a comment.", true},
      {"This article was amended on 3 June 2026.", true},
      {"(This version corrects the name of the bank.)", true},
      {"CLARIFICATION: Sales are those of the group.", true},
      {"Editor’s note: This story has been updated to correct the size of the deal.", true},
      {"Editors' note, June 3: The headline of this article was amended.", true},
      {"• This article was amended on 3 June 2026. The stake is 12%.", true},
      {"Update: This post originally said that the bid was for all of Acme.", true},
      {"(This June 3 story has been corrected to fix the price in paragraph 4)", true},
      {"This story, first published on June 3, was corrected to name the bank.", true},
      {"The story was updated at 4 p.m. to correct what Acme paid.", true},
      {"A correction was made on June 3: the loss is that of the year.", true},
      {"Corrects price in paragraph 2 to $18, not $81", true},
      {"An earlier version of this chip drew 300 watts.", false},
      {"Correction territory is a fall of 10% from the peak.", false},
      {"The correction wiped out $3 billion of value.", false},
      {"This report has been good for the shares.", false},
      {"This article of clothing was updated in June.", false},
      {"This story was about to end at 3%.", false},
      {"The report was updated in June and sees sales of $3 million.", false},
      {"This annual report was revised after the auditors left.", false},
      {"Update: Acme corrected its forecast for the year to 7%.", false},
      {"The story has been one of slow growth, to say the least.", false},
      {"Note: Revenue was $3 million.", false},
      {"Corrected for currencies, sales rose 3%.", false},
      {"", false},
      {"This ", false},
  };
  for (const auto& row : rows) EXPECT_EQ(IsRevision(row.line), row.revision) << row.line;
}

TEST(RevisionsTest, AreNotesAndGiveNoClaims) {
  const Article article = AcmeArticle(
      "Acme said first-quarter revenue was $3 million.\n\n"
      "An earlier version of this article misstated revenue as $3 billion; it is $3 million.");
  const std::vector<Claim> claims = Extract(article, BuiltinBook());
  ASSERT_EQ(claims.size(), 1u);
  EXPECT_EQ(claims[0].value_text, "$3 million");
  ASSERT_EQ(article.notes.size(), 1u);
  const Note& note = article.notes[0];
  EXPECT_EQ(note.document, "sample.txt");
  EXPECT_EQ(note.kind, NoteKind::kRevision);
  EXPECT_EQ(note.line, 5);
  EXPECT_TRUE(note.message.starts_with("An earlier version"));
  ASSERT_TRUE(note.span);
  EXPECT_EQ(article.text.original().substr(note.span->bytes.begin, 10), "An earlier");
  EXPECT_EQ(note.earlier, std::vector<std::string>{"$3 billion"});
  EXPECT_EQ(note.corrected, std::vector<std::string>{"$3 million"});
}

TEST(RevisionsTest, MayStandUnderAHeading) {
  const std::string body =
      "Acme said first-quarter revenue was $3 million, and that it was glad.\n\n";
  const Article told =
      AcmeArticle(body +
                  "Corrections & Amplifications\n\n"
                  "Acme's revenue was $3 million. The article incorrectly said it was $3 billion.");
  ASSERT_EQ(told.notes.size(), 1u);
  EXPECT_EQ(told.notes[0].earlier, std::vector<std::string>{"$3 billion"});
  EXPECT_EQ(told.notes[0].corrected, std::vector<std::string>{"$3 million"});
  EXPECT_EQ(Extract(told, BuiltinBook()).size(), 1u);
  // A market corrects, too.
  const Article market = AcmeArticle(
      body + "Correction ahead\n\nAcme's shares fell 12% on Tuesday, and may fall further still.");
  EXPECT_TRUE(market.notes.empty());
  EXPECT_EQ(Extract(market, BuiltinBook()).size(), 2u);
}

}  // namespace
}  // namespace countercheck
