#include "reports/html_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/finding_rows.h"
#include "reports/html_articles.h"
#include "reports/html_claims.h"
#include "reports/html_context.h"
#include "reports/html_finding.h"
#include "reports/html_tables.h"
#include "reports/html_text.h"
#include "reports/quoted_texts.h"
#include "reports/shown_findings.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kMostCards = 150;
constexpr size_t kMostBytesOfCards = 500'000;
constexpr size_t kMostLinks = 8;
// More than the first are folded to the second: a page is read from its top.
constexpr size_t kMostCardsOpen = 15, kCardsOpen = 8;
constexpr size_t kTitleColumns = 80;

struct Card {
  const Finding* finding = nullptr;
  std::string likeness;  // see LikenessOf
  std::string html;
};

// Each finding is in one of them.
struct Sorted {
  std::vector<Card> cards;
  std::vector<const Finding*> quiet;
  size_t crowded_out = 0;  // of the quiet ones, those for which there was no more room
};

// The gravest come first, so what is crowded out is the least of it.
Sorted SortOut(const Report& report, const ClaimIndex& index, const HtmlContext& context,
               bool all_findings) {
  Sorted sorted;
  size_t bytes = 0;
  for (const Finding& finding : report.findings) {
    const std::vector<const Claim*> members = index.MembersOf(finding);
    const bool wanted = all_findings || IsForEditors(finding, members);
    const bool room = sorted.crowded_out == 0 && sorted.cards.size() < kMostCards;
    std::string html =
        wanted && room ? FormatCard(finding, members, context, sorted.cards.size() + 1) : "";
    bytes += html.size();
    if (!html.empty() && (sorted.cards.empty() || bytes <= kMostBytesOfCards)) {
      sorted.cards.push_back({&finding, LikenessOf(finding, members), std::move(html)});
    } else {
      sorted.quiet.push_back(&finding);
      if (wanted) ++sorted.crowded_out;
    }
  }
  return sorted;
}

// Links to what asks for an editor, each thing once; findings are gravest first, those for
// information last.
std::string LinksHtml(const std::vector<Card>& cards, const ClaimIndex& index,
                      const HtmlContext& context) {
  std::string items;
  std::set<std::string_view> linked;
  for (size_t i = 0; i < cards.size() && linked.size() < kMostLinks; ++i) {
    const Finding& finding = *cards[i].finding;
    if (finding.severity == Severity::kInfo) break;
    if (linked.insert(cards[i].likeness).second)
      items += FormatLink(finding, index.MembersOf(finding), context, i + 1);
  }
  const std::string list = items.empty() ? "<p>Nothing that asks for an editor.</p>\n"
                                         : "<ol class=\"gravest\">\n" + items + "</ol>\n";
  if (linked.size() == cards.size()) return list;
  return list + fmt::format("<p><a href=\"#findings\">{}</a></p>\n",
                            cards.size() == 1 ? "The only finding"
                                              : fmt::format("All {} findings", cards.size()));
}

// "5 compatible, 3 not comparable"
std::string KindsInWords(const std::vector<const Finding*>& findings) {
  std::map<RelationKind, size_t> counts;
  for (const Finding* finding : findings) ++counts[finding->kind];
  std::vector<std::string> parts;
  for (const auto& [kind, count] : counts) parts.push_back(CountOf(kind, count));
  return fmt::format("{}", fmt::join(parts, ", "));
}

// The cards, those like an earlier one folded behind it: many articles may make one mistake.
std::string WithLikesFolded(const std::vector<const Card*>& cards) {
  std::vector<std::vector<const Card*>> alike;
  std::map<std::string_view, size_t> places;
  for (const Card* card : cards) {
    const auto [place, is_new] = places.emplace(card->likeness, alike.size());
    if (is_new) alike.emplace_back();
    alike[place->second].push_back(card);
  }
  std::string html;
  for (const std::vector<const Card*>& same : alike) {
    html += same.front()->html;
    if (same.size() == 1) continue;
    html += fmt::format("<details class=\"likes\">\n<summary>The same in {}</summary>\n",
                        CountOf(same.size() - 1, "more article"));
    for (size_t i = 1; i < same.size(); ++i) html += same[i]->html;
    html += "</details>\n";
  }
  return html;
}

