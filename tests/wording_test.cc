// How values, documents and long texts are put for people.
#include "reports/wording.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "reports/document_names.h"
#include "reports/finding_rows.h"
#include "reports/text_layout.h"

namespace countercheck {
namespace {

TEST(Wording, ValuesReadAsPeopleWriteThem) {
  struct Row {
    const char* text;
    const char* low;
    Measure measure;
    const char* shown;
  };
  for (const Row& row : {
           Row{"7.8%", "-7.8", Measure::kChange, "−7.8%"},
           Row{"92%", "92", Measure::kChange, "+92%"},
           Row{"over 10%", "-10", Measure::kChange, "down over 10%"},
           Row{"$193.4 million", "193400000", Measure::kLevel, "$193.4 million"},
           Row{"$5 million", "-5000000", Measure::kLevel, "−$5 million"},
           Row{"about $5 million", "-5000000", Measure::kLevel, "negative, about $5 million"},
           Row{"-3.2%", "-3.2", Measure::kChange, "-3.2%"},
           Row{"−3.2%", "-3.2", Measure::kChange, "−3.2%"},
           Row{"$(0.12)", "-0.12", Measure::kLevel, "$(0.12)"},
           Row{"(5.3)%", "-5.3", Measure::kChange, "(5.3)%"},
           Row{"up to 10%", "10", Measure::kChange, "up to 10%"},
           Row{"doubled", "100", Measure::kChange, "doubled"},
           Row{"0%", "0", Measure::kChange, "0%"},
           Row{"36–38%", "36", Measure::kLevel, "36–38%"},
       }) {
    Claim claim;
    claim.value_text = row.text;
    claim.value.low = claim.value.high = Decimal::Parse(row.low);
    claim.measure = row.measure;
    EXPECT_EQ(ValueInWords(claim), row.shown) << row.text;
  }
}

TEST(Wording, MetricsAndCounts) {
  EXPECT_EQ(MetricInWords("ipo_price"), "IPO price");
  EXPECT_EQ(MetricInWords("eps"), "EPS");
  EXPECT_EQ(MetricInWords("gross_margin"), "gross margin");
  EXPECT_EQ(MetricInWords(""), "");
  EXPECT_EQ(OneMetricInWords("eps"), "an EPS");
  EXPECT_EQ(OneMetricInWords("revenue"), "a revenue");
  EXPECT_EQ(CountOf(RelationKind::kConflict, 1), "1 conflict");
  EXPECT_EQ(CountOf(RelationKind::kArithmetic, 2), "2 arithmetic mismatches");
  EXPECT_EQ(CountOf(0, "claim"), "0 claims");
}

TEST(Wording, MonthsOfAPeriodAreWritten) {
  Period period;
  for (const auto& [label, words] : {std::pair{"9M to 2025-09-30", "9 months to 2025-09-30"},
                                     {"9M 2025", "9M 2025"},
                                     {"Q2 2025", "Q2 2025"},
                                     {"3M", "3M"}}) {
    period.label = label;
    EXPECT_EQ(LabelInWords(period), words);
  }
}

TEST(Wording, SaysWhenAReviewWasMade) {
  EXPECT_EQ(ReviewInWords({ReviewStatus::kDismissed, "Ada", "a typo", "2026-06-25T08:00:00Z", 1}),
            "dismissed by Ada, 2026-06-25 08:00 UTC: a typo; 1 claim came since");
  EXPECT_EQ(ReviewInWords({ReviewStatus::kTriaged, "", "", "2026-06-25", 0}),
            "triaged, 2026-06-25");
}

TEST(Wording, SaysOnceWhatSeveralSourcesLeaveOpen) {
  using Texts = std::vector<std::string>;
  const struct {
    Texts differs;
    Texts folded;
  } kRows[] = {
      {{}, {}},
      {{"different period", "different basis"}, {"different period", "different basis"}},
      {{"basis unstated in a", "basis unstated in b", "period unstated in a"},
       {"basis unstated in a, b", "period unstated in a"}},
      {{"basis unstated in a", "basis unstated in b", "basis unstated in c", "basis unstated in d",
        "basis unstated in e", "basis unstated in f"},
       {"basis unstated in a, b, c, d and 2 more"}},
  };
  for (const auto& row : kRows) EXPECT_EQ(WithSourcesFolded(row.differs), row.folded);
}

TEST(DocumentNames, CallSourcesByTheirOutlets) {
  std::vector<Document> documents(4);
  for (size_t i = 0; i < 4; ++i) documents[i].name = "n/00" + std::to_string(i) + "_ab.txt";
  documents[0].outlet = "Wire";
  documents[1].outlet = documents[2].outlet = "Daily";
  const DocumentNames names = SourceNamesOf(documents);
  EXPECT_EQ(ShortName(names, "n/000_ab.txt"), "Wire");
  EXPECT_EQ(ShortName(names, "n/001_ab.txt"), "Daily · 001");
  EXPECT_EQ(ShortName(names, "n/002_ab.txt"), "Daily · 002");
  EXPECT_EQ(ShortName(names, "n/003_ab.txt"), "003");
}

TEST(DocumentNames, AreShortAndTellDocumentsApart) {
  struct Row {
    std::vector<std::string> names;
    std::vector<std::string> shown;
  };
  for (const Row& row : {
           Row{{"n/000_ab12.txt", "n/001_ab12.txt"}, {"000", "001"}},
           Row{{"fth_75.txt", "fth_8b.txt"}, {"fth_75", "fth_8b"}},
           Row{{"a/x.txt", "b/x.txt", "c/y.txt"}, {"a/x.txt", "b/x.txt", "y"}},
           Row{{"n/a/in/x.txt", "n/b/in/x.txt"}, {"a/…/x.txt", "b/…/x.txt"}},
           Row{{"a/x.txt", "a/x.html"}, {"x.txt", "x.html"}},
           Row{{"wire.txt", "wire-2.txt"}, {"wire", "wire-2"}},
           Row{{"one.txt", "one.txt"}, {"one", "one"}},
           Row{{"id-1", "id-2"}, {"id-1", "id-2"}},
           Row{{"-"}, {"-"}},
           Row{{"folder/"}, {"folder"}},
       }) {
    std::vector<Document> documents(row.names.size());
    for (size_t i = 0; i < row.names.size(); ++i) documents[i].name = row.names[i];
    const DocumentNames names = ShortNamesOf(documents);
    for (size_t i = 0; i < row.names.size(); ++i) {
      EXPECT_EQ(ShortName(names, row.names[i]), row.shown[i]);
    }
  }
}

TEST(DocumentNames, TextsCallDocumentsByTheirShortNames) {
  std::vector<Document> documents(3);
  documents[0].name = "n/001_ab12.txt";
  documents[1].name = "n/001_ab12_x9.txt";
  documents[2].name = "revenue.txt";
  const DocumentNames names = ShortNamesOf({documents[0], documents[2]});
  EXPECT_EQ(WithShortNames("001_ab12 and 001_ab12: revenue", names, {"n/001_ab12.txt"}),
            "001 and 001: revenue");
  EXPECT_EQ(WithShortNames("002_ab12 differs", names, {"n/001_ab12.txt"}), "002_ab12 differs");
  const DocumentNames alike = ShortNamesOf(documents);
  EXPECT_EQ(WithShortNames("001_ab12_x9", alike, {"n/001_ab12.txt", "n/001_ab12_x9.txt"}),
            "001_ab12_x9");
}

TEST(TextLayout, ExcerptIsCutAroundTheMark) {
  const std::string text = "one two three four 5% six seven eight";
  const size_t at = text.find("5%");
  const Mark mark{at, at + 2, "»", "«"};
  EXPECT_EQ(Excerpt(text, mark, 80), "one two three four »5%« six seven eight");
  EXPECT_EQ(Excerpt(text, mark, 20), "…four »5%« six…");
  EXPECT_EQ(Excerpt(text, mark, 1), "…»5%«…");
  EXPECT_EQ(Excerpt(text, std::nullopt, 10), "one two…");
  EXPECT_EQ(Excerpt("", std::nullopt, 10), "");
}

TEST(TextLayout, ColumnsAreThoseOfTheScreen) {
  EXPECT_EQ(ColumnsOf("−10% “é”"), 8u);
  EXPECT_EQ(ColumnsOf("\x1b[1mab\x1b[0m"), 2u);
  EXPECT_EQ(ColumnsOf("日本"), 4u);
  EXPECT_EQ(ColumnsOf("e\u0301"), 1u);
  EXPECT_EQ(CutTo("−−−−−", 3), "−−…");
  EXPECT_EQ(Padded("−", 3), "−  ");
  EXPECT_EQ(Wrap("aa bb cc", 5), (std::vector<std::string>{"aa bb", "cc"}));
  EXPECT_EQ(Wrap("", 5), std::vector<std::string>{""});
}

}  // namespace
}  // namespace countercheck
