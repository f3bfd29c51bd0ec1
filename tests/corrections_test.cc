// What a note on an earlier version, and a later version, say of a clash: a part of the message of
// the finding, or nothing.
#include "pipeline/check/corrections.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/compared_articles.h"

namespace countercheck {
namespace {

struct Told {
  std::string text;
  std::string url = "";
  std::string published = "2026-06-24";
};

// The articles "1", "2", … with their notes, compared; the findings that tell of a clash.
std::vector<Finding> ClashesOver(const std::vector<Told>& told) {
  ReadArticles articles;
  std::vector<Note> notes;
  for (const Told& one : told) {
    const std::string name = std::to_string(articles.documents.size() + 1) + ".txt";
    const std::string text = "Acme reports\n\n" + one.text + "\n";
    articles.Add(name, text);
    articles.documents.back().url = one.url;
    articles.documents.back().published = one.published;
    for (Note note : ArticleOf(text).notes) {
      note.document = name;
      notes.push_back(note);
    }
  }
  std::vector<Finding> findings = articles.Findings();
  SettleByCorrections(articles.documents, articles.claims, notes, &findings);
  std::erase_if(findings, [](const Finding& f) { return f.kind > RelationKind::kTension; });
  return findings;
}

const std::string kRight = "Acme said first-quarter revenue was $480 million.";
const std::string kWrong = "Acme said first-quarter revenue was $840 million.";

TEST(CorrectionsTest, SettleAClash) {
  const struct {
    std::vector<std::string> bodies;
    std::string says;  // empty: the clash stands as it is
  } rows[] = {
      {{kRight + "\n\nAn earlier version of this article misstated revenue as $840 million; it is "
                 "$480 million.",
        kWrong},
       "1 gave “$840 million” in an earlier version and corrected it to “$480 million” (line 5): 2 "
       "still has the earlier figure."},
      {{kWrong + "\n\nCorrection: The article said the revenue was $840 million. The revenue was "
                 "$480 million.",
        kRight},
       "1 has withdrawn “$840 million” (line 5): it is “$480 million”, as 2 says."},
      {{kWrong + "\n\nAn earlier version of this article misstated the year.", kRight}, ""},
      // What is corrected is another figure, or that of another thing.
      {{kRight + "\n\nAn earlier version of this article misstated the debt as $84 million; it is "
                 "$48 million.",
        kWrong},
       ""},
      {{kRight + " Its net debt was $840 million.\n\nAn earlier version of this article misstated "
                 "the debt as $840 million; it is $480 million.",
        kWrong},
       ""},
      {{kRight, kWrong}, ""},
  };
  for (const auto& row : rows) {
    const std::vector<Finding> clashes = ClashesOver({{row.bodies[0]}, {row.bodies[1]}});
    ASSERT_EQ(clashes.size(), 1u) << row.bodies[0];
    const Finding& clash = clashes[0];
    EXPECT_EQ(clash.severity, row.says.empty() ? Severity::kHigh : Severity::kMedium);
    if (row.says.empty())
      EXPECT_EQ(clash.message.find("earlier"), std::string::npos) << clash.message;
    else
      EXPECT_NE(clash.message.find(row.says), std::string::npos) << clash.message;
  }
}

TEST(CorrectionsTest, OfTwoVersionsTheLaterIsSaid) {
  const std::string address = "https://news.example/acme";
  const struct {
    std::string second_address, second_day, says;
  } rows[] = {
      {address, "2026-06-25", "2 is a later version of 1: “$840 million” became “$480 million”."},
      {address, "2026-06-24", "1 and 2 are versions of one article: quote the later one."},
      {address + "-again", "2026-06-25", ""},
  };
  for (const auto& row : rows) {
    const std::vector<Finding> clashes =
        ClashesOver({{kWrong, address}, {kRight, row.second_address, row.second_day}});
    ASSERT_EQ(clashes.size(), 1u);
    const bool said = clashes[0].message.find(row.says) != std::string::npos;
    EXPECT_TRUE(said) << clashes[0].message;
    EXPECT_EQ(clashes[0].message.find("version") == std::string::npos, row.says.empty());
  }
}

}  // namespace
}  // namespace countercheck
