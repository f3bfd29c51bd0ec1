// Which rules came close to a figure that stayed unbound, and what was missing.
#include "extractors/why_not.h"

#include <gtest/gtest.h>

#include "reports/report_formats.h"
#include "tests/program_run.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

// Of the figure that begins where `figure` stands in `body`.
std::optional<WhyNot> WhyNotOf(const std::string& body, const std::string& figure) {
  const Article article = AcmeArticle(body);
  const size_t byte = article.text.original().find(figure);
  EXPECT_NE(byte, std::string::npos) << figure;
  auto why = FindWhyNot(article, BuiltinBook(), byte, ExtractLimits());
  EXPECT_TRUE(why) << FormatError(why.error());
  return why ? *why : std::nullopt;
}

bool LacksIn(const WhyNot& why, const std::string& file, const std::string& piece) {
  for (const NearFrame& frame : why.frames)
    if (frame.rule.find(file) != std::string::npos && frame.lacks.find(piece) != std::string::npos)
      return true;
  return false;
}

TEST(WhyNot, SaysWhatIsMissing) {
  struct Row {
    const char* body;
    const char* figure;
    const char* reason;  // "": bound after all
  };
  for (const Row& row : {
           Row{"Revenue was $5 billion.", "$5 billion", ""},
           Row{"The garden party drew $4 billion of laughter.", "$4 billion", "names no metric"},
           Row{"Revenue grew on 31 October with 40 trombones.", "40 trombones", "takes it"},
           Row{"There is an 85% chance that revenue rises.", "85%", "odds"},
       }) {
    const auto why = WhyNotOf(row.body, row.figure);
    ASSERT_TRUE(why) << row.body;
    EXPECT_EQ(why->metric.empty(), *row.reason != '\0') << row.body << why->rule;
    EXPECT_NE(why->reason.find(row.reason), std::string::npos) << why->reason;
    EXPECT_EQ(why->line, 3u);
  }
}

TEST(WhyNot, AFrameThatLacksOnePieceIsNamed) {
  const auto why = WhyNotOf("The outing rose 11% to $480 million.", "$480 million");
  ASSERT_TRUE(why);
  EXPECT_EQ(why->metric, "");
  EXPECT_TRUE(LacksIn(*why, "level_change.rule", "metric")) << FormatWhyNotText(*why);
  // Where nothing of a frame is there, none is near.
  const auto far = WhyNotOf("Somebody mentioned $480 million.", "$480 million");
  ASSERT_TRUE(far);
  EXPECT_TRUE(far->frames.empty()) << FormatWhyNotText(*far);
}

TEST(WhyNot, NamesOfTheSentenceSayWhyTheyDoNotFit) {
  const auto why = WhyNotOf("Gross margin came up, and 40 trombones played.", "40 trombones");
  ASSERT_TRUE(why);
  ASSERT_EQ(why->metrics.size(), 1u);
  EXPECT_EQ(why->metrics[0].metric, "gross_margin");
  EXPECT_EQ(why->metrics[0].name, "Gross margin");
  EXPECT_NE(why->metrics[0].reason.find("takes no such figure"), std::string::npos);
}

TEST(WhyNot, NothingWhereNoFigureStands) {
  const Article article = AcmeArticle("Revenue was $5 billion.");
  for (const size_t byte : {size_t{0}, article.text.original().size(), std::string::npos}) {
    const auto why = FindWhyNot(article, BuiltinBook(), byte, ExtractLimits());
    ASSERT_TRUE(why);
    EXPECT_FALSE(*why) << byte;
  }
}

TEST(WhyNot, AnOptionalPieceIsNeverMissed) {
  std::vector<RuleFile> files = BuiltinRules();
  files.push_back({"rules/frames/zigzag.rule",
                   "frame: {metric} [ ( {company} ) ] {rise} wildly to {money}\n"
                   "claim: level = {money}\n"
                   "yes: Revenue rose wildly to $3 million. => revenue level 3000000 USD\n"
                   "no: Revenue rose wildly.\n"});
  const auto book = RuleBook::Load(files);
  ASSERT_TRUE(book) << FormatError(book.error());
  for (const std::string body : {"The outing (Acme) rose wildly to $480 million.",
                                 "The outing rose wildly to $480 million."}) {
    const Article article = AcmeArticle(body);
    const size_t byte = article.text.original().find("$480");
    const auto why = FindWhyNot(article, *book, byte, ExtractLimits());
    ASSERT_TRUE(why && *why) << body;
    ASSERT_FALSE((*why)->frames.empty()) << body;
    EXPECT_EQ((*why)->frames.front().rule, "rules/frames/zigzag.rule:1") << body;
    EXPECT_EQ((*why)->frames.front().lacks, "{metric}") << body;
  }
}

// Figures without end in one sentence: the window keeps the search short.
TEST(WhyNot, ALongSentenceIsNoHarder) {
  std::string body = "The outing rose";
  for (int i = 0; i < 2000; ++i) body += " 11% to";
  const auto why = WhyNotOf(body + " $480 million.", "$480 million");
  ASSERT_TRUE(why);
  EXPECT_LE(why->frames.size(), 8u);
}

TEST(WhyNot, TheCommandAnswersInTextAndJson) {
  const ScratchFolder scratch;
  const std::string file =
      scratch.Write("a.txt", "Acme reports\n\nThe outing rose 11% to $480 million.\n");
  const ProgramRun text = RunProgram({"why-not", file + ":40"});
  EXPECT_EQ(text.exit_code, 0) << text.err;
  EXPECT_NE(text.out.find("“$480 million”"), std::string::npos) << text.out;
  EXPECT_NE(text.out.find("to no metric"), std::string::npos) << text.out;
  const ProgramRun json = RunProgram({"why-not", file + ":40", "--format", "jsonl"});
  EXPECT_TRUE(json.out.starts_with("{\"type\":\"why_not\"")) << json.out;
  EXPECT_NE(json.out.find("\"metric\":null"), std::string::npos) << json.out;
  for (const std::string& place : {file, file + ":", file + ":x", file + ":2", file + ":999999",
                                   file + ":-1", std::string(":3")}) {
    EXPECT_EQ(RunProgram({"why-not", place}).exit_code, 2) << place;
  }
  EXPECT_EQ(RunProgram({"why-not", "/nowhere.txt:3"}).exit_code, 3);
}

}  // namespace
}  // namespace countercheck
