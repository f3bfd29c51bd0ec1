// The part of a company or an economy that a figure is about.
#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/fields.h"
#include "extractors/segment_words.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

bool IsCompany(const Item& item) { return item.kind == Item::Kind::kCompany; }

std::string Printed(const FieldContext& context, size_t begin, size_t end) {
  const auto& items = context.sentence->items;
  return std::string(
      context.article->text.At({items[begin].range.begin, items[end - 1].range.end}));
}

// "fee-based", "final-demand": words that a hyphen ties are one.
bool IsTiedToBefore(const FieldContext& context, size_t i) {
  const auto& items = context.sentence->items;
  const bool follows = i > 0 && items[i].range.begin > items[i - 1].range.end;
  return follows && context.article->text.At({items[i - 1].range.end, items[i].range.begin}) == "-";
}

// "data center revenue", "cloud and services margins": what stands right before the name.
std::string SegmentBefore(const FieldContext& context, size_t metric, bool economy) {
  const auto& items = context.sentence->items;
  size_t begin = metric;
  while (begin > 0 && metric - begin < 5) {
    const Item& item = items[begin - 1];
    if (economy && item.Is("place")) break;  // "U.S. retail sales": the whole of an economy
    bool ties = (item.IsWord("and") || item.IsWord("&")) && begin >= 2 && begin < metric;
    bool named =
        ties && (IsSegmentWord(items[begin - 2]) || items[begin - 2].kind == Item::Kind::kMetric);
    const bool tied = begin >= 2 && IsTiedToBefore(context, begin - 1);
    if (!IsSegmentWord(item) && !named && !tied) break;
    begin -= named || tied ? 2 : 1;
  }
  // "Data Center segment revenue": the part without the word that calls it one.
  size_t end = metric;
  while (end > begin && NamesPart(items[end - 1])) --end;
  const std::string segment = begin == end ? "" : Printed(context, begin, end);
  return SaysHowOnly(segment) ? "" : segment;
}

// "sales at the Farm Machines unit", "sales in its data center segment": the part behind the name.
std::string SegmentBehind(const FieldContext& context, size_t metric) {
  const auto& items = context.sentence->items;
  size_t at = metric + 1;
  if (at >= items.size() || !(items[at].IsWord("at") || items[at].IsWord("in") ||
                              items[at].IsWord("from") || items[at].IsWord("of")))
    return "";
  ++at;
  if (at < items.size() && (items[at].IsWord("the") || items[at].lower == "its")) ++at;
  for (size_t i = at; i < std::min(items.size(), at + 7); ++i) {
    if (items[i].kind == Item::Kind::kQuantity || items[i].kind == Item::Kind::kMetric) break;
    // "from citrus operations"
    if ((NamesPart(items[i]) || items[i].IsWord("operations")) && i > at)
      return IsSegmentWord(items[at]) ? Printed(context, at, i) : "";
  }
  return "";
}

bool IsWordOfName(const Item& item) {
  return item.kind == Item::Kind::kWord || item.Is("place") || item.Is("acronym");
}

// The words from `at` up to a verb of moving; empty where none stands behind them.
std::string WordsThatMove(const FieldContext& context, size_t at) {
  constexpr size_t kLongest = 7;
  const auto& items = context.sentence->items;
  size_t end = at;
  while (end < items.size() && end < at + kLongest && IsWordOfName(items[end])) ++end;
  const bool moves = end < items.size() && end > at &&
                     (items[end].Is("rise") || items[end].Is("fall") || items[end].Is("up") ||
                      items[end].Is("down") || items[end].Is("grow"));
  return moves ? Printed(context, at, end) : "";
}

// "Sales at food shops fell 2%": the kind of shop behind the name, up to the verb.
std::string ShopsBehind(const FieldContext& context, size_t metric) {
  const auto& items = context.sentence->items;
  const size_t at = metric + 1;
  if (at >= items.size() || !(items[at].IsWord("at") || items[at].IsWord("of"))) return "";
  return WordsThatMove(context, at + 1);
}

// "Sales to the army rose 5%", "Revenue from car parts fell": to whom, or of what.
std::string BuyersBehind(const FieldContext& context, size_t metric) {
  const auto& items = context.sentence->items;
  size_t at = metric + 1;
  if (at >= items.size()) return "";
  static constexpr std::array<std::string_view, 4> kLinks = {"to", "from", "in", "of"};
  if (std::ranges::find(kLinks, items[at].lower) == kLinks.end()) return "";
  ++at;
  if (at < items.size() && (items[at].IsWord("the") || items[at].IsWord("its"))) ++at;
  if (at >= items.size() || !(IsSegmentWord(items[at]) || items[at].Is("place"))) return "";
  const std::string segment = WordsThatMove(context, at);
  const bool part_alone = NamesPart(items[at]) && segment == items[at].lower;
  return part_alone || SaysHowOnly(segment) ? "" : segment;
}

