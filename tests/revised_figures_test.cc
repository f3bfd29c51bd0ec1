#include "pipeline/text/revised_figures.h"

#include <gtest/gtest.h>

#include <string>

namespace countercheck {
namespace {

// "- $3 billion + $3 million": what is withdrawn, and what holds.
std::string Figures(const std::string& line) {
  const RevisedFigures figures = FindRevisedFigures(line);
  std::string text;
  for (const Range r : figures.earlier) text += "- " + line.substr(r.begin, r.size()) + " ";
  for (const Range r : figures.corrected) text += "+ " + line.substr(r.begin, r.size()) + " ";
  return text;
}

TEST(RevisedFiguresTest, TellWhatIsWithdrawnAndWhatHolds) {
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
      {"Editor's note: This story has been updated to correct the figure of net income to $2 "
       "million "
       "from $9 million.",
       "- $9 million + $2 million "},
      {"This article was amended on 3 June 2026. Net income was $2m, not $9m as stated in an "
       "earlier "
       "version.",
       "- $9m + $2m "},
      {"This article was amended to correct the size of the stake, which is 12% not 21%.",
       "- 21% + 12% "},
      {"(Corrects to $2 million from $9 million in paragraph 4)", "- $9 million + $2 million "},
      {"(Corrects net loss in third paragraph to $2 million, not $9 million)",
       "- $9 million + $2 million "},
      {"This post was updated to change the rate of growth from 9% to 7%.", "- 9% + 7% "},
      {"The story was updated to correct what Acme paid to $2 million (from $9 million).",
       "- $9 million + $2 million "},
      {"A correction was made on June 3: An earlier version of this article misstated the loss of "
       "Acme. It was $2 million, not $9 million.",
       "- $9 million + $2 million "},
      {"An earlier version of this article said $9 million instead of $2 million.",
       "- $9 million + $2 million "},
      {"An earlier version of this story wrongly put growth at 9% rather than 7%.", "- 9% + 7% "},
      {"An earlier version of this article put sales at $9 million (they were $2 million).",
       "- $9 million + $2 million "},
      {"An earlier version of this report gave sales of $9 million. Sales were $2 million.",
       "- $9 million + $2 million "},
      {"Debt is $2 million. A previous version of this story had it at $9 million.",
       "- $9 million + $2 million "},
      {"This post originally stated that Acme had raised $9 million. It has raised $2 million.",
       "- $9 million + $2 million "},
      {"The figure has been corrected: $2 million, not $9 million.", "- $9 million + $2 million "},
      {"Correction: The stake is not 21% but 12%.", "- 21% + 12% "},
      {"Clarification: Shares fell 7%, compared with the 9% first reported.", "- 9% + 7% "},
      {"(Corrects to show net income of $5 million, up from $4 million, not $3 million)",
       "- $3 million + $5 million "},
      {"This story was corrected to say sales fell 7% to $5 million from $6 million.",
       "+ 7% + $5 million "},
      {"This article was updated to clarify that the fall of 9% was over a month.", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(Figures(row.line), row.figures) << row.line;
}

}  // namespace
}  // namespace countercheck