// What is for information only is folded away together: a wall of agreement hides what clashes.
std::string CardsHtml(const Sorted& sorted) {
  std::vector<const Card*> grave, informing;
  std::vector<const Finding*> for_information;
  for (const Card& card : sorted.cards) {
    const bool informs = card.finding->severity == Severity::kInfo;
    if (informs) for_information.push_back(card.finding);
    (informs ? informing : grave).push_back(&card);
  }
  const size_t open = grave.size() <= kMostCardsOpen ? grave.size() : kCardsOpen;
  std::string html = WithLikesFolded({grave.begin(), grave.begin() + static_cast<long>(open)});
  if (open < grave.size())
    html +=
        fmt::format("<details class=\"more\">\n<summary>{}, less grave</summary>\n{}</details>\n",
                    CountOf(grave.size() - open, "more finding"),
                    WithLikesFolded({grave.begin() + static_cast<long>(open), grave.end()}));
  if (!informing.empty())
    html += fmt::format("<details>\n<summary>For information: {}</summary>\n{}</details>\n",
                        KindsInWords(for_information), WithLikesFolded(informing));
  if (sorted.crowded_out == 0) return html;
  return html + fmt::format(
                    "<p class=\"remark\">{}, less grave, in short under "
                    "<a href=\"#record\">For the record</a>.</p>\n",
                    CountOf(sorted.crowded_out, "more finding"));
}

std::string CountsHtml(const Report& report, bool all_findings) {
  std::string items;
  for (const std::string& part : SummaryOf(report, true, all_findings))
    items += "<li>" + Escaped(part) + "</li>\n";
  return "<ul class=\"counts\">\n" + items + "</ul>\n";
}

std::string ErrorsHtml(const std::vector<Error>& errors) {
  std::string items;
  for (const Error& error : errors) items += "<li>" + Escaped(FormatError(error)) + "</li>\n";
  return items.empty() ? "" : "<ul>\n" + items + "</ul>\n";
}

struct PageSection {
  std::string_view id;
  std::string_view heading;
  std::string content;  // empty: left out
};

std::string SectionHtml(const PageSection& section) {
  if (section.content.empty()) return "";
  return fmt::format("<section id=\"{}\">\n<h2>{}</h2>\n{}</section>\n", section.id,
                     section.heading, section.content);
}

std::string SectionLinks(const std::vector<PageSection>& sections) {
  std::string items;
  for (const PageSection& section : sections)
    if (!section.content.empty())
      items += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", section.id, section.heading);
  if (items.empty()) return "";
  return "<nav aria-label=\"Parts of this page\">\n<ul class=\"parts\">\n" + items +
         "</ul>\n</nav>\n";
}

// "Acme, 5 articles"
std::string TitleOf(const Report& report, const ClaimIndex& index) {
  const std::string articles = CountOf(report.documents.size(), "article");
  const std::string subjects = SubjectsOf(report, index, kTitleColumns);
  return subjects.empty() ? articles + " checked" : subjects + ", " + articles;
}

}  // namespace

std::string FormatHtml(const Report& report, const Coverage& coverage, bool all_findings) {
  const ClaimIndex index(report.claims);
  HtmlContext context = ContextOf(report);
  const std::vector<ArticleText> texts =
      ChooseTexts(report.texts.empty() ? QuotedTexts(report.claims) : report.texts, &context);
  const std::vector<const Claim*> rows = ChooseClaims(report, &context);
  const Sorted sorted = SortOut(report, index, context, all_findings);
  for (size_t i = 0; i < sorted.cards.size(); ++i)
    context.cards[static_cast<size_t>(sorted.cards[i].finding - report.findings.data())] = i + 1;

  const std::vector<PageSection> sections = {
      {"findings", "Findings", CardsHtml(sorted)},
      {"coverage", "Who says what", FormatCoverageTable(coverage, context)},
      {"articles", "Articles", FormatArticles(report, texts, index, context)},
      {"claims", "Claims", FormatClaimTable(rows, report.claims.size(), context)},
      {"record", "For the record", FormatQuietFindings(sorted.quiet, index, context)},
      {"errors", "Not read", ErrorsHtml(report.errors)}};
  std::string content;
  for (const PageSection& section : sections) content += SectionHtml(section);
  return Filled(HtmlFile("report.html"), {{"style", std::string(HtmlFile("report.css"))},
                                          {"style_hash", std::string(HtmlFileHash("report.css"))},
                                          {"script", std::string(HtmlFile("report.js"))},
                                          {"script_hash", std::string(HtmlFileHash("report.js"))},
                                          {"title", Escaped(TitleOf(report, index))},
                                          {"counts", CountsHtml(report, all_findings)},
                                          {"parts", SectionLinks(sections)},
                                          {"links", LinksHtml(sorted.cards, index, context)},
                                          {"sections", content},
                                          {"figures", Escaped(BoundFigures(report))}});
}

}  // namespace countercheck
