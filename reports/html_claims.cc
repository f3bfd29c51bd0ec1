#include "reports/html_claims.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "reports/amount_words.h"
#include "reports/html_tables.h"
#include "reports/html_text.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kMostRows = 800;
constexpr size_t kNameColumns = 28;
constexpr size_t kTopicColumns = 48;
constexpr size_t kValueColumns = 32;
constexpr size_t kTermsColumns = 90;
constexpr size_t kMostSources = 100;
constexpr std::array kStates = {FigureState::kConflicts, FigureState::kInTension,
                                FigureState::kAgrees, FigureState::kOnlyHere,
                                FigureState::kNotUnderstood};

FigureState StateOf(const Claim& claim, const HtmlContext& context) {
  const auto found = context.standings.find(claim.id);
  return found == context.standings.end() ? FigureState::kOnlyHere : found->second.state;
}

// "conflicts: finding 3", with a link; the words alone where the finding has no card.
std::string StateHtml(const Claim& claim, const HtmlContext& context) {
  const std::string_view state = StateInWords(StateOf(claim, context));
  const size_t card = CardOf(context, claim.id);
  if (card == 0) return std::string(state);
  return fmt::format("<a href=\"#finding-{}\">{}: finding {}</a>", card, state, card);
}

std::string PlaceHtml(const Claim& claim, const HtmlContext& context) {
  const std::string place = Escaped(PlaceOf(claim, context));
  const auto figure = context.figures.find(claim.id);
  if (figure == context.figures.end()) return place;
  return fmt::format("<a href=\"#figure-{}\">{}</a>", figure->second, place);
}

std::string SortKeyOf(const Claim& claim) {
  const auto& figure = claim.value.low ? claim.value.low : claim.value.high;
  return figure ? figure->ToString() : "";
}

std::string AllowsOf(const Claim& claim) {
  if (claim.kind != ClaimKind::kQuantity) return "";
  return IntervalInWords(claim.value.interval, claim.value.unit);
}

// What the words allow; where that is rounded to be read, all the digits are in the title.
std::string AllowsHtml(const Claim& claim) {
  const std::string allows = AllowsOf(claim);
  const std::string exactly = ExactlyInWords(claim.value.interval, claim.value.unit);
  if (allows.empty() || exactly == allows) return Escaped(allows);
  return "<span title=\"" + Escaped(ExactInWords(claim.value.interval, claim.value.unit)) + "\">" +
         Escaped(allows) + "</span>";
}

std::string RowHtml(const Claim& claim, size_t number, const HtmlContext& context) {
  return Filled(HtmlFile("claim.html"),
                {{"number", std::to_string(number)},
                 {"class", std::string(ToString(StateOf(claim, context)))},
                 {"source", Escaped(ShortName(context.names, claim.document))},
                 {"place", PlaceHtml(claim, context)},
                 {"who", EscapedAndCut(claim.subject.name, kNameColumns)},
                 {"what", EscapedAndCut(TopicOf(claim), kTopicColumns)},
                 {"sort", SortKeyOf(claim)},
                 {"value", EscapedAndCut(ValueInWords(claim), kValueColumns)},
                 {"allows", AllowsHtml(claim)},
                 {"context", EscapedAndCut(ContextInWords(claim), kTermsColumns)},
                 {"state", StateHtml(claim, context)}});
}

std::string StateOptions() {
  std::string options;
  for (const FigureState state : kStates)
    options +=
        fmt::format("<option value=\"{}\">{}</option>", ToString(state), StateInWords(state));
  return options;
}

std::string SourceOptions(const std::vector<const Claim*>& claims, const HtmlContext& context) {
  std::string options;
  std::string_view before;
  size_t count = 0;
  for (const Claim* claim : claims) {
    if (claim->document == before) continue;
    before = claim->document;
    if (++count > kMostSources) break;
    options +=
        fmt::format("<option value=\"{}\">{}</option>", Escaped(ShortName(context.names, before)),
                    Escaped(ShortName(context.sources, before)));
  }
  return options;
}

// "87 claims, 8 figures not understood": as many claims as the top of the page counts.
std::string CountInWords(const std::vector<const Claim*>& claims) {
  const auto loose = static_cast<size_t>(
      std::ranges::count_if(claims, [](const Claim* claim) { return claim->metric.empty(); }));
  const std::string count = CountOf(claims.size() - loose, "claim");
  return loose == 0 ? count : count + ", " + CountOf(loose, "figure") + " not understood";
}

}  // namespace

std::vector<const Claim*> ChooseClaims(const Report& report, HtmlContext* context) {
  std::array<size_t, kStates.size()> room{};
  for (const Claim& claim : report.claims) ++room[static_cast<int>(StateOf(claim, *context))];
  size_t left = kMostRows;
  for (size_t& count : room) {
    count = std::min(count, left);
    left -= count;
  }
  std::vector<const Claim*> chosen;
  for (const Claim& claim : report.claims) {
    size_t& count = room[static_cast<int>(StateOf(claim, *context))];
    if (count == 0 || context->rows.contains(claim.id)) continue;
    --count;
    chosen.push_back(&claim);
    context->rows.emplace(claim.id, chosen.size());
  }
  return chosen;
}

std::string FormatClaimTable(const std::vector<const Claim*>& claims, size_t all_claims,
                             const HtmlContext& context) {
  if (claims.empty()) return "";
  std::string rows;
  for (size_t i = 0; i < claims.size(); ++i) rows += RowHtml(*claims[i], i + 1, context);
  return Filled(HtmlFile("claims.html"), {{"states", StateOptions()},
                                          {"sources", SourceOptions(claims, context)},
                                          {"count", CountInWords(claims)},
                                          {"rows", rows}}) +
         LeftOut(all_claims, claims.size(), "claim");
}

}  // namespace countercheck