// "Web shops, which sell day and night, saw": where the aside begins that ends before `end`, else
// `end`.
size_t BeforeAside(const Items& items, size_t end) {
  if (end == 0 || !items[end - 1].IsWord(",")) return end;
  for (size_t i = end - 1; i > 0 && items[i].kind != Item::Kind::kQuantity; --i)
    if (items[i - 1].IsWord(",") && (items[i].IsWord("which") || items[i].IsWord("who")))
      return i - 1;
  return end;
}

// "Furniture shops saw a 2% drop in sales", "came from clothing, where sales rose 1%": the kind of
// shop that is spoken of before.
std::string ShopsBefore(const FieldContext& context, size_t figure) {
  const auto& items = context.sentence->items;
  for (size_t i = figure; i > 0;) {
    --i;
    const bool sees = items[i].IsWord("saw") || items[i].IsWord("see") || items[i].IsWord("sees");
    const bool where = items[i].IsWord("where") && i > 0 && items[i - 1].IsWord(",");
    if (!sees && !where) continue;
    size_t end = BeforeAside(items, where ? i - 1 : i);
    if (end > 0 && items[end - 1].IsWord("also")) --end;
    size_t begin = end;
    while (begin > 0 && end - begin < 6 && IsWordOfName(items[begin - 1]) &&
           !items[begin - 1].IsWord("from") && !items[begin - 1].IsWord("in"))
      --begin;
    return begin < end && IsSegmentWord(items[begin]) ? Printed(context, begin, end) : "";
  }
  return "";
}

// "In North America, sales rose 4%", "In digital payments, revenue grew": the part that a sentence
// begins with, right before the name.
std::string SegmentInFront(const FieldContext& context, size_t metric) {
  constexpr size_t kLongest = 5;
  const auto& items = context.sentence->items;
  if (items.empty() || !items[0].IsWord("in")) return "";
  size_t begin = 1;
  if (begin < items.size() && (items[begin].IsWord("the") || items[begin].IsWord("its"))) ++begin;
  size_t end = begin;
  while (end < items.size() && end < begin + kLongest &&
         (IsSegmentWord(items[end]) || (end > begin && items[end].IsWord("and"))))
    ++end;
  const bool ends = end > begin && end < items.size() && items[end].IsWord(",");
  if (!ends || metric <= end || metric > end + 3 || IsTurnOfPhrase(items[end - 1])) return "";
  return Printed(context, begin, end);
}

// "Excluding a gain on the sale of a tools business, profit was": a part that is not counted.
bool IsLeftOut(const Items& items, size_t segment) {
  constexpr size_t kReach = 12;
  for (size_t i = segment; i > 0 && segment - i < kReach; --i)
    if (items[i - 1].IsWord("excluding") || items[i - 1].IsWord("sale")) return true;
  return false;
}

// "In the home segment, sales fell 4.4%": what names a part ahead of the name.
std::string SegmentAhead(const FieldContext& context, size_t metric) {
  const auto& items = context.sentence->items;
  for (size_t i = metric; i > 0 && metric - i < 8;) {
    --i;
    if (items[i].kind == Item::Kind::kQuantity || items[i].IsWord(";")) break;
    if (!NamesPart(items[i])) continue;
    size_t begin = i;
    while (begin > 0 && i - begin < 5 && IsSegmentWord(items[begin - 1])) --begin;
    if (IsLeftOut(items, begin)) break;
    if (begin < i) return Printed(context, begin, i);
  }
  return "";
}

// "Excluding autos, retail sales rose 0.3%": of an economy, what is left out makes another
// aggregate. "core prices" is the same in one word.
std::string WhatIsExcluded(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  if (draft.metric->subject != SubjectKind::kCountry) return "";
  if (draft.metric_item && *draft.metric_item > 0 && items[*draft.metric_item - 1].IsWord("core"))
    return "core";
  for (size_t i = 0; i < draft.item; ++i) {
    if (!items[i].IsWord("excluding") && !items[i].IsWord("excludes") && !items[i].IsWord("ex"))
      continue;
    size_t end = i + 1;
    while (end < draft.item && end < i + 6 && items[end].kind != Item::Kind::kMark &&
           items[end].kind != Item::Kind::kClass)
      ++end;
    if (end > i + 1) return "excluding " + Printed(context, i + 1, end);
  }
  return "";
}

// "Total revenue", "net income": of the whole company.
bool IsOfWhole(const Draft& draft, const Item& name) {
  if (draft.metric->id == "net_income" || draft.metric->id == "eps") return true;
  for (std::string_view word : {"total ", "overall ", "consolidated ", "group "})
    if (name.lower.starts_with(word)) return true;
  return false;
}

// "Operating profit slumped 50%" behind a sentence on one segment: a bare name at the start goes on
// with that segment.
bool GoesOn(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  if (draft.metric_item != std::optional<size_t>(0) || IsOfWhole(draft, items[0])) return false;
  return std::none_of(items.begin(), items.begin() + draft.item,
                      [](const Item& item) { return IsCompany(item) || item.Is("pronoun"); });
}

}  // namespace

