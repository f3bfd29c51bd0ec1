// One story in two articles, word by word but for a figure.
#include "pipeline/check/retold_figures.h"

#include <gtest/gtest.h>

#include "tests/compared_articles.h"

namespace countercheck {
namespace {

constexpr char kStory[] =
    "The harbour at Lunden counted 4,120 ships in the spring, said its master on Tuesday. Of these "
    "some 1,310 were laden with timber from the northern woods. Dues came to 7.3 million crowns in "
    "the same three months of spring. A pilot is paid 812 crowns for each ship that he brings in.";

std::string With(const std::string& figure, const std::string& other) {
  std::string story = kStory;
  return story.replace(story.find(figure), figure.size(), other);
}

TEST(RetoldFiguresTest, OneFigureIsAnother) {
  ExpectMessages(RelationKind::kConflict,
                 {
                     {{kStory, With("4,120", "4,210")}, "4,120 (1) against 4,210 (2)"},
                     {{kStory, kStory}, ""},
                     {{kStory, With("4,120", "about 4,120")}, ""},
                     // A report of another spring, by the same pattern.
                     {{kStory,
                       "The harbour at Lunden counted 3,990 ships in the spring, said its master "
                       "on Tuesday. Of these some 1,280 were laden with timber from the northern "
                       "woods. Dues came to 6.9 million crowns in the same three months of spring. "
                       "A pilot is paid 799 crowns for each ship that he brings in."},
                      ""},
                     {{kStory, "Lunden counted 4,210 ships."}, ""},
                 });
}

TEST(RetoldFiguresTest, AMisplacedPointIsASlip) {
  ExpectMessages(RelationKind::kMagnitudeSlip,
                 {{{kStory, With("7.3 million", "73 million")}, "7.3 million"}});
}

std::string KindOfChange(const std::string& day, const std::string& url) {
  ReadArticles articles;
  articles.Add("1.txt", kStory);
  articles.Add("2.txt", With("4,120", "4,210"));
  articles.documents[0].published = "2026-06-24";
  articles.documents[1].published = day;
  articles.documents[0].url = "https://lunden.example/ships";
  articles.documents[1].url = url;
  std::string kinds;
  for (const Finding& finding : articles.Findings())
    if (finding.kind <= RelationKind::kTension) kinds += ToString(finding.kind);
  return kinds;
}

TEST(RetoldFiguresTest, VersionsAndOtherDays) {
  EXPECT_EQ(KindOfChange("2026-06-24", "https://other.example/ships"), "conflict");
  EXPECT_EQ(KindOfChange("2026-06-26", "https://lunden.example/ships"), "tension");
  EXPECT_EQ(KindOfChange("2026-06-26", "https://other.example/ships"), "");
}

}  // namespace
}  // namespace countercheck
