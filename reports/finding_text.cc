#include "reports/finding_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "reports/claim_quote.h"
#include "reports/dimension_notes.h"
#include "reports/finding_rows.h"
#include "reports/settle_words.h"
#include "reports/step_words.h"
#include "reports/terminal.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kPlaceColumns = 26;
constexpr size_t kValueColumns = 26;
constexpr size_t kLeastQuoteColumns = 24;
constexpr size_t kQuoteLines = 2;
constexpr size_t kRowsShown = 12;

// A row with what stands in its first two columns.
struct Row {
  FindingRow said;
  std::string place;
  std::string value;
};

Ink InkOf(RelationKind kind) {
  if (kind <= RelationKind::kUnitSlip) return Ink::kRed;
  if (kind <= RelationKind::kTension) return Ink::kYellow;
  return Ink::kCyan;
}

std::vector<Row> LaidOut(std::vector<FindingRow> rows, const DocumentNames& names) {
  std::vector<Row> laid_out;
  for (FindingRow& row : rows) {
    const Claim& claim = *row.claim;
    const std::string name = Printable(ShortName(names, claim.document));
    // Claims that were read from lines do not know theirs.
    const std::string line = claim.line > 0 ? fmt::format(":{}", claim.line) : "";
    laid_out.push_back({std::move(row), CutTo(name, kPlaceColumns - line.size()) + line,
                        CutTo(Printable(ValueInWords(claim)), kValueColumns)});
  }
  return laid_out;
}

std::string RowText(const Row& row, const Finding& finding, size_t place_columns,
                    size_t value_columns, const TextStyle& style) {
  const std::string head = "    " + Padded(row.place, place_columns) + "  ";
  const std::string margin(head.size() + value_columns + 2, ' ');
  const size_t width = static_cast<size_t>(std::max(style.width, 0));
  const size_t room =
      std::max(width > margin.size() ? width - margin.size() : 0, kLeastQuoteColumns);
  // Breaking at words wastes up to a word a line.
  const std::string quote =
      MarkedQuote(*row.said.claim, kQuoteLines * room - room / 5, style.color);
  std::string text = head + Padded(Inked(row.value, Ink::kBold, style.color), value_columns) + "  ";
  std::string lead;
  for (const std::string& line : Wrap(quote, room)) {
    text += lead + line + "\n";
    lead = margin;
  }
  const std::string remarks = RemarksOf(row.said, finding);
  if (remarks.empty()) return text;
  for (const std::string& line : Wrap(remarks, room)) {
    text += margin + Inked(line, Ink::kDim, style.color) + "\n";
  }
  return text;
}

std::string RowsText(const std::vector<Row>& rows, const Finding& finding, const TextStyle& style) {
  size_t place_columns = 0, value_columns = 0;
  const size_t shown = style.all_findings ? rows.size() : std::min(rows.size(), kRowsShown);
  for (size_t i = 0; i < shown; ++i) {
    place_columns = std::max(place_columns, ColumnsOf(rows[i].place));
    value_columns = std::max(value_columns, ColumnsOf(rows[i].value));
  }
  std::string text;
  for (size_t i = 0; i < shown; ++i) {
    text += RowText(rows[i], finding, place_columns, value_columns, style);
  }
  if (shown < rows.size()) {
    text += fmt::format("    … and {} more (--show all)\n", rows.size() - shown);
  }
  return text;
}

// "    why      first step", each further one below the first.
void AddList(std::string_view label, const std::vector<std::string>& items, const TextStyle& style,
             std::string* out) {
  constexpr size_t kMargin = 13;
  std::string_view lead = label;
  for (const std::string& item : items) {
    for (const std::string& line : Wrap(Printable(item), std::max(style.width, 40) - kMargin)) {
      *out += "    " + Padded(Inked(lead, Ink::kDim, style.color), kMargin - 4) + line + "\n";
      lead = "";
    }
  }
}

std::string Heading(const Finding& finding, const TextStyle& style) {
  return fmt::format("{}  {:<6}  {}\n",
                     Inked(HeadingOf(finding.kind), InkOf(finding.kind), style.color),
                     ToString(finding.severity), Inked(TopicOf(finding), Ink::kBold, style.color));
}

}  // namespace

std::string FormatFinding(const Finding& finding, const std::vector<const Claim*>& members,
                          const DocumentNames& names, const TextStyle& style) {
  std::string out = Heading(finding, style);
  if (!finding.message.empty()) {
    for (const std::string& line :
         Wrap(Printable(finding.message), std::max(style.width, 40) - 2)) {
      out += "  " + line + "\n";
    }
  }
  out += "\n" + RowsText(LaidOut(RowsOf(finding, members), names), finding, style) + "\n";
  const size_t without_notes = out.size();
  std::vector<std::string> steps;
  const std::string unit = UnitOfAll(finding, members);
  for (const std::string& step : finding.explain) steps.push_back(StepInWords(step, unit));
  AddList("why", steps, style, &out);
  const DimensionNotes notes = DimensionNotesOf(finding, members, names);
  AddList("differs", notes.differs, style, &out);
  AddList("open", notes.unstated, style, &out);
  if (const std::string sources = SourcesOf(finding, members); !sources.empty()) {
    AddList("sources", {sources}, style, &out);
  }
  if (AsksForSettling(finding.kind))
    AddList("settle", {HowToSettle(finding, members, notes)}, style, &out);
  if (finding.review) AddList("review", {ReviewInWords(*finding.review)}, style, &out);
  return out + (out.size() > without_notes ? "\n" : "");
}

}  // namespace countercheck
