// When in a day of trading a price was seen: session, moment.
#include <algorithm>

#include "extractors/fields.h"
#include "extractors/moves.h"

namespace countercheck {
namespace {

// "closed up 5%", "rose 5% to close at $31", "closed on Monday at $31", "the closing price of $31".
// "Close to $31" and "up 5% from the last close" tell of no close.
bool TellsOfClose(const std::vector<Item>& items, size_t i, const Draft& draft) {
  constexpr size_t kReach = 5;
  const bool to_close = items[i].IsWord("close") && i > 0 && items[i - 1].IsWord("to");
  if (draft.measure == Measure::kChange) return items[i].Is("closed") || to_close;
  const bool price = items[i].lower == "closing price";
  return (items[i].Is("closed") || to_close || price) && i < draft.item && draft.item - i <= kReach;
}

// "at the close in Tokyo", "as of the market close", "to end near": not "from Friday's close".
bool IsAtClose(const std::vector<Item>& items, size_t i) {
  if (!items[i].IsWord("close") || i < 2) return false;
  if (items[i - 1].IsWord("of the market")) return true;
  const size_t before = i - 1;  // "the market" is one item
  return (items[before].IsWord("the") || items[before].IsWord("the market")) &&
         (items[before - 1].IsWord("at") || items[before - 1].IsWord("of"));
}

// "fell 84 points, or 0.6%, to finish at 14,210"
bool EndsBehind(const std::vector<Item>& items, size_t figure, size_t end) {
  constexpr size_t kReach = 8;
  for (size_t i = figure + 2; i < std::min(end, figure + kReach); ++i) {
    if (items[i].IsWord("after") || items[i].IsWord("from")) return false;
    if (items[i - 1].IsWord("to") && (items[i].IsWord("end") || items[i].IsWord("close") ||
                                      items[i].IsWord("finish") || items[i].IsWord("settle")))
      return true;
  }
  return false;
}

}  // namespace

std::optional<Session> FindSession(const FieldContext& context, const Draft& draft) {
  if (!draft.metric || !draft.metric->trades) return std::nullopt;
  const auto& items = context.sentence->items;
  Clause clause = ClauseAround(*context.sentence, draft.item);
  std::optional<Session> nearest;
  size_t best = 14;
  for (size_t i = clause.begin; i < clause.end; ++i) {
    std::optional<Session> session;
    if (items[i].Is("after_hours")) session = Session::kAfterHours;
    if (items[i].Is("pre_market")) session = Session::kPreMarket;
    if (items[i].Is("regular")) session = Session::kRegular;
    if (TellsOfClose(items, i, draft) || IsAtClose(items, i)) session = Session::kRegular;
    size_t distance = i > draft.item ? i - draft.item : draft.item - i;
    if (!session || distance >= best) continue;
    nearest = session;
    best = distance;
  }
  const bool closes =
      FindMoment(context, draft) == "close" ||
      (draft.measure == Measure::kChange && EndsBehind(items, draft.item, clause.end));
  if (!nearest && closes) return Session::kRegular;
  return nearest;
}

std::string FindMoment(const FieldContext& context, const Draft& draft) {
  if (!draft.metric || !draft.metric->trades) return "";
  const auto& items = context.sentence->items;
  size_t from = draft.item > 4 ? draft.item - 4 : 0;
  for (size_t i = draft.item + 1; i-- > from;) {
    bool ends = items[i].IsWord("end") || items[i].IsWord("ends") || items[i].IsWord("ended") ||
                items[i].IsWord("ending") || items[i].IsWord("finished") ||
                items[i].IsWord("finish") || items[i].IsWord("settle");
    if (items[i].Is("closed") || ends) return "close";
    if (items[i].Is("opened")) return "open";
  }
  for (size_t i = draft.item + 1; i < std::min(items.size(), draft.item + 4); ++i)
    if (items[i].IsWord("noon") || items[i].IsWord("midday")) return "12:00";
  if (draft.kind != ClaimKind::kQuantity) return "";
  const QuantityMention& mention = context.sentence->quantities[items[draft.item].index];
  std::string_view hedge = context.article->text.At({mention.hedged.begin, mention.figure.begin});
  if (hedge.find("as much as") == std::string_view::npos) return "";
  bool down = draft.move_item && SignOfMove(items[*draft.move_item]) < 0;
  return down ? "intraday_low" : "intraday_high";
}

}  // namespace countercheck
