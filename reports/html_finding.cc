#include "reports/html_finding.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "reports/amount_words.h"
#include "reports/claim_quote.h"
#include "reports/finding_rows.h"
#include "reports/html_text.h"
#include "reports/interval_plot.h"
#include "reports/shared_dimensions.h"
#include "reports/step_words.h"
#include "reports/text_layout.h"
#include "reports/time_words.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kNameColumns = 28;
constexpr size_t kQuoteColumns = 320;
constexpr size_t kValueColumns = 60;
constexpr size_t kRowsShown = 12;
constexpr int kRowsOfSource = 3;
constexpr size_t kRowsPlotted = 16;
constexpr size_t kStepsOpen = 8;
constexpr size_t kLinkValues = 4;

// Printable text holds no control characters: these stand for <mark> until it is escaped.
constexpr std::string_view kOpen = "\x01";
constexpr std::string_view kClose = "\x02";

// The quote as HTML, its figure in <mark>. Empty where the claim has neither quote nor sentence.
std::string QuoteHtml(const Claim& claim) {
  const std::string quote = MarkedQuote(claim, kQuoteColumns, kOpen, kClose);
  const size_t open = quote.find(kOpen), close = quote.find(kClose);
  if (open == quote.npos || close == quote.npos || close < open) return Escaped(quote);
  const std::string_view view = quote;
  return EscapedPrintable(view.substr(0, open)) + "<mark>" +
         EscapedPrintable(view.substr(open + 1, close - open - 1)) + "</mark>" +
         EscapedPrintable(view.substr(close + 1));
}

// "2026-06-24 · Acme falls after results · 002": what is known of an article besides its name.
std::string OriginOf(const std::string& document, const HtmlContext& context) {
  const auto found = context.documents.find(document);
  if (found == context.documents.end()) return "";
  std::string text;
  const std::string name = ShortName(context.names, document);
  const std::string day = TimeInWords(found->second->published);
  for (const std::string& part :
       {day, found->second->title, name == ShortName(context.sources, document) ? "" : name})
    if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
  return text;
}

// "line 9", which leads to the figure in the article, where the page shows that.
std::string LineHtml(const Claim& claim, const HtmlContext& context) {
  if (claim.line <= 0) return "";
  const std::string line = fmt::format("line {}", claim.line);
  const auto figure = context.figures.find(claim.id);
  if (figure == context.figures.end()) return line;
  return fmt::format("<a href=\"#figure-{}\">{}</a>", figure->second, line);
}

std::string RowHtml(const FindingRow& row, const Finding& finding, const HtmlContext& context) {
  return Filled(HtmlFile("quote.html"),
                {{"value", EscapedAndCut(ValueInWords(*row.claim), kValueColumns)},
                 {"line", LineHtml(*row.claim, context)},
                 {"quote", QuoteHtml(*row.claim)},
                 {"remarks", Escaped(RemarksOf(row, finding))}});
}

std::string SourceHtml(const std::string& document, const std::string& quotes,
                       const HtmlContext& context) {
  const std::string name = ShortName(context.sources, document);
  return Filled(HtmlFile("source.html"), {{"label", Escaped(name)},
                                          {"name", EscapedAndCut(name, kNameColumns)},
                                          {"file", Escaped(document)},
                                          {"origin", Escaped(OriginOf(document, context))},
                                          {"quotes", quotes}});
}

// A column for each source, side by side; rows come by document.
std::string ColumnsHtml(const std::vector<FindingRow>& rows, const Finding& finding,
                        const HtmlContext& context) {
  std::string columns, quotes;
  for (size_t i = 0; i < rows.size(); ++i) {
    quotes += RowHtml(rows[i], finding, context);
    const std::string& document = rows[i].claim->document;
    if (i + 1 < rows.size() && rows[i + 1].claim->document == document) continue;
    columns += SourceHtml(document, quotes, context);
    quotes.clear();
  }
  return "<div class=\"sources\">\n" + columns + "</div>\n";
}

bool SaysTheSame(const Claim& a, const Claim& b) {
  return a.document == b.document && a.kind == b.kind && a.metric == b.metric &&
         a.measure == b.measure && a.value.interval == b.value.interval &&
         a.direction == b.direction && a.verdict == b.verdict && a.session == b.session;
}

// Open stands what clashes, to be seen at a glance: of each source each value once, and few of
// them.
bool StandsOpen(const FindingRow& row, const std::vector<FindingRow>& shown) {
  const auto of_source = [&](const FindingRow& other) {
    return other.claim->document == row.claim->document;
  };
  const auto same = [&](const FindingRow& other) { return SaysTheSame(*other.claim, *row.claim); };
  return shown.size() < kRowsShown && std::none_of(shown.begin(), shown.end(), same) &&
         std::count_if(shown.begin(), shown.end(), of_source) < kRowsOfSource;
}

std::string RowsHtml(const std::vector<FindingRow>& rows, const Finding& finding,
                     const HtmlContext& context) {
  std::vector<FindingRow> shown, more;
  for (const FindingRow& row : rows) (StandsOpen(row, shown) ? shown : more).push_back(row);
  const std::string html = ColumnsHtml(shown, finding, context);
  if (more.empty()) return html;
  return html + fmt::format("<details><summary>{}</summary>\n{}</details>\n",
                            CountOf(more.size(), "more quote"),
                            ColumnsHtml(more, finding, context));
}

bool CanBePlotted(const Claim& claim) {
  return claim.kind == ClaimKind::kQuantity && (claim.value.low || claim.value.high);
}

