// The program as users and pipelines meet it: exit codes, messages, streams.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "app/version.h"
#include "tests/program_run.h"

namespace countercheck {
namespace {

constexpr char kFirst[] =
    "Acme shares slide after results\n\n"
    "NEW YORK, June 24, 2026 - Acme Corporation said its first-quarter revenue rose 12% to $480.5 "
    "million. Acme shares fell 10% in after-hours trading on Tuesday.\n";
constexpr char kSecond[] =
    "Acme falls on outlook\n\n"
    "NEW YORK, June 24, 2026 - Shares of Acme Corporation fell 7.8% in after-hours trading on "
    "Tuesday. Revenue at Acme Corporation rose 12% to $480.5 million in the first quarter.\n";

size_t CountLines(const std::string& text, const std::string& part) {
  std::istringstream stream(text);
  size_t count = 0;
  for (std::string line; std::getline(stream, line);) count += line.find(part) != line.npos;
  return count;
}

std::vector<std::string> LinesWith(const std::string& text, const std::string& part) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) {
    if (line.find(part) != line.npos) lines.push_back(line);
  }
  return lines;
}

class Cli : public ::testing::Test {
 protected:
  ScratchFolder scratch_;
  std::string first_ = scratch_.Write("first.txt", kFirst);
  std::string second_ = scratch_.Write("second.txt", kSecond);
};

TEST_F(Cli, VersionIsThatOfTheProject) {
  const ProgramRun run = RunProgram({"--version"});
  EXPECT_EQ(run.exit_code, 0);
  EXPECT_EQ(run.out, std::string("countercheck ") + kVersion + "\n");
  const std::string cmake = ReadWhole(std::string(COUNTERCHECK_SOURCE_DIR) + "/CMakeLists.txt");
  EXPECT_NE(cmake.find(std::string("VERSION ") + kVersion + " "), std::string::npos);
}

TEST_F(Cli, HelpGoesToStandardOutput) {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"--help"},
                                             {"check", "--help"},
                                             {"extract", "--help"},
                                             {"quantities", "--help"},
                                             {"explain", "--help"},
                                             {"compare", "--help"},
                                             {"coverage", "--help"},
                                             {"sources", "--help"},
                                             {"rules", "check", "--help"}}) {
    const ProgramRun run = RunProgram(arguments);
    EXPECT_EQ(run.exit_code, 0) << arguments[0];
    EXPECT_NE(run.out.find("Example"), std::string::npos) << arguments[0];
    EXPECT_EQ(run.err, "") << arguments[0];
  }
}

TEST_F(Cli, WrongUseExitsWith2AndSaysWhatIsWrong) {
  struct Row {
    std::vector<std::string> arguments;
    std::string message;
  };
  for (const Row& row : {
           Row{{}, "subcommand"},
           Row{{"chekc", first_}, "chekc"},
           Row{{"check"}, "FILES"},
           Row{{"check", first_, "--no-such-option"}, "--no-such-option"},
           Row{{"check", first_, "--format", "xml"}, "xml"},
           Row{{"check", first_, "--input-format", "pdf"}, "pdf"},
           Row{{"check", first_, "--fail-on", "grave"}, "grave"},
           Row{{"check", first_, "--show", "some"}, "some"},
           Row{{"check", first_, "--rules", "/nowhere/rules"}, "/nowhere/rules"},
           Row{{"check", first_, "-o", "/nowhere/out"}, "/nowhere/out"},
           Row{{"explain", "abcd"}, "FILES"},
           Row{{"explain", "zz", first_}, "too short"},
           Row{{"explain", "ffffffffffffffff0", first_}, "no claim"},
           Row{{"explain", first_ + ":99"}, "no claim on this line"},
           Row{{"rules"}, "subcommand"},
           Row{{"rules", "check", "/nowhere/x.rule"}, "/nowhere/x.rule"},
       }) {
    const ProgramRun run = RunProgram(row.arguments);
    EXPECT_EQ(run.exit_code, 2) << row.message;
    EXPECT_TRUE(run.err.starts_with("countercheck: ")) << run.err;
    EXPECT_NE(run.err.find(row.message), std::string::npos) << run.err;
    EXPECT_EQ(run.out, "") << row.message;
  }
}

