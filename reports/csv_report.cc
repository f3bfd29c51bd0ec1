#include <fmt/format.h>

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reports/finding_rows.h"
#include "reports/shown_findings.h"
#include "reports/table_report.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

// "=1+1", "@SUM", "-2+3": what a spreadsheet would reckon out. "−10%" has a sign of its own.
bool LooksLikeFormula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos;
}

std::string TextCell(std::string_view text) {
  std::string cell = LooksLikeFormula(Printable(text)) ? "\"'" : "\"";
  for (const char c : Printable(text)) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + "\"";
}

std::string BoundCell(const std::optional<Decimal>& bound) {
  return bound ? bound->Trimmed().ToString() : "";
}

using Cells = std::vector<std::string>;

// Where a claim stands, what it says, and what that allows.
Cells CellsOf(const Claim& claim) {
  return {TextCell(claim.document),
          claim.line > 0 ? std::to_string(claim.line) : "",
          TextCell(ValueInWords(claim)),
          BoundCell(claim.value.interval.low),
          BoundCell(claim.value.interval.high),
          TextCell(claim.value.unit),
          TextCell(claim.period ? claim.period->label : ""),
          TextCell(ContextInWords(claim)),
          TextCell(claim.quote)};
}
constexpr char kClaimHeads[] =
    "document,line,value,allows_from,allows_to,unit,period,context,quote";

Cells CellsOf(const Document& document) {
  return {TextCell(document.outlet), TextCell(document.url), TextCell(document.published),
          TextCell(document.title)};
}
constexpr char kDocumentHeads[] = "outlet,url,published,title";

std::string Line(std::initializer_list<Cells> parts) {
  Cells cells;
  for (const Cells& part : parts) cells.insert(cells.end(), part.begin(), part.end());
  return fmt::format("{}\r\n", fmt::join(cells, ","));
}

// The documents of a report by name; an empty one for a name that it has not.
class DocumentsByName {
 public:
  explicit DocumentsByName(const Report& report) {
    for (const Document& document : report.documents) documents_.emplace(document.name, &document);
  }
  const Document& operator[](std::string_view name) const {
    const auto found = documents_.find(name);
    return found == documents_.end() ? unknown_ : *found->second;
  }

 private:
  std::map<std::string_view, const Document*> documents_;
  Document unknown_;
};

}  // namespace

std::string FormatCsv(const Report& report) {
  std::string csv =
      fmt::format("finding,kind,severity,topic,{},message,{}\r\n", kClaimHeads, kDocumentHeads);
  const ClaimIndex index(report.claims);
  const DocumentsByName documents(report);
  for (const Finding& finding : report.findings)
    for (const Claim* claim : index.MembersOf(finding))
      csv += Line({{TextCell(finding.id), std::string(ToString(finding.kind)),
                    std::string(ToString(finding.severity)), TextCell(TopicOf(finding))},
                   CellsOf(*claim),
                   {TextCell(finding.message)},
                   CellsOf(documents[claim->document])});
  return csv;
}

std::string FormatClaimsCsv(const Report& report) {
  std::string csv = fmt::format("claim,subject,metric,label,measure,{},confidence,{}\r\n",
                                kClaimHeads, kDocumentHeads);
  const DocumentsByName documents(report);
  for (const Claim& claim : report.claims)
    csv +=
        Line({{TextCell(claim.id), TextCell(claim.subject.name), TextCell(claim.metric),
               TextCell(claim.label), std::string(claim.measure ? ToString(*claim.measure) : "")},
              CellsOf(claim),
              {fmt::format("{}.{:02}", claim.confidence / 100, claim.confidence % 100)},
              CellsOf(documents[claim.document])});
  return csv;
}

std::string FormatArticlesCsv(const std::vector<Document>& articles) {
  std::string csv = fmt::format("document,{},near_copies\r\n", kDocumentHeads);
  for (const Document& article : articles)
    csv += Line({{TextCell(article.name)},
                 CellsOf(article),
                 {TextCell(fmt::format("{}", fmt::join(article.near_copies, "; ")))}});
  return csv;
}

}  // namespace countercheck
