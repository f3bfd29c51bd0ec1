#include <fmt/format.h>

#include <map>
#include <optional>
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

std::string LineOf(const Finding& finding, const Claim& claim, const Document& document) {
  const std::vector<std::string> cells = {TextCell(finding.id),
                                          std::string(ToString(finding.kind)),
                                          std::string(ToString(finding.severity)),
                                          TextCell(TopicOf(finding)),
                                          TextCell(claim.document),
                                          claim.line > 0 ? std::to_string(claim.line) : "",
                                          TextCell(ValueInWords(claim)),
                                          BoundCell(claim.value.interval.low),
                                          BoundCell(claim.value.interval.high),
                                          TextCell(claim.value.unit),
                                          TextCell(claim.period ? claim.period->label : ""),
                                          TextCell(ContextInWords(claim)),
                                          TextCell(claim.quote),
                                          TextCell(finding.message),
                                          TextCell(document.outlet),
                                          TextCell(document.url),
                                          TextCell(document.published),
                                          TextCell(document.title)};
  return fmt::format("{}\r\n", fmt::join(cells, ","));
}

}  // namespace

std::string FormatCsv(const Report& report) {
  std::string csv =
      "finding,kind,severity,topic,document,line,value,allows_from,allows_to,unit,period,context,"
      "quote,message,outlet,url,published,title\r\n";
  const ClaimIndex index(report.claims);
  std::map<std::string_view, const Document*> documents;
  for (const Document& document : report.documents) documents.emplace(document.name, &document);
  const Document unknown;
  for (const Finding& finding : report.findings)
    for (const Claim* claim : index.MembersOf(finding)) {
      const auto found = documents.find(claim->document);
      csv += LineOf(finding, *claim, found == documents.end() ? unknown : *found->second);
    }
  return csv;
}

}  // namespace countercheck
