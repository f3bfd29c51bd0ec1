#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "reports/claim_quote.h"
#include "reports/dimension_notes.h"
#include "reports/document_names.h"
#include "reports/equal_rows.h"
#include "reports/finding_rows.h"
#include "reports/settle_words.h"
#include "reports/shown_findings.h"
#include "reports/step_words.h"
#include "reports/table_report.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kQuoteColumns = 240;

bool IsNumber(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == text.npos;
}

// Whether `c` behind `before` can begin mark-up: anywhere in a line, at its beginning ("- x",
// "1. x"), or as a bare address, of which renderers make a link.
bool BeginsMarkUp(char c, std::string_view before) {
  if (std::string_view("\\`*_[]<>#+|~&@$").find(c) != std::string_view::npos) return true;
  if (c == '-' || c == '=') return before.empty();
  if (c == '/') return before.ends_with(':');
  return c == '.' && (IsNumber(before) || before.ends_with("www") || before.ends_with("WWW"));
}

std::string Plain(std::string_view text) {
  std::string plain;
  for (const char c : Printable(text)) {
    if (BeginsMarkUp(c, plain)) plain += '\\';
    plain += c;
  }
  return plain;
}

// The quote with its figure in bold. Printable text holds no control characters.
std::string BoldQuote(const Claim& claim) {
  std::string quote;
  const std::string marked = MarkedQuote(claim, kQuoteColumns, "\x01", "\x02");
  size_t begin = 0;
  for (size_t at = 0; at <= marked.size(); ++at) {
    const bool mark = at < marked.size() && (marked[at] == '\x01' || marked[at] == '\x02');
    if (at < marked.size() && !mark) continue;
    const std::string part = marked.substr(begin, at - begin);
    // Spaces at the ends of a part belong to the sentence.
    if (part.starts_with(' ')) quote += ' ';
    quote += Plain(part);
    if (part.size() > 1 && part.ends_with(' ')) quote += ' ';
    if (mark) quote += "**";
    begin = at + 1;
  }
  return quote;
}

// "002, line 4; the same in 003 and 005"
std::string SourceOf(const EqualRows& rows, const DocumentNames& names) {
  const Claim& claim = *rows.first.claim;
  std::string source = ShortName(names, claim.document);
  if (claim.line > 0) source += fmt::format(", line {}", claim.line);
  const std::string others = OthersInWords(rows, names);
  return others.empty() ? source : source + "; the same in " + others;
}

std::string RowText(const EqualRows& rows, const Finding& finding, const DocumentNames& names) {
  const Claim& claim = *rows.first.claim;
  return fmt::format("| {} | {} | {} | {} |\n", Plain(SourceOf(rows, names)),
                     Plain(ValueInWords(claim)), BoldQuote(claim),
                     Plain(RemarksOf(rows.first, finding)));
}

std::string ListOf(std::string_view heading, const std::vector<std::string>& items,
                   std::string_view unit = "") {
  std::string list;
  for (const std::string& item : items) list += "- " + Plain(StepInWords(item, unit)) + "\n";
  return list.empty() ? "" : fmt::format("{}:\n\n{}\n", heading, list);
}

// What agrees, differs and is left open; the origins, and what would settle it.
std::string NotesOf(const Finding& finding, const std::vector<const Claim*>& members,
                    const DocumentNames& names) {
  const DimensionNotes notes = DimensionNotesOf(finding, members, names);
  std::string text = ListOf("Agrees", notes.agrees) + ListOf("Differs", notes.differs) +
                     ListOf("Not stated", notes.unstated);
  if (const std::string sources = SourcesOf(finding, members); !sources.empty())
    text += fmt::format("Origins: {}\n\n", Plain(sources));
  return text + fmt::format("To settle it: {}\n\n", Plain(HowToSettle(finding, members, notes)));
}

std::string SectionOf(const Finding& found, const std::vector<const Claim*>& members,
                      const DocumentNames& names) {
  const Finding finding = InShortNames(found, members, names);
  std::string text =
      fmt::format("## {}: {} ({})\n\n{}\n\n", HeadingOf(finding.kind), Plain(TopicOf(finding)),
                  ToString(finding.severity), Plain(finding.message));
  text += "| Source | Figure | Quote | Remarks |\n| --- | --- | --- | --- |\n";
  for (const EqualRows& rows : FoldEqual(RowsOf(finding, members), finding.kind))
    text += RowText(rows, finding, names);
  return text + "\n" + ListOf("Why", finding.explain, UnitOfAll(finding, members)) +
         NotesOf(finding, members, names);
}

}  // namespace

std::string FormatMarkdown(const Report& report, bool all_findings) {
  std::string text =
      fmt::format("# {}\n\n", fmt::join(SummaryOf(report, true, all_findings), ", "));
  const DocumentNames names = SourceNamesOf(report.documents);
  const ClaimIndex index(report.claims);
  for (const Finding& finding : report.findings) {
    const std::vector<const Claim*> members = index.MembersOf(finding);
    if (all_findings || IsForEditors(finding, members)) text += SectionOf(finding, members, names);
  }
  return text + BoundFigures(report);
}

}  // namespace countercheck
