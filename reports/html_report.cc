#include "reports/html_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "reports/html_finding.h"
#include "reports/html_tables.h"
#include "reports/html_text.h"
#include "reports/shown_findings.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kMostCards = 150;
constexpr size_t kMostLinks = 8;
constexpr size_t kTitleColumns = 80;

struct Sorted {
  std::vector<const Finding*> cards;
  std::vector<const Finding*> quiet;
};

Sorted SortOut(const Report& report, const ClaimIndex& index, bool all_findings) {
  Sorted sorted;
  for (const Finding& finding : report.findings) {
    const bool shown = all_findings || IsForEditors(finding, index.MembersOf(finding));
    (shown && sorted.cards.size() < kMostCards ? sorted.cards : sorted.quiet).push_back(&finding);
  }
  return sorted;
}

std::string AnchorOf(size_t card) { return fmt::format("finding-{}", card + 1); }

// Links to what asks for an editor; findings are gravest first, those for information last.
std::string LinksHtml(const std::vector<const Finding*>& cards, const ClaimIndex& index) {
  std::string items;
  size_t links = 0;
  for (; links < std::min(cards.size(), kMostLinks); ++links) {
    if (cards[links]->severity == Severity::kInfo) break;
    items += FormatLink(*cards[links], index.MembersOf(*cards[links]), AnchorOf(links));
  }
  const std::string list = items.empty() ? "<p>Nothing that asks for an editor.</p>\n"
                                         : "<ol class=\"gravest\">\n" + items + "</ol>\n";
  if (links == cards.size()) return list;
  return list +
         fmt::format("<p><a href=\"#findings\">All {}</a></p>\n", CountOf(cards.size(), "finding"));
}

std::string CardsHtml(const std::vector<const Finding*>& cards, const ClaimIndex& index,
                      const HtmlContext& context) {
  std::string html;
  for (size_t i = 0; i < cards.size(); ++i)
    html += FormatCard(*cards[i], index.MembersOf(*cards[i]), context, AnchorOf(i));
  return html;
}

std::string CountsHtml(const Report& report) {
  std::string items;
  for (const std::string& part : SummaryOf(report, true))
    items += "<li>" + Escaped(part) + "</li>\n";
  return "<ul class=\"counts\">\n" + items + "</ul>\n";
}

std::string ErrorsHtml(const std::vector<Error>& errors) {
  std::string items;
  for (const Error& error : errors) items += "<li>" + Escaped(FormatError(error)) + "</li>\n";
  if (items.empty()) return "";
  return "<section>\n<h2>Not read</h2>\n<ul>\n" + items + "</ul>\n</section>\n";
}

std::string SectionHtml(std::string_view heading, const std::string& content) {
  if (content.empty()) return "";
  return fmt::format("<section>\n<h2>{}</h2>\n{}</section>\n", heading, content);
}

// What the articles are about: the first finding's subject, else what the first article calls it.
std::string TitleOf(const Report& report) {
  for (const Finding& finding : report.findings)
    if (!finding.subject.empty())
      return finding.subject + ", " + CountOf(report.documents.size(), "article");
  return CountOf(report.documents.size(), "article") + " checked";
}

}  // namespace

std::string FormatHtml(const Report& report, const Coverage& coverage, bool all_findings) {
  const ClaimIndex index(report.claims);
  const HtmlContext context = ContextOf(report.documents);
  const Sorted sorted = SortOut(report, index, all_findings);
  return Filled(
      HtmlFile("report.html"),
      {{"style", std::string(HtmlFile("report.css"))},
       {"title", EscapedPrintable(CutTo(Printable(TitleOf(report)), kTitleColumns))},
       {"counts", CountsHtml(report)},
       {"links", LinksHtml(sorted.cards, index)},
       {"findings", CardsHtml(sorted.cards, index, context)},
       {"coverage", SectionHtml("Who says what", FormatCoverageTable(coverage, context))},
       {"quiet", SectionHtml("For the record", FormatQuietFindings(sorted.quiet, index, context))},
       {"articles", SectionHtml("Articles", FormatArticles(report.documents, context))},
       {"errors", ErrorsHtml(report.errors)},
       {"figures", Escaped(BoundFigures(report))}});
}

}  // namespace countercheck
