// When in a day of trading a price was seen: session, moment.
#include <algorithm>

#include "extractors/fields.h"
#include "extractors/moves.h"

namespace countercheck {

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
    if (items[i].Is("closed") && draft.measure == Measure::kChange) session = Session::kRegular;
    size_t distance = i > draft.item ? i - draft.item : draft.item - i;
    if (!session || distance >= best) continue;
    nearest = session;
    best = distance;
  }
  return nearest;
}

std::string FindMoment(const FieldContext& context, const Draft& draft) {
  if (!draft.metric || !draft.metric->trades) return "";
  const auto& items = context.sentence->items;
  size_t from = draft.item > 4 ? draft.item - 4 : 0;
  for (size_t i = draft.item + 1; i-- > from;) {
    bool ends = items[i].IsWord("end") || items[i].IsWord("ends") || items[i].IsWord("ended") ||
                items[i].IsWord("finished") || items[i].IsWord("finish");
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