TEST_F(Cli, BadDocumentsExitWith3AndTheOthersAreDone) {
  struct Row {
    std::string path;
    int exit_code;
    std::string message;  // empty: none
  };
  const std::string binary(200, '\0');
  for (const Row& row : {
           Row{"/nowhere/missing.txt", 3, "missing.txt"},
           Row{scratch_.path().string(), 3, scratch_.path().string()},
           Row{scratch_.Write("binary.txt",
                              "\x7f"
                              "ELF" +
                                  binary + "\x01\x02\xff"),
               3, "binary.txt"},
           Row{scratch_.Write("bad.jsonl", "{\"id\": \"x\", \n"), 3, "line 1"},
           Row{scratch_.Write("empty.txt", ""), 0, ""},
           Row{scratch_.Write("latin.txt", "Un r\xe9sum\xe9 sans chiffre.\n"), 0, ""},
       }) {
    const ProgramRun text = RunProgram({"check", first_, row.path, second_});
    EXPECT_EQ(text.exit_code, row.exit_code) << row.path << "\n" << text.err;
    EXPECT_NE(text.out.find("share price"), std::string::npos) << row.path;
    EXPECT_NE(text.err.find(row.message), std::string::npos) << text.err;
    if (row.message.empty()) {
      EXPECT_EQ(text.err, "");
    }
    const ProgramRun json =
        RunProgram({"check", first_, row.path, second_, "--format", "jsonl", "--fail-on", "low"});
    EXPECT_EQ(json.exit_code, row.exit_code == 3 ? 3 : 1) << row.path;
    EXPECT_EQ(CountLines(json.out, "\"type\":\"error\""), row.exit_code == 3 ? 1u : 0u) << row.path;
    EXPECT_EQ(CountLines(json.out, "\"document\":\"" + second_), CountLines(json.out, second_));
    EXPECT_GE(CountLines(json.out, second_), 3u) << row.path;
  }
}

TEST_F(Cli, OnlyBadDocumentIsStill3) {
  for (const std::string command : {"check", "extract", "quantities"}) {
    const ProgramRun run = RunProgram({command, "/nowhere/missing.txt"});
    EXPECT_EQ(run.exit_code, 3) << command;
    EXPECT_NE(run.err.find("/nowhere/missing.txt"), std::string::npos) << command;
  }
}

TEST_F(Cli, FailOnLooksAtSeverity) {
  struct Row {
    std::vector<std::string> files;
    std::string limit;
    int exit_code;
  };
  for (const Row& row : {
           Row{{first_, second_}, "medium", 1},
           Row{{first_, second_}, "low", 1},
           Row{{first_}, "low", 0},
           Row{{first_, second_}, "", 0},
       }) {
    std::vector<std::string> arguments = {"check"};
    arguments.insert(arguments.end(), row.files.begin(), row.files.end());
    if (!row.limit.empty()) arguments.insert(arguments.end(), {"--fail-on", row.limit});
    EXPECT_EQ(RunProgram(arguments).exit_code, row.exit_code) << row.files.size() << row.limit;
  }
}

TEST_F(Cli, SameInputSameBytes) {
  for (const std::string format : {"text", "jsonl"}) {
    const ProgramRun once = RunProgram({"check", first_, second_, "--format", format});
    const ProgramRun again = RunProgram({"check", first_, second_, "--format", format});
    EXPECT_FALSE(once.out.empty());
    EXPECT_EQ(once.out, again.out) << format;
  }
}

TEST_F(Cli, AnotherOrderOfFilesGivesTheSameFindings) {
  const std::string third = scratch_.Write("third.txt", kFirst);
  const ProgramRun one = RunProgram({"check", first_, second_, third, "--format", "jsonl"});
  const ProgramRun two = RunProgram({"check", third, second_, first_, "--format", "jsonl"});
  const std::vector<std::string> findings = LinesWith(one.out, "\"type\":\"finding\"");
  EXPECT_FALSE(findings.empty());
  EXPECT_EQ(findings, LinesWith(two.out, "\"type\":\"finding\""));
}

TEST_F(Cli, StandardInputAndOutputFile) {
  const std::string from = "<" + Quoted(first_);
  const ProgramRun piped = RunProgram({"extract", "-", "--format", "jsonl"}, from);
  EXPECT_EQ(piped.exit_code, 0) << piped.err;
  EXPECT_GE(CountLines(piped.out, "\"type\":\"claim\""), 2u);
  const std::string file = (scratch_.path() / "out.txt").string();
  const ProgramRun written = RunProgram({"check", first_, "-o", file});
  EXPECT_EQ(written.out, "");
  EXPECT_EQ(ReadWhole(file), RunProgram({"check", first_}).out);
}

