#include "reports/html_finding.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "reports/dimension_notes.h"
#include "reports/equal_rows.h"
#include "reports/finding_rows.h"
#include "reports/html_quotes.h"
#include "reports/html_tables.h"
#include "reports/html_text.h"
#include "reports/interval_plot.h"
#include "reports/settle_words.h"
#include "reports/step_words.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kNameColumns = 28;
constexpr size_t kRowsPlotted = 6;
constexpr size_t kRestPlotted = 100;
constexpr size_t kStepsOpen = 8;
constexpr size_t kMostSteps = 40;
constexpr size_t kLinkValues = 4;

bool CanBePlotted(const Claim& claim) {
  return claim.kind == ClaimKind::kQuantity && (claim.value.low || claim.value.high);
}

// The unit that most values have; the first of several.
std::string CommonUnit(const std::vector<EqualRows>& folded) {
  std::map<std::string_view, size_t> counts;
  size_t most = 0;
  for (const EqualRows& rows : folded)
    if (CanBePlotted(*rows.first.claim))
      most = std::max(most, ++counts[rows.first.claim->value.unit]);
  for (const EqualRows& rows : folded)
    if (CanBePlotted(*rows.first.claim) && counts[rows.first.claim->value.unit] == most)
      return rows.first.claim->value.unit;
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

// "Daily Post", ":4 and 7 more".
PlotRow PlotRowOf(const EqualRows& rows, const HtmlContext& context) {
  const Claim& claim = *rows.first.claim;
  const size_t others = ArticlesOf(rows) - 1;
  std::string place = claim.line > 0 ? fmt::format(":{}", claim.line) : "";
  if (others > 0) place += fmt::format(" and {} more", others);
  return {claim.document,
          ShortName(context.sources, claim.document),
          place,
          ValueInWords(claim),
          claim.value.interval,
          PointOf(claim.value)};
}

// Only values stand on an axis, whatever else the finding is about. Each source has a row, those of
// one value together; where they are too many, equal values share one.
std::string PlotHtml(const std::vector<const Claim*>& members, const Finding& finding,
                     const HtmlContext& context) {
  if (!ShareAnAxis(finding.kind)) return "";
  const std::vector<EqualRows> folded =
      OneOfEachSource(FoldEqual(RowsOf(finding, members), RelationKind::kConflict), kRowsPlotted);
  IntervalPlot plot{TopicOf(finding), CommonUnit(folded), {}, {}};
  std::vector<EqualRows> plotted;
  for (const EqualRows& rows : folded)
    if (CanBePlotted(*rows.first.claim) && rows.first.claim->value.unit == plot.unit)
      plotted.push_back(rows);
  const std::vector<size_t> shown = MostTelling(plotted, kRowsPlotted);
  for (size_t place = 0; place < plotted.size(); ++place) {
    if (std::binary_search(shown.begin(), shown.end(), place))
      plot.rows.push_back(PlotRowOf(plotted[place], context));
    else if (plot.rest.size() < kRestPlotted)
      plot.rest.push_back(PlotRowOf(plotted[place], context));
  }
  return FormatPlot(plot);
}

std::string StepsHtml(const Finding& finding, std::string_view unit) {
  if (finding.explain.empty()) return "";
  std::string steps;
  const size_t shown = std::min(finding.explain.size(), kMostSteps);
  for (size_t i = 0; i < shown; ++i)
    steps += "<li>" + Isolated(StepInWords(finding.explain[i], unit)) + "</li>\n";
  const bool open =
      finding.kind == RelationKind::kArithmetic && finding.explain.size() <= kStepsOpen;
  return fmt::format(
      "<details class=\"steps\"{}><summary>{}, {}</summary>\n<ol>\n{}</ol>\n{}</details>\n",
      open ? " open" : "", finding.kind == RelationKind::kArithmetic ? "The arithmetic" : "Why",
      CountOf(finding.explain.size(), "step"), steps,
      LeftOut(finding.explain.size(), shown, "step"));
}

void AddNote(std::string_view term, const std::vector<std::string>& items, std::string* out) {
  if (items.empty()) return;
  *out += fmt::format("<div><dt>{}</dt>", term);
  for (const std::string& item : items) *out += "<dd>" + Isolated(item) + "</dd>";
  *out += "</div>\n";
}

std::string NotesHtml(const Finding& finding, const std::vector<const Claim*>& members,
                      const HtmlContext& context) {
  const DimensionNotes dimensions = DimensionNotesOf(finding, members, context.sources);
  std::vector<std::string> sources;
  if (std::string text = SourcesOf(finding, members); !text.empty()) sources.push_back(text);
  std::string notes;
  AddNote("Agrees", dimensions.agrees, &notes);
  AddNote("Differs", dimensions.differs, &notes);
  AddNote("Not stated", dimensions.unstated, &notes);
  AddNote("Origins", sources, &notes);
  if (finding.review) AddNote("Review", {ReviewInWords(*finding.review)}, &notes);
  AddNote("To settle it", {HowToSettle(finding, members, dimensions)}, &notes);
  return notes;
}

}  // namespace

std::string AnchorOf(size_t card) { return fmt::format("finding-{}", card); }

std::string FormatCard(const Finding& found, const std::vector<const Claim*>& members,
                       const HtmlContext& context, size_t number) {
  const Finding finding = InShortNames(found, members, context.names);
  const std::vector<EqualRows> rows = FoldEqual(RowsOf(finding, members), finding.kind);
  const bool folded = finding.severity == Severity::kInfo;
  return Filled(HtmlFile("finding.html"),
                {{"anchor", AnchorOf(number)},
                 {"number", std::to_string(number)},
                 {"level", std::to_string(context.heading)},
                 {"class", std::string(ToString(finding.kind))},
                 {"kind", std::string(HeadingOf(finding.kind))},
                 {"severity", std::string(ToString(finding.severity))},
                 {"topic", Isolated(TopicOf(finding))},
                 {"message", Isolated(finding.message)},
                 {"open", folded ? "<details><summary>Quotes and steps</summary>\n" : ""},
                 {"plot", PlotHtml(members, finding, context)},
                 {"sources", FormatQuotes(rows, finding, context)},
                 {"steps", StepsHtml(finding, UnitOfAll(finding, members))},
                 {"notes", NotesHtml(finding, members, context)},
                 {"id", Escaped(finding.id)},
                 {"close", folded ? "</details>\n" : ""}});
}

std::string FormatLink(const Finding& finding, const std::vector<const Claim*>& members,
                       const HtmlContext& context, size_t number) {
  // Of several sources the first value of each says what stands against what.
  const bool across = DocumentsOf(members).size() > 1;
  std::set<std::string_view> heard;
  std::vector<std::string> values;
  for (const FindingRow& row : RowsOf(finding, members)) {
    if (across && !heard.insert(row.claim->document).second) continue;
    const std::string value = Isolated(CutTo(Printable(ValueInWords(*row.claim)), kNameColumns));
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  }
  // One value that clashes with itself: what it is said of.
  if (values.size() == 1 && across)
    if (const std::string difference = WhatSetsApart(finding, members, context);
        !difference.empty())
      values.push_back(Isolated(difference));
  const bool more = values.size() > kLinkValues;
  if (more) values.resize(kLinkValues);
  return fmt::format(
      "<li class=\"{}\"><a href=\"#{}\"><span class=\"kind\">{}</span> {}</a> "
      "<span class=\"values\">{}{}</span></li>\n",
      ToString(finding.kind), AnchorOf(number), HeadingOf(finding.kind), Isolated(TopicOf(finding)),
      fmt::join(values, " · "), more ? " · …" : "");
}

}  // namespace countercheck
