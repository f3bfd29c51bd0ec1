// Findings as Markdown, CSV and SARIF.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "reports/sarif_report.h"
#include "reports/table_report.h"
#include "tests/program_run.h"

namespace countercheck {
namespace {

using Json = nlohmann::json;

Claim Fall(const std::string& id, const std::string& document, const std::string& words) {
  Claim claim;
  claim.id = id;
  claim.document = document;
  claim.metric = "share_price";
  claim.measure = Measure::kChange;
  claim.value_text = "10%";
  claim.value.low = claim.value.high = Decimal(-10);
  claim.value.unit = "percent";
  claim.value.interval = Interval::Closed(Decimal(-105, -1), Decimal(-95, -1));
  claim.line = 7;
  claim.span.bytes = {20, 23};
  claim.quote = "fell 10% " + words;
  return claim;
}

Report ReportWith(const std::string& words) {
  Report report;
  report.documents.resize(2);
  report.documents[0].name = "a b/1.txt";
  report.documents[1].name = words;
  report.claims = {Fall("c1", "a b/1.txt", words), Fall("c2", words, words)};
  Finding finding;
  finding.id = "f1";
  finding.kind = RelationKind::kConflict;
  finding.severity = Severity::kHigh;
  finding.subject = words;
  finding.claims = {"c1", "c2"};
  finding.message = words;
  finding.explain = {words};
  report.findings = {finding, finding};
  report.findings[1].kind = RelationKind::kAgreement;
  return report;
}

// The cells of CSV as RFC 4180 has them, line by line.
std::vector<std::vector<std::string>> CellsOf(std::string_view csv) {
  std::vector<std::vector<std::string>> lines(1, {""});
  bool quoted = false;
  for (size_t i = 0; i < csv.size(); ++i) {
    if (csv[i] == '"' && quoted && i + 1 < csv.size() && csv[i + 1] == '"') {
      lines.back().back() += csv[i++];
    } else if (csv[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && csv[i] == ',') {
      lines.back().emplace_back();
    } else if (!quoted && csv.substr(i, 2) == "\r\n") {
      lines.push_back({""});
      ++i;
    } else {
      lines.back().back() += csv[i];
    }
  }
  lines.pop_back();
  return lines;
}

const char* const kHostile[] = {"plain",       "=cmd|'/c calc'!A0", "a,\"b\"\r\nc", "**x** [y](z)",
                                "| a | b |",   "<script>",          "@SUM(1)",      "\x01\x02\xff",
                                "# heading\n", "https://x.example"};

TEST(Csv, HasALineForEachClaimWhateverItHolds) {
  for (const char* words : kHostile) {
    const auto lines = CellsOf(FormatCsv(ReportWith(words)));
    ASSERT_EQ(lines.size(), 5u) << words;
    for (const auto& line : lines) {
      EXPECT_EQ(line.size(), 18u) << words;
      for (const std::string& cell : line) {
        const bool formula =
            cell.starts_with("=") || cell.starts_with("@") || cell.starts_with("+");
        EXPECT_FALSE(formula) << cell;
      }
    }
  }
}

TEST(Csv, ShowsValueAndExactBounds) {
  Report report = ReportWith("plain");
  report.documents[0].outlet = "Daily";
  report.documents[0].url = "https://daily.example/1";
  report.documents[0].published = "2026-06-24";
  report.documents[0].title = "Acme, fallen";
  const auto line = CellsOf(FormatCsv(report))[1];
  const std::vector<std::string> expected = {"f1",
                                             "conflict",
                                             "high",
                                             "plain",
                                             "a b/1.txt",
                                             "7",
                                             "\u221210%",
                                             "-10.5",
                                             "-9.5",
                                             "percent",
                                             "",
                                             "",
                                             "fell 10% plain",
                                             "plain",
                                             "Daily",
                                             "https://daily.example/1",
                                             "2026-06-24",
                                             "Acme, fallen"};
  EXPECT_EQ(line, expected);
}

TEST(Markdown, EscapesWhatCouldBeMarkUp) {
  const struct {
    const char* words;
    const char* shown;
  } kRows[] = {
      {"**x** [y](z)", "\\*\\*x\\*\\* \\[y\\](z)"},
      {"| a | b |", "\\| a \\| b \\|"},
      {"<script>", "\\<script\\>"},
      {"&lt;", "\\&lt;"},
      {"https://x.example", "https:\\//x.example"},
      {"a\n# b", "a \\# b"},
      {"www.x.example", "www\\.x.example"},
  };
  for (const auto& row : kRows) {
    const std::string text = FormatMarkdown(ReportWith(row.words), false);
    EXPECT_NE(text.find(std::string("| “fell **10%** ") + row.shown), text.npos) << text;
    EXPECT_EQ(text.find(std::string(" ") + row.words), text.npos) << text;
  }
}

TEST(Markdown, BeginsNoListWithWhatAnArticleSays) {
  EXPECT_NE(FormatMarkdown(ReportWith("1. x"), false).find("- 1\\. x\n"), std::string::npos);
  EXPECT_NE(FormatMarkdown(ReportWith("- x"), false).find("- \\- x\n"), std::string::npos);
  EXPECT_NE(FormatMarkdown(ReportWith("a - x"), false).find("- a - x\n"), std::string::npos);
}

TEST(Markdown, SaysEachValueOnceAndStepsInWords) {
  Report report = ReportWith("Acme");
  report.documents[1].outlet = "Daily Post";
  report.findings[0].explain = {"“10%” allows [-10.5, -9.5] percent"};
  const std::string text = FormatMarkdown(report, false);
  EXPECT_NE(text.find("| 1, line 7; the same in Daily Post | \u221210% |"), text.npos) << text;
  EXPECT_EQ(text.find("| Daily Post"), text.npos) << text;
  EXPECT_NE(text.find("- “10%” allows \u221210.5 to \u22129.5 percent"), text.npos) << text;
}

TEST(Markdown, HasASectionForEachFindingThatIsShown) {
  const std::string text = FormatMarkdown(ReportWith("Acme"), false);
  EXPECT_TRUE(text.starts_with("# 2 articles, 2 claims, 1 conflict\n")) << text;
  EXPECT_NE(text.find("## CONFLICT: Acme (high)\n\nAcme\n\n| Source |"), text.npos) << text;
  EXPECT_EQ(text.find("## AGREEMENT"), text.npos);
  EXPECT_NE(FormatMarkdown(ReportWith("Acme"), true).find("## AGREEMENT"), text.npos);
}

// The parts of the schema of SARIF 2.1.0 that the report uses.
TEST(Sarif, KeepsTheRulesOfItsSchema) {
  for (const char* words : kHostile) {
    const Json log = Json::parse(FormatSarif(ReportWith(words), "1.0", true));
    EXPECT_EQ(log.at("version"), "2.1.0");
    const Json& run = log.at("runs").at(0);
    EXPECT_EQ(run.at("tool").at("driver").at("name"), "Countercheck");
    EXPECT_EQ(run.at("tool").at("driver").at("rules").size(), 2u);
    ASSERT_EQ(run.at("results").size(), 2u);
    for (const Json& result : run.at("results")) {
      EXPECT_TRUE(result.at("message").at("text").is_string());
      EXPECT_EQ(result.at("locations").size(), 1u);
      EXPECT_EQ(result.at("relatedLocations").at(0).at("id"), 1);
      const Json& place = result.at("locations").at(0).at("physicalLocation");
      EXPECT_EQ(place.at("artifactLocation").at("uri"), "a%20b/1.txt");
      EXPECT_EQ(place.at("region").at("startLine"), 7);
      EXPECT_EQ(place.at("region").at("byteOffset"), 20);
      EXPECT_EQ(place.at("region").at("byteLength"), 3);
    }
  }
}

TEST(Sarif, PathsAreBelowOneRoot) {
  const struct {
    const char* first;
    const char* second;
    const char* root;
    const char* uri;  // of the first
  } kRows[] = {{"/desk/a b/1.txt", "/desk/a b/2.txt", "file:///desk/a%20b/", "1.txt"},
               {"/desk/x/1.txt", "/desk/y/z/2.txt", "file:///desk/", "x/1.txt"},
               {"/1.txt", "/desk/2.txt", "file:///", "1.txt"},
               {"desk/1.txt", "desk/2.txt", "", "desk/1.txt"},
               {"/desk/1.txt", "2.txt", "", "file:///desk/1.txt"}};
  for (const auto& row : kRows) {
    Report report = ReportWith("x");
    report.claims[0].document = row.first;
    report.claims[1].document = row.second;
    const Json run = Json::parse(FormatSarif(report, "1.0", false))["runs"][0];
    const Json bases = run.value("originalUriBaseIds", Json::object());
    EXPECT_EQ(bases.empty() ? "" : bases["%SRCROOT%"]["uri"], row.root) << row.first;
    const Json& artifact =
        run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
    EXPECT_EQ(artifact["uri"], row.uri);
    EXPECT_EQ(artifact.contains("uriBaseId"), !std::string(row.uri).starts_with("file:"));
  }
}

TEST(Sarif, LevelsFollowTheSeverity) {
  const struct {
    Severity severity;
    const char* level;
  } kRows[] = {{Severity::kHigh, "error"},
               {Severity::kMedium, "warning"},
               {Severity::kLow, "note"},
               {Severity::kInfo, "note"}};
  for (const auto& row : kRows) {
    Report report = ReportWith("x");
    report.findings[0].severity = row.severity;
    const Json log = Json::parse(FormatSarif(report, "1.0", false));
    ASSERT_EQ(log["runs"][0]["results"].size(), 1u) << "the agreement is left out";
    EXPECT_EQ(log["runs"][0]["results"][0]["level"], row.level);
  }
}

TEST(Sarif, SaysWhatWasNotRead) {
  Report report;
  report.errors.push_back({"a.txt", "", "cannot be read"});
  const Json log = Json::parse(FormatSarif(report, "1.0", false));
  const Json& invocation = log["runs"][0]["invocations"][0];
  EXPECT_EQ(invocation["executionSuccessful"], false);
  EXPECT_EQ(invocation["toolExecutionNotifications"].size(), 1u);
  EXPECT_TRUE(log["runs"][0]["results"].empty());
}

TEST(ReportForms, AreWrittenByCheck) {
  const ScratchFolder folder;
  const std::string article = folder.Write("a.txt", "Acme's revenue was $5 million.\n");
  const auto out = [&](const char* form) {
    return RunProgram({"check", article, "--format", form}).out;
  };
  EXPECT_TRUE(out("md").starts_with("# 1 article"));
  EXPECT_TRUE(out("csv").starts_with("finding,kind,"));
  EXPECT_EQ(Json::parse(out("sarif"))["version"], "2.1.0");
  EXPECT_EQ(RunProgram({"check", article, "--format", "pdf"}).exit_code, 2);
}

}  // namespace
}  // namespace countercheck