// "fell 5% to $3 billion at the tools unit": behind the level that a change led to.
size_t LastFigureOf(const FieldContext& context, size_t figure) {
  const auto& items = context.sentence->items;
  const bool leads = figure + 2 < items.size() && items[figure + 1].IsWord("to") &&
                     items[figure + 2].kind == Item::Kind::kQuantity;
  return leads ? figure + 2 : figure;
}

// "Its retail business grew 12%": the part is what grew.
std::string PartThatMoved(const FieldContext& context, const Draft& draft) {
  constexpr size_t kReach = 4;
  const auto& items = context.sentence->items;
  for (size_t i = draft.item; i > 0 && draft.item - i < kReach;) {
    if (!NamesPart(items[--i])) continue;
    size_t begin = i;
    while (begin > 0 && i - begin < kReach &&
           (IsSegmentWord(items[begin - 1]) || items[begin - 1].Is("place")))
      --begin;
    return begin < i ? Printed(context, begin, i) : "";
  }
  return "";
}

// "S&P 500 futures", "futures tied to the Dow", "contracts on the Kospi": what is traded on an
// index before and after its own hours.
bool IsOfFutures(const Items& items, size_t index) {
  constexpr size_t kReach = 4;
  const auto future = [](const Item& item) {
    return item.IsWord("futures") || item.IsWord("contracts");
  };
  if (items[index].lower.ends_with("futures")) return true;
  // "Nasdaq 100 E-Mini futures"
  for (size_t i = index + 1; i < std::min(items.size(), index + kReach); ++i) {
    if (future(items[i])) return true;
    if (!IsCompany(items[i]) && !items[i].capital && !items[i].IsWord("e") &&
        !items[i].IsWord("mini") && !items[i].IsWord("-"))
      break;
  }
  for (size_t i = index; i > 0 && index - i < kReach;) {
    --i;
    if (future(items[i])) return true;
    const bool ties = items[i].IsWord("the") || items[i].IsWord("on") || items[i].IsWord("tied") ||
                      items[i].IsWord("to") || items[i].IsWord("linked") || items[i].IsWord("for");
    if (!ties) return false;
  }
  return false;
}

bool IsMonth(const FieldContext& context, size_t item) {
  const Item& period = context.sentence->items[item];
  return period.kind == Item::Kind::kPeriod &&
         context.sentence->periods[period.index].period.grain == Grain::kMonth;
}

// "Nov 25 soybeans", "April gold", "crude for April delivery": the contract that a price is of.
std::string ContractOf(const FieldContext& context, size_t name) {
  const auto& items = context.sentence->items;
  if (name > 0 && IsMonth(context, name - 1)) return Printed(context, name - 1, name);
  const size_t month = name + 2;
  const bool delivered = month + 1 < items.size() && items[name + 1].IsWord("for") &&
                         IsMonth(context, month) && items[month + 1].IsWord("delivery");
  return delivered ? Printed(context, month, month + 1) : "";
}

std::string FindSegment(const FieldContext& context, const Draft& draft) {
  if (draft.metric && draft.metric->id == "commodity_price" && draft.metric_item)
    return ContractOf(context, *draft.metric_item);
  if (draft.metric && draft.metric->id == "index_level" && draft.metric_item &&
      IsOfFutures(context.sentence->items, *draft.metric_item))
    return "futures";
  if (!draft.metric || !draft.metric->segments) return "";
  const bool earned = draft.metric->id == "revenue" || draft.metric->id == "net_income";
  if (!draft.metric_item && draft.kind == ClaimKind::kQuantity && earned)
    if (std::string part = PartThatMoved(context, draft); !part.empty()) return part;
  std::string segment = SegmentBehind(context, LastFigureOf(context, draft.item));
  if (segment.empty() && draft.metric_item) segment = SegmentBehind(context, *draft.metric_item);
  if (segment.empty() && draft.metric_item)
    segment =
        SegmentBefore(context, *draft.metric_item, draft.metric->subject == SubjectKind::kCountry);
  if (segment.empty() && draft.metric_item)
    segment = SegmentAhead(context, std::min(*draft.metric_item, draft.item));
  const bool of_company = draft.metric->subject == SubjectKind::kCompany;
  if (segment.empty() && draft.metric_item && of_company)
    segment = BuyersBehind(context, *draft.metric_item);
  if (segment.empty() && draft.metric_item && of_company)
    segment = SegmentInFront(context, *draft.metric_item);
  if (segment.empty() && draft.metric->subject == SubjectKind::kCountry) {
    if (draft.metric_item) segment = ShopsBehind(context, *draft.metric_item);
    if (segment.empty()) segment = ShopsBefore(context, draft.item);
  }
  if (segment.empty()) segment = WhatIsExcluded(context, draft);
  if (segment.empty() && GoesOn(context, draft)) segment = context.text->segment;
  return segment;
}

}  // namespace countercheck