TEST_F(Cli, JsonLinesAreDocumentsOfTheirOwn) {
  const std::string lines = scratch_.Write(
      "two.jsonl",
      "{\"id\":\"a1\",\"published\":\"2026-06-24\",\"text\":\"Acme shares fell 10% on Tuesday.\"}\n"
      "{\"id\":\"a2\",\"published\":\"2026-06-24\",\"text\":\"Acme shares fell 8.5% on "
      "Tuesday.\"}\n");
  const ProgramRun run = RunProgram({"extract", lines, "--format", "jsonl"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(LinesWith(run.out, "\"type\":\"document\"").size(), 2u);
  EXPECT_NE(run.out.find("\"document\":\"a2\""), std::string::npos);
}

// The pipe stays open until the claims of its first line have come out.
TEST_F(Cli, ExtractWritesAsArticlesArrive) {
  const std::string folder = Quoted(scratch_.path().string());
  const ProgramRun run = RunShell(
      "cd " + folder + "; mkfifo in; " + Quoted(COUNTERCHECK_PROGRAM) +
      " extract - --format jsonl <in >out & cd " + folder +
      "; until [ -p in ]; do sleep 0.05; done; exec 3>in;"
      " echo '{\"id\":\"a\",\"text\":\"Acme revenue was $5 million.\"}' >&3;"
      " for i in $(seq 200); do grep -sq '\"type\":\"claim\"' out && break; sleep 0.05; done;"
      " wc -l <out; echo 'no JSON' >&3; exec 3>&-; wait; wc -l <out");
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(run.out, "2\n3\n");
}

TEST_F(Cli, AReaderThatLeavesIsNoCrash) {
  const std::string status = (scratch_.path() / "status").string();
  const ProgramRun run =
      RunShell("{ " + Quoted(COUNTERCHECK_PROGRAM) + " check " + Quoted(first_) + "; echo $? >" +
               Quoted(status) + "; } | { exec <&-; sleep 0.2; }");
  EXPECT_EQ(run.err, "");
  EXPECT_EQ(ReadWhole(status), "0\n");
}

TEST_F(Cli, ExplainFindsClaimsByIdPrefixAndLine) {
  const ProgramRun list = RunProgram({"extract", first_, "--format", "jsonl"});
  const std::vector<std::string> claims = LinesWith(list.out, "\"metric\":\"revenue\"");
  ASSERT_FALSE(claims.empty()) << list.out;
  const size_t at = claims[0].find("\"id\":\"") + 6;
  const std::string id = claims[0].substr(at, claims[0].find('"', at) - at);
  for (const std::string& name : {id, id.substr(0, 8), first_ + ":3"}) {
    const ProgramRun run = RunProgram({"explain", name, first_});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    EXPECT_NE(run.out.find("claim " + id), std::string::npos) << name;
    EXPECT_NE(run.out.find("rules/"), std::string::npos) << name;
  }
}

TEST_F(Cli, QuantitiesListsFiguresAndPeriods) {
  const ProgramRun run = RunProgram({"quantities", first_, "--format", "jsonl"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_NE(run.out.find("\"text\":\"$480.5 million\""), std::string::npos) << run.out;
  EXPECT_NE(run.out.find("\"type\":\"period\""), std::string::npos);
}

TEST_F(Cli, ADocumentIsReadOnceAndItsNameMayStandTwice) {
  const ProgramRun once = RunProgram({"extract", first_, "--format", "jsonl"});
  const ProgramRun twice = RunProgram({"extract", first_, first_, "--format", "jsonl"});
  EXPECT_EQ(once.out, twice.out);
  const std::string a = scratch_.Write("east/a.txt", "Acme results\n\nRevenue was $5 million.\n");
  const std::string b = scratch_.Write("west/a.txt", "Acme results\n\nRevenue was $7 million.\n");
  const ProgramRun both = RunProgram({"extract", a, b, "--format", "jsonl"});
  EXPECT_EQ(both.exit_code, 0) << both.err;
  EXPECT_NE(both.out.find("\"$5 million\""), std::string::npos);
  EXPECT_NE(both.out.find("\"$7 million\""), std::string::npos);
  const std::string lines = scratch_.Write("same.jsonl",
                                           "{\"id\":\"x\",\"text\":\"Revenue was $5 million.\"}\n"
                                           "{\"id\":\"x\",\"text\":\"Revenue was $7 million.\"}\n");
  const ProgramRun clash = RunProgram({"extract", lines});
  EXPECT_EQ(clash.exit_code, 3);
  EXPECT_NE(clash.err.find("another document has this id"), std::string::npos) << clash.err;
}

TEST_F(Cli, OutputNeverOverwritesAnArticle) {
  for (const char* command : {"check", "extract", "quantities"}) {
    const ProgramRun run = RunProgram({command, first_, "-o", first_});
    EXPECT_EQ(run.exit_code, 2) << command;
    EXPECT_NE(run.err.find("is one of the articles"), std::string::npos) << run.err;
  }
  EXPECT_EQ(RunProgram({"extract", first_}).exit_code, 0);
}

TEST_F(Cli, RuleMistakesNameFileAndKey) {
  const std::string rule =
      scratch_.Write("rules/metrics/made_up.rule", "metric: made_up\nnmae: thing\nunit: money\n");
  const std::string folder = (scratch_.path() / "rules").string();
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"check", first_, "--rules", folder},
                                             {"rules", "check", "--rules", folder},
                                             {"rules", "check", rule}}) {
    const ProgramRun run = RunProgram(arguments);
    EXPECT_EQ(run.exit_code, 2) << run.err;
    EXPECT_NE(run.err.find("made_up.rule:2"), std::string::npos) << run.err;
    EXPECT_NE(run.err.find("nmae"), std::string::npos) << run.err;
  }
}

TEST_F(Cli, RuleExamplesThatDoNotHoldExitWith1) {
  const std::string rule = scratch_.Write("metrics/widget_price.rule",
                                          "metric: widget_price\nunit: price\nname: widget price\n"
                                          "yes: The [widget price] was [$5].  => level 5 USD\n"
                                          "yes: The [widget price] was [$7].  => level 8 USD\n"
                                          "no: Widgets have a price.\n"
                                          "no: The price was discussed.\n");
  const ProgramRun run = RunProgram({"rules", "check", rule});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  EXPECT_NE(run.out.find("4 examples, 1 failure\n"), std::string::npos) << run.out;
  EXPECT_NE(run.out.find(rule + ":5: "), std::string::npos) << run.out;
}

// The id of the first finding of a kind.
std::string IdOf(const std::string& lines, const std::string& kind) {
  for (const std::string& line : LinesWith(lines, "\"kind\":\"" + kind + "\""))
    if (const size_t at = line.find("\"id\":\""); at != line.npos) return line.substr(at + 6, 16);
  return "";
}

TEST_F(Cli, CompareFindsWhatCheckFinds) {
  const ProgramRun check = RunProgram({"check", first_, second_, "--format", "jsonl"});
  const ProgramRun one = RunProgram({"extract", first_, "--format", "jsonl"});
  const ProgramRun two = RunProgram({"extract", second_, "--format", "jsonl"});
  const std::string a = scratch_.Write("a.jsonl", one.out);
  const std::string b = scratch_.Write("b.jsonl", two.out);
  const ProgramRun compare = RunProgram({"compare", a, b, "--format", "jsonl"});
  EXPECT_EQ(compare.exit_code, 0) << compare.err;
  EXPECT_EQ(compare.out, check.out);
  EXPECT_EQ(RunProgram({"compare", a, b, "--fail-on", "medium"}).exit_code, 1);
  const ProgramRun missing = RunProgram({"compare", "/nowhere/claims.jsonl"});
  EXPECT_EQ(missing.exit_code, 3);
  EXPECT_NE(missing.err.find("/nowhere/claims.jsonl"), std::string::npos);
  EXPECT_EQ(RunProgram({"compare", first_}).exit_code, 3);  // an article is no list of claims
}

TEST_F(Cli, IgnoredFindingsAreLeftOut) {
  const ProgramRun all = RunProgram({"check", first_, second_, "--format", "jsonl"});
  const std::string id = IdOf(all.out, "conflict");
  ASSERT_EQ(id.size(), 16u) << all.out;
  const std::string list = scratch_.Write("list", id + " - the wire has corrected it\n");
  const ProgramRun rest =
      RunProgram({"check", first_, second_, "--format", "jsonl", "--ignore", list});
  EXPECT_EQ(rest.exit_code, 0);
  EXPECT_EQ(rest.out.find(id), std::string::npos);
  EXPECT_NE(rest.err.find("1 finding ignored"), std::string::npos) << rest.err;
  const ProgramRun fails =
      RunProgram({"check", first_, second_, "--fail-on", "medium", "--ignore", list});
  EXPECT_EQ(fails.exit_code, 0);
  const std::string bad = scratch_.Write("bad", id + "\n");
  const ProgramRun broken = RunProgram({"check", first_, second_, "--ignore", bad});
  EXPECT_EQ(broken.exit_code, 2);
  EXPECT_NE(broken.err.find("bad:1: expected a day"), std::string::npos) << broken.err;
}

}  // namespace
}  // namespace countercheck
