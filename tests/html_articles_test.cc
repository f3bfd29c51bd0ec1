// Articles and claims in the HTML report: every figure underlined by its state, leading to its
// claim; and what of very much is shown.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "pipeline/article_text.h"
#include "pipeline/check/coverage.h"
#include "reports/figure_states.h"
#include "reports/html_report.h"
#include "reports/quoted_texts.h"
#include "reports/time_words.h"
#include "tests/compared_articles.h"
#include "tests/program_run.h"

namespace countercheck {
namespace {

// "The margin was [46.5%:1] in …": a piece with claims in brackets, with how many.
std::string Shown(const ArticleText& text) {
  std::string shown;
  for (const ArticleParagraph& paragraph : text.paragraphs) {
    for (const TextPiece& piece : paragraph.pieces)
      shown += piece.claims.empty()
                   ? piece.text
                   : "[" + piece.text + ":" + std::to_string(piece.claims.size()) + "]";
    shown += "\n";
  }
  return shown;
}

TEST(ArticleText, HoldsEachFigureWhereItStands) {
  const struct {
    const char* body;
    const char* shown;
  } kRows[] = {
      {"Acme's gross margin was 46.5%. It rose.", "Acme's gross margin was [46.5%:1]. It rose."},
      {"Acme’s revenue was $5 million, up 8%.", "Acme’s revenue was [$5 million:1], up [8%:1]."},
      {"The wind blew.", "The wind blew."},
  };
  for (const auto& row : kRows) {
    ReadArticles articles;
    const Article article = AcmeArticle(row.body);
    const std::vector<Claim> claims = Extract(article, BuiltinBook());
    EXPECT_EQ(Shown(TextOf(article, claims)), "Acme reports\n" + std::string(row.shown) + "\n");
  }
}

Claim ClaimAt(const std::string& id, size_t begin, size_t end) {
  Claim claim;
  claim.id = id;
  claim.span.bytes = {begin, end};
  return claim;
}

TEST(ArticleText, KeepsClaimsThatOverlapOrShareAPlace) {
  const Article article = ArticleOf("Sales were 36-38% of it.\n");
  const struct {
    std::vector<Claim> claims;
    const char* shown;
  } kRows[] = {
      {{ClaimAt("a", 11, 17), ClaimAt("b", 11, 17)}, "Sales were [36-38%:2] of it.\n"},
      {{ClaimAt("a", 11, 17), ClaimAt("b", 14, 17)}, "Sales were [36-38%:2] of it.\n"},
      {{ClaimAt("b", 18, 20), ClaimAt("a", 11, 17)}, "Sales were [36-38%:1] [of:1] it.\n"},
      {{ClaimAt("a", 11, 11)}, "Sales were 36-38% of it.\n"},
      {{ClaimAt("a", 500, 900)}, "Sales were 36-38% of it.\n"},
  };
  for (const auto& row : kRows) EXPECT_EQ(Shown(TextOf(article, row.claims)), row.shown);
}

TEST(QuotedTexts, MarkFiguresInTheirSentences) {
  Claim first = ClaimAt("a", 4, 6), second = ClaimAt("b", 10, 12), third = ClaimAt("c", 40, 42);
  first.sentence = second.sentence = "Up 5% to 5% or so.";
  third.sentence = "Then none.";
  first.value_text = second.value_text = "5%";
  third.value_text = "9%";
  Claim again = second;
  again.id = "d";
  const std::vector<ArticleText> texts = QuotedTexts({first, second, again, third});
  ASSERT_EQ(texts.size(), 1u);
  EXPECT_EQ(Shown(texts[0]), "Up [5%:1] to [5%:2] or so.\n[Then none.:1]\n");
  EXPECT_TRUE(QuotedTexts({}).empty());
}

std::string Padding(const std::string& id) { return "claim-" + id; }

// One claim "c" with findings of these kinds.
FigureState StateBy(const std::vector<RelationKind>& kinds, const std::string& metric) {
  Report report;
  report.claims.emplace_back();
  report.claims[0].id = Padding("c");
  report.claims[0].metric = metric;
  for (const RelationKind kind : kinds) {
    report.findings.emplace_back();
    report.findings.back().kind = kind;
    report.findings.back().claims = {Padding("c"), "none"};
  }
  return StandingsOf(report).at(report.claims[0].id).state;
}

TEST(FigureStates, FollowTheGravestFinding) {
  using enum RelationKind;
  const struct {
    std::vector<RelationKind> kinds;
    const char* metric;
    FigureState state;
  } kRows[] = {
      {{}, "revenue", FigureState::kOnlyHere},
      {{}, "", FigureState::kNotUnderstood},
      {{kSingleSource}, "", FigureState::kNotUnderstood},
      {{kAgreement}, "", FigureState::kAgrees},
      {{kAgreement, kConflict}, "revenue", FigureState::kConflicts},
      {{kTension, kAgreement}, "revenue", FigureState::kInTension},
      {{kTension, kArithmetic}, "revenue", FigureState::kConflicts},
      {{kNotComparable, kAgreement}, "revenue", FigureState::kAgrees},
      {{kUnverifiable}, "revenue", FigureState::kOnlyHere},
      {{kRoundingOnly}, "revenue", FigureState::kAgrees},
  };
  for (const auto& row : kRows)
    EXPECT_EQ(StateBy(row.kinds, row.metric), row.state)
        << testing::PrintToString(row.kinds.size());
}

TEST(TimeWords, SayTheZone) {
  const struct {
    const char* published;
    const char* words;
  } kRows[] = {
      {"2026-06-24", "2026-06-24"},
      {"2026-06-24T14:00:00Z", "2026-06-24 14:00 UTC"},
      {"2026-06-24T14:00:00.123+00:00", "2026-06-24 14:00 UTC"},
      {"2026-06-24T14:00:00-05:00", "2026-06-24 14:00 UTC-05:00"},
      {"2026-06-24 14:00", "2026-06-24 14:00, zone unstated"},
      {"2026-06-24 at noon", "2026-06-24 at noon"},
      {"Wed, 24 Jun 2026", "Wed, 24 Jun 2026"},
      {"2026-06-24T99", "2026-06-24T99"},
      {"", ""},
  };
  for (const auto& row : kRows) EXPECT_EQ(TimeInWords(row.published), row.words);
}

Report MarginsOf(const std::vector<std::string>& bodies) {
  ReadArticles articles;
  Report report;
  for (const std::string& body : bodies) {
    const std::string name = std::to_string(articles.documents.size() + 1) + ".txt";
    articles.Add(name, "Acme reports\n\n" + body + "\n");
  }
  return {articles.documents, articles.claims, articles.Findings(), {}};
}

TEST(HtmlArticles, UnderlineFiguresAndLeadToTheirCards) {
  const Report report = MarginsOf({"Acme's gross margin was 46.5% in the first quarter.",
                                   "Acme's gross margin was 44% in the first quarter.",
                                   "Acme's gross margin was 46.5% in the first quarter. "
                                   "Acme opened 7 stores. Its kiln burned at 1,234 degrees."});
  const std::string html = FormatHtml(report, CoverageOf(report), false);
  for (const char* part :
       {"<span class=\"figure conflicts\"><a id=\"figure-1\" href=\"#finding-1\" "
        "aria-describedby=\"note-1\">46.5%</a>",
        "<i>conflicts</i>: 2:3 44%", "allows 46.45 to 46.55 percent",
        "<span class=\"underline conflicts\">conflicts</span> 1",
        "<a href=\"#figure-2\">line 3</a>", "<tr id=\"claim-1\" class=\"conflicts\"",
        "data-sort=\"46.5\"", "<a href=\"#finding-1\">conflicts: finding 1</a>"}) {
    EXPECT_NE(html.find(part), html.npos) << part;
  }
}

// An article like those of a wire, of about 3,000 letters and 20 figures.
std::string LongArticle(size_t seed) {
  std::string text = "Acme Corporation of Region " + std::to_string(seed) + " reports\n\n";
  for (size_t i = 0; i < 20; ++i)
    text +=
        "In the first quarter of 2026 the gross margin of the company, which makes doors and "
        "hinges for ships, was " +
        std::to_string((seed * 7 + i * 3) % 89 + 1) + "." + std::to_string(i % 10) +
        "%, the people who run it said on a call.\n\n";
  return text;
}

TEST(HtmlArticles, OfFiftyStayBelowTwoMegabytes) {
  const ScratchFolder folder;
  std::vector<std::string> arguments = {"check"};
  for (size_t i = 0; i < 50; ++i)
    arguments.push_back(folder.Write(std::to_string(i) + ".txt", LongArticle(i)));
  const std::string page = (folder.path() / "report.html").string();
  arguments.insert(arguments.end(), {"--format", "html", "-o", page});
  ASSERT_EQ(RunProgram(arguments).exit_code, 0);
  const std::string html = ReadWhole(page);
  EXPECT_LT(html.size(), 2'000'000u);
  EXPECT_NE(html.find("id=\"article-50\""), html.npos);
}

// Twelve questions, and each article answers them all, most of them in its own way: the text alone
// is a megabyte.
std::string ArticleOfManyClashes(size_t seed) {
  std::string text = "Acme reports by region\n\n";
  for (size_t i = 0; i < 120; ++i)
    text += "In the first quarter of 2026 the gross margin of Acme Region " +
            std::string(1, static_cast<char>('A' + i % 12)) + " was " +
            std::to_string((seed * (i % 5 + 1) + i / 12) % 89 + 1) +
            ".4%, said the people who run it on a call that went on for hours, in a room by the "
            "harbour, while it rained & blew outside.\n\n";
  return text;
}

TEST(HtmlArticles, OfFiftyLongOnesStayBelowTwoMegabytes) {
  const ScratchFolder folder;
  std::vector<std::string> arguments = {"check"};
  for (size_t i = 0; i < 50; ++i)
    arguments.push_back(folder.Write(std::to_string(i) + ".txt", ArticleOfManyClashes(i)));
  const std::string page = (folder.path() / "report.html").string();
  arguments.insert(arguments.end(), {"--format", "html", "-o", page});
  ASSERT_EQ(RunProgram(arguments).exit_code, 0);
  EXPECT_LT(ReadWhole(page).size(), 2'000'000u);
}

TEST(HtmlArticles, OfThousandsAreSummarised) {
  Report report;
  for (size_t i = 0; i < 5000; ++i) {
    const std::string id = std::to_string(i);
    report.documents.emplace_back();
    report.documents.back().name = id + ".txt";
    report.claims.push_back(ClaimAt(id, 0, 2));
    report.claims.back().document = id + ".txt";
    report.claims.back().metric = "revenue";
    report.claims.back().value_text = "5%";
    report.texts.push_back({id + ".txt", {{Section::kBody, {{"Up ", {}}, {"5%", {id}}}}}});
  }
  report.findings.emplace_back();
  report.findings[0].kind = RelationKind::kConflict;
  report.findings[0].severity = Severity::kHigh;
  report.findings[0].claims = {"4998", "4999"};
  const std::string html = FormatHtml(report, Coverage(), false);
  EXPECT_LT(html.size(), 2'000'000u);
  for (const char* part : {"title=\"4998.txt\"", "articles more; --format jsonl lists them all",
                           "claims more; --format jsonl lists them all", "conflicts: finding 1"})
    EXPECT_NE(html.find(part), html.npos) << part;
  EXPECT_NE(html.find("<p class=\"remark\">4998.txt</p>"), html.npos) << "the gravest has its text";
}

TEST(HtmlArticles, CutsVeryLongTexts) {
  Report report;
  report.documents.emplace_back();
  report.documents[0].name = "a.txt";
  report.texts.push_back({"a.txt", {}});
  for (int i = 0; i < 1000; ++i)
    report.texts[0].paragraphs.push_back({Section::kBody, {{std::string(100, 'w'), {}}}});
  const std::string html = FormatHtml(report, Coverage(), false);
  EXPECT_LT(html.size(), 150'000u);
  EXPECT_NE(html.find("The rest of this article is left out."), html.npos);
}

// Readers are told where an article is; the path of a disk tells them only where nothing else does.
TEST(HtmlArticles, NameAFileOnlyWhereNothingElseTells) {
  const struct {
    const char* outlet;
    const char* title;
    const char* url;
    const char* shown;
  } kRows[] = {{"Daily", "Acme falls", "https://daily.example/1", "https://daily.example/1"},
               {"", "", "https://daily.example/1", "https://daily.example/1"},
               {"Daily", "Acme falls", "", ""},
               {"Daily", "", "", "desk/a.txt"},
               {"", "Acme falls", "", "desk/a.txt"}};
  for (const auto& row : kRows) {
    Report report;
    report.documents.emplace_back();
    report.documents[0].name = "desk/a.txt";
    report.documents[0].outlet = row.outlet;
    report.documents[0].title = row.title;
    report.documents[0].url = row.url;
    report.texts.push_back({"desk/a.txt", {{Section::kBody, {{"Words.", {}}}}}});
    const std::string html = FormatHtml(report, Coverage(), false);
    EXPECT_NE(html.find("<p class=\"remark\">" + std::string(row.shown) + "</p>\n<div"), html.npos)
        << row.shown;
  }
}

}  // namespace
}  // namespace countercheck
