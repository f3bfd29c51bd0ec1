#include "reports/finding_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "reports/claim_quote.h"
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

// One source's words: what it says, and where it says the same again.
struct Row {
  const Claim* claim;
  std::vector<int> other_lines;
  std::string place;
  std::string value;
};

Ink InkOf(RelationKind kind) {
  if (kind <= RelationKind::kUnitSlip) return Ink::kRed;
  if (kind <= RelationKind::kTension) return Ink::kYellow;
  return Ink::kCyan;
}

bool SaysTheSame(const Claim& a, const Claim& b) {
  return a.document == b.document && a.value_text == b.value_text && a.metric == b.metric &&
         a.measure == b.measure && a.value.low == b.value.low && a.value.high == b.value.high &&
         a.session == b.session && a.modality == b.modality;
}

std::vector<Row> RowsOf(const std::vector<const Claim*>& members, const DocumentNames& names) {
  std::vector<Row> rows;
  size_t first = 0;
  for (const Claim* claim : members) {
    // Members come by document: those before its first row are no restatements.
    if (rows.empty() || rows.back().claim->document != claim->document) first = rows.size();
    const auto same = std::find_if(rows.begin() + first, rows.end(),
                                   [&](const Row& row) { return SaysTheSame(*row.claim, *claim); });
    if (same != rows.end()) {
      if (claim->line != same->claim->line) same->other_lines.push_back(claim->line);
      continue;
    }
    const std::string name = Printable(ShortName(names, claim->document));
    // Claims that were read from lines do not know theirs.
    const std::string line = claim->line > 0 ? fmt::format(":{}", claim->line) : "";
    rows.push_back({claim,
                    {},
                    CutTo(name, kPlaceColumns - line.size()) + line,
                    CutTo(Printable(ValueInWords(*claim)), kValueColumns)});
  }
  return rows;
}

std::string RemarksOf(const Row& row, const Finding& finding) {
  std::vector<std::string> parts;
  const bool same_topic = row.claim->metric == finding.metric &&
                          (!row.claim->measure || ToString(*row.claim->measure) == finding.measure);
  if (!same_topic) parts.push_back(TopicOf(*row.claim));
  if (std::string context = ContextInWords(*row.claim); !context.empty()) parts.push_back(context);
  if (!row.other_lines.empty()) {
    parts.push_back(fmt::format("also line{} {}", row.other_lines.size() == 1 ? "" : "s",
                                fmt::join(row.other_lines, ", ")));
  }
  return Printable(fmt::format("{}", fmt::join(parts, " · ")));
}

std::string RowText(const Row& row, const Finding& finding, size_t place_columns,
                    size_t value_columns, const TextStyle& style) {
  const std::string head = "    " + Padded(row.place, place_columns) + "  ";
  const std::string margin(head.size() + value_columns + 2, ' ');
  const size_t width = static_cast<size_t>(std::max(style.width, 0));
  const size_t room =
      std::max(width > margin.size() ? width - margin.size() : 0, kLeastQuoteColumns);
  // Breaking at words wastes up to a word a line.
  const std::string quote = MarkedQuote(*row.claim, kQuoteLines * room - room / 5, style.color);
  std::string text = head + Padded(Inked(row.value, Ink::kBold, style.color), value_columns) + "  ";
  std::string lead;
  for (const std::string& line : Wrap(quote, room)) {
    text += lead + line + "\n";
    lead = margin;
  }
  const std::string remarks = RemarksOf(row, finding);
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
  std::string topic = MetricInWords(finding.metric);
  if (!finding.measure.empty())
    topic += (topic.empty() ? "" : ", ") + MeasureInWords(finding.measure);
  if (!finding.subject.empty()) topic = finding.subject + (topic.empty() ? "" : " · ") + topic;
  return fmt::format("{}  {:<6}  {}\n",
                     Inked(HeadingOf(finding.kind), InkOf(finding.kind), style.color),
                     ToString(finding.severity), Inked(Printable(topic), Ink::kBold, style.color));
}

std::set<std::string_view> DocumentsOf(const std::vector<const Claim*>& members) {
  std::set<std::string_view> documents;
  for (const Claim* claim : members) documents.insert(claim->document);
  return documents;
}

// The finding with the documents called as the rows call them.
Finding InShortNames(Finding finding, const std::vector<const Claim*>& members,
                     const DocumentNames& names) {
  const std::set<std::string_view> documents = DocumentsOf(members);
  const auto shorten = [&](std::string* text) {
    *text = WithShortNames(std::move(*text), names, documents);
  };
  shorten(&finding.message);
  for (std::string& step : finding.explain) shorten(&step);
  for (std::string& difference : finding.differs) shorten(&difference);
  return finding;
}

std::string Sources(const Finding& finding, const std::vector<const Claim*>& members) {
  const std::set<std::string_view> documents = DocumentsOf(members);
  if (documents.size() < 2 || finding.origins < 1) return "";
  return CountOf(documents.size(), "article") + ", " +
         CountOf(static_cast<size_t>(finding.origins), "origin");
}

}  // namespace

std::string FormatFinding(const Finding& found, const std::vector<const Claim*>& members,
                          const DocumentNames& names, const TextStyle& style) {
  const Finding finding = InShortNames(found, members, names);
  std::string out = Heading(finding, style);
  if (!finding.message.empty()) {
    for (const std::string& line :
         Wrap(Printable(finding.message), std::max(style.width, 40) - 2)) {
      out += "  " + line + "\n";
    }
  }
  out += "\n" + RowsText(RowsOf(members, names), finding, style) + "\n";
  const size_t without_notes = out.size();
  AddList("why", finding.explain, style, &out);
  AddList("differs", finding.differs, style, &out);
  if (const std::string sources = Sources(finding, members); !sources.empty()) {
    AddList("sources", {sources}, style, &out);
  }
  return out + (out.size() > without_notes ? "\n" : "");
}

}  // namespace countercheck
