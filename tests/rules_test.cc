// The rules that are built into the program: they load, and their own examples hold.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "extractors/compiled_rules.h"
#include "extractors/rule_book.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

TEST(Rules, EveryExampleHolds) {
  const ExampleReport report = CheckExamples(BuiltinBook());
  EXPECT_GT(report.run, 300);
  for (const ExampleFailure& failure : report.failures) {
    ADD_FAILURE() << failure.where << ": " << failure.message;
  }
}

TEST(Rules, APrefixChoosesTheFilesThatAreChecked) {
  const int all = CheckExamples(BuiltinBook()).run;
  const int metrics = CheckExamples(BuiltinBook(), "rules/metrics/").run;
  const int frames = CheckExamples(BuiltinBook(), "rules/frames/").run;
  EXPECT_GT(metrics, 0);
  EXPECT_GT(frames, 0);
  EXPECT_EQ(metrics + frames, all);
  EXPECT_EQ(CheckExamples(BuiltinBook(), "rules/metrics/nothing.rule").run, 0);
}

TEST(Rules, EveryMetricHasTwoExamplesOfEachKind) {
  std::map<std::string, int> yes, no;
  for (const RuleExample& example : BuiltinBook().compiled().examples) {
    if (!example.frame_rule.empty()) continue;
    yes[example.path] += example.kind == RuleExample::Kind::kYes;
    no[example.path] += example.kind == RuleExample::Kind::kNo;
  }
  EXPECT_GT(BuiltinBook().compiled().metrics.size(), 50u);
  for (const MetricRule& metric : BuiltinBook().compiled().metrics) {
    EXPECT_GE(yes[metric.path], 2) << metric.path;
    EXPECT_GE(no[metric.path], 2) << metric.path;
  }
}

TEST(Rules, EveryFrameHasAnExampleOfEachKind) {
  std::map<std::string, std::set<RuleExample::Kind>> kinds;
  for (const RuleExample& example : BuiltinBook().compiled().examples) {
    kinds[example.frame_rule].insert(example.kind);
  }
  EXPECT_GT(BuiltinBook().compiled().frames.size(), 20u);
  for (const FrameRule& frame : BuiltinBook().compiled().frames) {
    EXPECT_TRUE(kinds[frame.rule].count(RuleExample::Kind::kYes)) << frame.rule;
    EXPECT_TRUE(kinds[frame.rule].count(RuleExample::Kind::kNo)) << frame.rule;
  }
}

// The built-in rules with `from` replaced by `to` in one file.
std::vector<RuleFile> Changed(const std::string& path, const std::string& from,
                              const std::string& to) {
  std::vector<RuleFile> files = BuiltinRules();
  for (RuleFile& file : files) {
    const size_t at = file.path == path ? file.content.find(from) : std::string::npos;
    if (at != std::string::npos) return file.content.replace(at, from.size(), to), files;
  }
  ADD_FAILURE() << path << " has no '" << from << "'";
  return files;
}

// The one failure of the file with this example in place of its first.
std::string FailureOf(const std::string& from, const std::string& to) {
  const std::string path = "rules/metrics/gross_margin.rule";
  const Result<RuleBook> rules = RuleBook::Load(Changed(path, from, to));
  if (!rules) return FormatError(rules.error());
  const ExampleReport report = CheckExamples(*rules, path);
  if (report.failures.size() != 1) return std::to_string(report.failures.size()) + " failures";
  return report.failures[0].message;
}

TEST(Rules, AnExampleThatDoesNotHoldSaysWhatWasFound) {
  const struct {
    const char* example;
    const char* message;
  } rows[] = {
      {"yes: Gross margin was 41%. => level 42 percent",
       "expected 'level 42 percent', found 'gross_margin level 41 percent' by "},
      {"yes: Gross margin was stable. => level 42 percent",
       "expected 'level 42 percent', found nothing"},
      {"yes: Gross margin rose. => revenue level 42 USD",
       "expected 'revenue level 42 USD', found "},
      {"yes: Gross margin was 41%. => level 41 percent; level 42 percent",
       "expected 'level 42 percent', found 'gross_margin level 41 percent' by "},
      {"yes: Gross margin was 41%. => level 41 percent, guidance",
       "expected 'level 41 percent, guidance', found 'gross_margin level 41 percent' by "},
      {"yes: Revenue was $5 million. => revenue level 5000000 USD", "no claim is of this metric"},
      {"no: Gross margin was 41%.",
       "expected no such claim, found 'gross_margin level 41 percent' by "},
      {"todo: Gross margin was 41%. => level 41 percent", "this todo: holds now: make it a yes:"},
  };
  for (const auto& row : rows) {
    const std::string message = FailureOf("yes: ", std::string(row.example) + "\nyes: ");
    EXPECT_TRUE(message.starts_with(row.message)) << row.example << "\n" << message;
  }
  EXPECT_EQ(FailureOf("yes: ", "todo: Gross margin was 41%. => level 42 percent\nyes: "),
            "0 failures");
}

std::string LoadMessage(const std::string& path, const std::string& from, const std::string& to) {
  const Result<RuleBook> rules = RuleBook::Load(Changed(path, from, to));
  return rules ? "loads" : FormatError(rules.error());
}

TEST(Rules, AMetricWithoutEnoughExamplesIsRefused) {
  const std::string path = "rules/metrics/tariff_rate.rule";
  const std::string content =
      std::find_if(BuiltinRules().begin(), BuiltinRules().end(), [&](const RuleFile& file) {
        return file.path == path;
      })->content;
  const std::string examples = content.substr(content.find("\nyes:"));
  const std::string one_yes = "\nyes: The tariff is 5%. => level 5 percent\n";
  const std::string two_no = "no: One tariff.\nno: Another tariff.\n";
  const std::string needs = ":2: a metric needs two 'yes:' and two 'no:' examples at least, found ";
  EXPECT_EQ(LoadMessage(path, examples, one_yes + two_no), path + needs + "1 and 2");
  EXPECT_EQ(LoadMessage(path, examples, one_yes + one_yes + "no: One tariff.\n"),
            path + needs + "2 and 1");
  EXPECT_EQ(LoadMessage(path, examples, one_yes + one_yes + two_no), "loads");
}

}  // namespace
}  // namespace countercheck