// The unit that most rows have; the first of several.
std::string CommonUnit(const std::vector<FindingRow>& rows) {
  std::map<std::string_view, size_t> counts;
  size_t most = 0;
  for (const FindingRow& row : rows)
    if (CanBePlotted(*row.claim)) most = std::max(most, ++counts[row.claim->value.unit]);
  for (const FindingRow& row : rows)
    if (CanBePlotted(*row.claim) && counts[row.claim->value.unit] == most)
      return row.claim->value.unit;
  return "";
}

std::optional<Decimal> PointOf(const Quantity& value) {
  if (value.low && value.high && *value.low != *value.high) return std::nullopt;
  return value.low ? value.low : value.high;
}

// Figures of an equation, or of two questions, are not one thing told twice: they share no axis.
bool ShareAnAxis(RelationKind kind) {
  return kind != RelationKind::kArithmetic && kind != RelationKind::kUnitSlip &&
         kind != RelationKind::kNotComparable && kind != RelationKind::kUnverifiable;
}

std::string PlotHtml(const std::vector<FindingRow>& rows, const Finding& finding,
                     const HtmlContext& context) {
  if (!ShareAnAxis(finding.kind)) return "";
  IntervalPlot plot{TopicOf(finding), CommonUnit(rows), {}};
  for (const FindingRow& row : rows) {
    if (!CanBePlotted(*row.claim) || row.claim->value.unit != plot.unit) continue;
    const auto same = std::any_of(plot.rows.begin(), plot.rows.end(), [&](const PlotRow& other) {
      return other.document == row.claim->document && other.interval == row.claim->value.interval;
    });
    if (!same && plot.rows.size() < kRowsPlotted)
      plot.rows.push_back({row.claim->document, PlaceOf(*row.claim, context),
                           ValueInWords(*row.claim), row.claim->value.interval,
                           PointOf(row.claim->value)});
  }
  return FormatPlot(plot);
}

std::string StepsHtml(const Finding& finding) {
  if (finding.explain.empty()) return "";
  std::string steps;
  for (const std::string& step : finding.explain)
    steps += "<li>" + Escaped(StepInWords(step)) + "</li>\n";
  const bool open =
      finding.kind == RelationKind::kArithmetic && finding.explain.size() <= kStepsOpen;
  return fmt::format(
      "<details class=\"steps\"{}><summary>{}, {}</summary>\n<ol>\n{}</ol>\n</details>\n",
      open ? " open" : "", finding.kind == RelationKind::kArithmetic ? "The arithmetic" : "Why",
      CountOf(finding.explain.size(), "step"), steps);
}

void AddNote(std::string_view term, const std::vector<std::string>& items, std::string* out) {
  if (items.empty()) return;
  *out += fmt::format("<div><dt>{}</dt>", term);
  for (const std::string& item : items) *out += "<dd>" + Escaped(item) + "</dd>";
  *out += "</div>\n";
}

std::string NotesHtml(const Finding& finding, const std::vector<const Claim*>& members) {
  std::vector<std::string> differs, unstated, sources;
  for (const std::string& text : finding.differs)
    (text.find(" unstated in ") == text.npos ? differs : unstated).push_back(text);
  if (std::string text = SourcesOf(finding, members); !text.empty()) sources.push_back(text);
  std::string notes;
  AddNote("Agrees", SharedDimensions(members), &notes);
  AddNote("Differs", differs, &notes);
  AddNote("Not stated", unstated, &notes);
  AddNote("Origins", sources, &notes);
  if (finding.review) AddNote("Review", {ReviewInWords(*finding.review)}, &notes);
  AddNote("To settle it", {std::string(WhatToDo(finding.kind))}, &notes);
  return notes;
}

}  // namespace

std::string AnchorOf(size_t card) { return fmt::format("finding-{}", card); }

std::string FormatCard(const Finding& found, const std::vector<const Claim*>& members,
                       const HtmlContext& context, size_t number) {
  const Finding finding = InShortNames(found, members, context.names);
  const std::vector<FindingRow> rows = RowsOf(members);
  const bool folded = finding.severity == Severity::kInfo;
  return Filled(HtmlFile("finding.html"),
                {{"anchor", AnchorOf(number)},
                 {"number", std::to_string(number)},
                 {"class", std::string(ToString(finding.kind))},
                 {"kind", std::string(HeadingOf(finding.kind))},
                 {"severity", std::string(ToString(finding.severity))},
                 {"topic", Escaped(TopicOf(finding))},
                 {"message", Escaped(finding.message)},
                 {"open", folded ? "<details><summary>Quotes and steps</summary>\n" : ""},
                 {"plot", PlotHtml(rows, finding, context)},
                 {"sources", RowsHtml(rows, finding, context)},
                 {"steps", StepsHtml(finding)},
                 {"notes", NotesHtml(finding, members)},
                 {"id", Escaped(finding.id)},
                 {"close", folded ? "</details>\n" : ""}});
}

std::string FormatLink(const Finding& finding, const std::vector<const Claim*>& members,
                       size_t number) {
  // Of several sources the first value of each says what stands against what.
  const bool across = DocumentsOf(members).size() > 1;
  std::set<std::string_view> heard;
  std::vector<std::string> values;
  for (const FindingRow& row : RowsOf(members)) {
    if (across && !heard.insert(row.claim->document).second) continue;
    const std::string value = Escaped(CutTo(Printable(ValueInWords(*row.claim)), kNameColumns));
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  }
  const bool more = values.size() > kLinkValues;
  if (more) values.resize(kLinkValues);
  return fmt::format(
      "<li class=\"{}\"><a href=\"#{}\"><span class=\"kind\">{}</span> {}</a> "
      "<span class=\"values\">{}{}</span></li>\n",
      ToString(finding.kind), AnchorOf(number), HeadingOf(finding.kind), Escaped(TopicOf(finding)),
      fmt::join(values, " · "), more ? " · …" : "");
}

}  // namespace countercheck
