// A draft against a store, and the lines that editors read.
#include <gtest/gtest.h>

#include "reports/lint_lines.h"
#include "tests/stored_articles.h"

namespace countercheck {
namespace {

class Lint : public ::testing::Test {
 protected:
  Lint() {
    scratch_.Write("news/a.txt",
                   "Acme reports\n\nAcme Corp revenue was $480.5 million in Q1 2026.\n");
    scratch_.Write("news/b.txt", "Bolt reports\n\nBolt Ltd gross margin was 41.2% in Q1 2026.\n");
    RunProgram({"ingest", "--db", store_, (scratch_.path() / "news").string()});
  }

  ProgramRun Run(const std::string& text, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {"lint", scratch_.Write("draft.txt", text), "--against",
                                          store_};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return RunProgram(arguments);
  }

  ScratchFolder scratch_;
  std::string store_ = (scratch_.path() / "news.db").string();
};

constexpr char kRival[] =
    "Acme’s quarter\n\nOn Monday, Acme Corp revenue was put at $430.2 million in Q1 2026.\n"
    "So much for that. Café Acme Corp revenue was $430.2 million in Q1 2026.\n";
constexpr char kSame[] = "Acme again\n\nAcme Corp revenue was $480.5 million in Q1 2026.\n";
constexpr char kOther[] = "Cogs Inc reports\n\nCogs Inc revenue was $7 million in Q1 2026.\n";

TEST_F(Lint, ExitCodesFollowFailOn) {
  struct Row {
    const char* text;
    std::vector<std::string> options;
    int exit_code;
    bool conflict;
  };
  for (const Row& row : {
           Row{kRival, {}, 1, true},
           Row{kRival, {"--fail-on", "low"}, 1, true},
           Row{kRival, {"--fail-on", "never"}, 0, true},
           Row{kRival, {"--format", "jsonl"}, 1, true},
           Row{kSame, {"--fail-on", "low"}, 0, false},
           Row{kOther, {"--fail-on", "low"}, 0, false},
           Row{"", {}, 0, false},
       }) {
    const ProgramRun run = Run(row.text, row.options);
    EXPECT_EQ(run.exit_code, row.exit_code) << row.text << run.err << run.out;
    EXPECT_EQ(run.out.find("conflict") != run.out.npos, row.conflict) << run.out;
  }
  EXPECT_EQ(RunProgram({"lint", "/nowhere/draft.txt", "--against", store_}).exit_code, 3);
  EXPECT_EQ(
      RunProgram({"lint", scratch_.Write("d.txt", kSame), "--against", "/nowhere/x.db"}).exit_code,
      4);
}

TEST_F(Lint, NothingIsStoredAndAnEarlierTextOfTheDraftDoesNotCount) {
  const std::string before = RunProgram({"export", "--db", store_}).out;
  Run(kRival);
  EXPECT_EQ(RunProgram({"export", "--db", store_}).out, before);
  RunProgram({"ingest", "--db", store_, scratch_.Write("draft.txt", kRival)});
  const ProgramRun mended = Run(kSame);
  EXPECT_EQ(mended.exit_code, 0) << mended.out;
}

// What lint says is what the store would say with the draft in it.
TEST_F(Lint, AgreesWithTheStoreAfterIngest) {
  const ProgramRun lint = Run(kRival, {"--format", "jsonl", "--severity", "info"});
  Database store = Opened(store_);
  Store({(scratch_.path() / "draft.txt").string()}, 1, &store);
  size_t found = 0;
  for (const Finding& finding : FindFindings(FindingFilter(), &store).findings) {
    bool of_draft = false;
    ClaimFilter members;
    members.finding = finding.id;
    for (const Claim& claim : FindClaims(members, &store).claims)
      of_draft = of_draft || claim.document.ends_with("draft.txt");
    if (!of_draft) continue;
    ++found;
    EXPECT_NE(lint.out.find(LinesOf({finding}).front()), std::string::npos) << finding.message;
  }
  EXPECT_GE(found, 1u);
}

TEST_F(Lint, SarifPointsAtTheDraft) {
  const ProgramRun run = Run(kRival, {"--format", "sarif"});
  EXPECT_EQ(run.exit_code, 1) << run.err;
  const size_t place = run.out.find("\"locations\"");
  ASSERT_NE(place, run.out.npos) << run.out;
  const size_t uri = run.out.find("\"uri\": ", place);
  EXPECT_NE(run.out.substr(uri, run.out.find('\n', uri) - uri).find("draft.txt"), std::string::npos)
      << run.out;
  EXPECT_NE(run.out.find("news/a.txt"), run.out.npos) << "the other side is related";
}

// Columns are counted in code points; where the file has other bytes than the claim, there are
// none.
TEST_F(Lint, SarifHasTheColumnsOfFilesOnly) {
  const ScratchFolder scratch;
  const std::string a =
      scratch.Write("a.txt", "Acme\n\nCafés: Acme Corp revenue was $480.5 million in Q1 2026.\n");
  const std::string b =
      scratch.Write("b.html",
                    "<article><h1>Acme Corp reports again</h1><p>Acme Corp revenue was "
                    "&#36;430.2 million in Q1 2026.</p></article>");
  const std::string log = RunProgram({"check", a, b, "--format", "sarif"}).out;
  size_t columns = 0;
  for (size_t at = log.find("\"startColumn\""); at != log.npos;
       at = log.find("\"startColumn\"", at + 1))
    ++columns;
  EXPECT_EQ(columns, 1u) << log;
  EXPECT_NE(log.find("\"startColumn\": 30"), log.npos) << log;
  EXPECT_NE(log.find("\"endColumn\": 44"), log.npos) << log;
}

TEST(LintLines, PointAtTheFirstClaimOfTheDraft) {
  const std::string draft = "Acme\n\nCafé: 5% up, 7% down\n";
  Report report;
  report.documents.resize(2);
  report.documents[0].name = "draft.txt";
  report.documents[1].name = "other.txt";
  const auto claim = [&draft](const std::string& id, const std::string& text, int line) {
    Claim made;
    made.id = id;
    made.document = "draft.txt";
    made.line = line;
    made.span.bytes = {draft.find(text), draft.find(text) + text.size()};
    return made;
  };
  report.claims = {claim("five", "5%", 3), claim("seven", "7%", 3), claim("name", "Acme", 1)};
  Claim other = claim("other", "Acme", 9);
  other.document = "other.txt";
  report.claims.push_back(other);
  const auto add = [&report](Severity severity, std::vector<std::string> claims) {
    Finding finding;
    finding.kind = RelationKind::kConflict;
    finding.severity = severity;
    finding.claims = std::move(claims);
    finding.message = "one\nline";
    report.findings.push_back(finding);
  };
  add(Severity::kHigh, {"other", "seven", "five"});
  add(Severity::kMedium, {"seven"});
  add(Severity::kLow, {"name"});
  add(Severity::kHigh, {"other"});
  EXPECT_EQ(FormatLintLines(report, draft),
            "draft.txt:1:1: note [conflict] one line\n"
            "draft.txt:3:7: error [conflict] one line\n"
            "draft.txt:3:14: warning [conflict] one line\n");
  EXPECT_EQ(FormatLintLines(Report(), ""), "");
}

}  // namespace
}  // namespace countercheck
