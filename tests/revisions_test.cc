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
      {"An earlier version of this chip drew 300 watts.", false},
      {"Correction territory is a fall of 10% from the peak.", false},
      {"The correction wiped out $3 billion of value.", false},
      {"This report has been good for the shares.", false},
      {"This article of clothing was updated in June.", false},
      {"This story was about to end at 3%.", false},
      {"", false},
      {"This ", false},
  };
  for (const auto& row : rows) EXPECT_EQ(IsRevision(row.line), row.revision) << row.line;
}

// "- $3 billion + $3 million": what is withdrawn, and what holds.
std::string Figures(const std::string& line) {
  const RevisedFigures figures = FindRevisedFigures(line);
  std::string text;
  for (const Range r : figures.earlier) text += "- " + line.substr(r.begin, r.size()) + " ";
  for (const Range r : figures.corrected) text += "+ " + line.substr(r.begin, r.size()) + " ";
  return text;
}

TEST(RevisionsTest, TellWhatIsWithdrawnAndWhatHolds) {
  const struct {
    const char* line;
    const char* figures;
  } rows[] = {
      {"An earlier version of this article misstated revenue as $3 billion; it is $3 million.",
       "- $3 billion + $3 million "},
      {"An earlier version of this story said that sales rose 9%. They rose 7%.", "- 9% + 7% "},
      {"An earlier version of this story said that sales rose 9%. Roe sold 7% of Acme.", "- 9% "},
      {"(Corrects growth in paragraph 2 to 12% from 21%)", "- 21% + 12% "},
      {"(Corrects to show that sales rose to $5 million from $4 million)", "+ $5 million "},
      {"An earlier version of this story said sales rose 9%. It was 7%.", "- 9% + 7% "},
      {"Correction, June 3: The stake is 12%, not 21%.", "- 21% + 12% "},
      {"Correction: The article said the stake was 21%. The stake was 12%.", "- 21% + 12% "},
      {"(Corrects paragraph 3 to say $40 million, not $40 billion)",
       "- $40 billion + $40 million "},
      {"This story has been updated to show a price of $18 a share rather than $81 a share.",
       "- $81 + $18 "},
      {"A previous version of this article incorrectly put debt at $5 million; the correct figure "
       "is $6 million.",
       "- $5 million + $6 million "},
      {"This article was amended on 3 June 2026 to give the name of the bank.", ""},
      {"Correction: The chairman's name is Roe.", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(Figures(row.line), row.figures) << row.line;
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
