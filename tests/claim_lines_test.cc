// Claims written and read again: the same claims, and from them the same findings.
#include "pipeline/ingest/claim_lines.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "pipeline/check/compare.h"
#include "pipeline/pipeline.h"
#include "reports/report_formats.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

Report ReadLines(const std::string& lines) {
  std::istringstream in(lines);
  return ReadClaimLines({"-"}, in);
}

std::string ErrorsOf(const std::string& lines) {
  std::string errors;
  for (const Error& error : ReadLines(lines).errors) errors += FormatError(error) + "\n";
  return errors;
}

Report ReadEvent(const fs::path& event) {
  std::vector<std::string> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(event / "articles"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  std::istringstream none;
  return Run(paths, none, BuiltinBook(), {});
}

TEST(ClaimLinesTest, WrittenReadAndWrittenAgainIsTheSame) {
  for (const fs::directory_entry& event :
       fs::directory_iterator(fs::path(COUNTERCHECK_SOURCE_DIR) / "corpus")) {
    Report report = ReadEvent(event.path());
    report.findings.clear();
    const std::string lines = FormatJsonLines(report);
    const Report again = ReadLines(lines);
    EXPECT_TRUE(again.errors.empty());
    EXPECT_EQ(FormatJsonLines(again), lines) << event.path();
  }
}

TEST(ClaimLinesTest, KeepsNotesAndDaysOfEntries) {
  std::istringstream in(
      R"({"id":"b","published":"soon","text":"Acme revenue was $3 million.\n\nCorrection: It was )"
      R"($3 million, not $3 billion."})"
      "\n"
      R"({"id":"a","published":"2026-06-23","text":"Live\n\n24 June 2026\n\nAcme shares fell 5% today, )"
      R"(it said.\n\n23 June 2026\n\nAcme shares fell 3% today, it said."})"
      "\n");
  const std::string lines = FormatJsonLines(countercheck::Run({"-"}, in, BuiltinBook(), {}));
  EXPECT_NE(lines.find(R"("kind":"revision")"), std::string::npos) << lines;
  EXPECT_NE(lines.find(R"("earlier":["$3 billion"],"corrected":["$3 million"])"),
            std::string::npos);
  EXPECT_NE(lines.find(R"("kind":"date")"), std::string::npos);
  EXPECT_NE(lines.find(R"("published":"2026-06-24","subject")"), std::string::npos);
  const Report again = ReadLines(lines + lines);
  EXPECT_EQ(again.notes.size(), 2u);
  Report both = again;
  both.findings.clear();
  std::string claims_only = lines.substr(0, lines.find("{\"type\":\"finding\""));
  EXPECT_EQ(FormatJsonLines(both), claims_only);
}

TEST(ClaimLinesTest, GivesTheFindingsOfTheArticles) {
  for (const fs::directory_entry& event :
       fs::directory_iterator(fs::path(COUNTERCHECK_SOURCE_DIR) / "corpus")) {
    const Report report = ReadEvent(event.path());
    const Report again = ReadLines(FormatJsonLines(report));
    EXPECT_FALSE(report.findings.empty());
    EXPECT_EQ(Compare(again.documents, again.claims), report.findings) << event.path();
  }
}

TEST(ClaimLinesTest, ReadsAClaimOnce) {
  const fs::path event = fs::path(COUNTERCHECK_SOURCE_DIR) / "corpus/larkfield-q1-2026";
  const std::string lines = FormatJsonLines(ReadEvent(event));
  EXPECT_EQ(ReadLines(lines + lines).claims.size(), ReadLines(lines).claims.size());
  EXPECT_EQ(ReadLines(lines + lines).documents.size(), ReadLines(lines).documents.size());
}

TEST(ClaimLinesTest, SaysWhatIsWrongWithALine) {
  const struct {
    const char* line;
    const char* error;  // a part of it; empty: none
  } rows[] = {
      {"", ""},
      {"  \n\n", ""},
      {"{\"type\":\"finding\"}", ""},
      {"{\"type\":\"error\",\"document\":\"a.txt\",\"where\":null,\"message\":\"lost\"}", "lost"},
      {"no json", "line 1: not valid JSON"},
      {"[]", "line 1: expected a JSON object"},
      {"{}", "line 1: no \"type\""},
      {"{\"type\":7}", "line 1: \"type\" is no text"},
      {"{\"type\":\"quantity\"}", "line 1: unknown type 'quantity'"},
      {"{\"type\":\"claim\",\"id\":\"c\"}", "line 1: no \"document\""},
      {"{\"type\":\"document\",\"document\":\"a\"}", "line 1: no \"id\""},
  };
  for (const auto& row : rows) {
    const std::string errors = ErrorsOf(row.line);
    if (*row.error == '\0')
      EXPECT_EQ(errors, "") << row.line;
    else
      EXPECT_NE(errors.find(row.error), std::string::npos) << row.line << "\n" << errors;
  }
}

// Each text of a good line is replaced by what may stand there; none may crash or be endless.
TEST(ClaimLinesTest, HostileLinesAreErrorsOrClaims) {
  const fs::path event = fs::path(COUNTERCHECK_SOURCE_DIR) / "corpus/larkfield-q1-2026";
  std::istringstream lines(FormatJsonLines(ReadEvent(event)));
  std::string line;
  std::getline(lines, line);
  std::getline(lines, line);
  const std::string deep(100000, '[');
  for (const std::string& poison :
       {std::string("null"), std::string("-1"), std::string("1e999"), std::string("[]"),
        std::string("\"\xff\""), std::string("{}"), deep}) {
    for (size_t at = line.find(':'); at != std::string::npos; at = line.find(':', at + 1)) {
      const size_t end = line.find_first_of(",}", at);
      const std::string hostile = line.substr(0, at + 1) + poison + line.substr(end);
      const Report report = ReadLines(hostile);
      EXPECT_LE(report.claims.size() + report.errors.size(), 1u);
      Compare(report.documents, report.claims);
    }
  }
}

}  // namespace
}  // namespace countercheck
