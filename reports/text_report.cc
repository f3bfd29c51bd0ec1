// The report for people: a line that sums up, the findings, and what is not shown.
#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "reports/claim_list.h"
#include "reports/document_names.h"
#include "reports/finding_rows.h"
#include "reports/finding_text.h"
#include "reports/note_lines.h"
#include "reports/report_formats.h"
#include "reports/shown_findings.h"
#include "reports/terminal.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kMostDocumentsListed = 20;
constexpr size_t kNameColumns = 24;
constexpr size_t kIsoDayLetters = 10;

// "5 articles, 77 claims, 4 conflicts, 1 tension, 2 not comparable"
std::string Summary(const Report& report, const TextStyle& style) {
  std::string summary;
  for (const std::string& line : Wrap(
           fmt::format("{}", fmt::join(SummaryOf(report, !style.claims, style.all_findings), ", ")),
           std::max(style.width, 40))) {
    summary += Inked(line, Ink::kBold, style.color) + "\n";
  }
  return summary + "\n";
}

// "  001  Daily Post · 2026-06-24 · Acme falls after results", so that a reader knows the names.
std::string Legend(const Report& report, const DocumentNames& names, const TextStyle& style) {
  const bool any_known =
      std::any_of(report.documents.begin(), report.documents.end(), [](const Document& document) {
        return !(document.outlet + document.published + document.title).empty();
      });
  if (report.documents.size() > kMostDocumentsListed || !any_known) return "";
  size_t columns = 0;
  for (const auto& [name, shown] : names) columns = std::max(columns, ColumnsOf(Printable(shown)));
  columns = std::min(columns, kNameColumns);
  std::string legend;
  for (const Document& document : report.documents) {
    // The outlet first: messages call an article by it.
    std::vector<std::string> parts;
    const std::string day = document.published.substr(0, kIsoDayLetters);
    for (const std::string& part : {document.outlet, day, document.title}) {
      if (!part.empty()) parts.push_back(part);
    }
    if (parts.empty()) parts.push_back("no title and no date");
    const std::string name = CutTo(Printable(ShortName(names, document.name)), columns);
    const size_t room = static_cast<size_t>(std::max(style.width, 40)) - 4 - columns;
    legend += fmt::format("  {}  {}\n", Padded(name, columns),
                          CutTo(Printable(fmt::format("{}", fmt::join(parts, " · "))), room));
  }
  return legend + (legend.empty() ? "" : "\n");
}

// "  003  correction, line 14: “An earlier version …”", one for each note.
std::string Notes(const Report& report, const DocumentNames& names, const TextStyle& style) {
  std::string notes;
  for (const Note& note : report.notes)
    notes += FormatNote(note, Printable(ShortName(names, note.document)), style);
  return notes + (notes.empty() ? "" : "\n");
}

// "Not shown: 12 agreements, 30 single source (--show all lists them)."
std::string Folded(std::string_view lead, const std::vector<Finding>& folded,
                   std::string_view option) {
  std::vector<std::string> parts;
  for (const auto& [kind, count] : CountKinds(folded)) parts.push_back(CountOf(kind, count));
  if (parts.empty()) return "";
  return fmt::format("{}: {} (--show {} lists them).\n", lead, fmt::join(parts, ", "), option);
}

}  // namespace

std::string FormatText(const Report& report, const TextStyle& style) {
  std::string out = Summary(report, style);
  if (style.claims) return out + FormatClaimList(report, style) + BoundFigures(report);
  const DocumentNames names = ShortNamesOf(report.documents);
  const DocumentNames sources = SourceNamesOf(report.documents);
  out += Legend(report, names, style) + Notes(report, names, style);
  const ClaimIndex index(report.claims);
  std::vector<Finding> informing, hidden;
  for (const Finding& finding : report.findings) {
    const std::vector<const Claim*> members = index.MembersOf(finding);
    const bool shown = style.all_findings || IsForEditors(finding, members);
    const bool folded = finding.severity == Severity::kInfo && !style.informing;
    if (shown && (style.all_findings || !folded))
      out += FormatFinding(InShortNames(finding, members, names), members, sources, style);
    else
      (shown ? informing : hidden).push_back(finding);
  }
  return out + Folded("For information", informing, "info") + Folded("Not shown", hidden, "all") +
         BoundFigures(report);
}

}  // namespace countercheck
