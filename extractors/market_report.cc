#include "extractors/market_report.h"

#include <algorithm>
#include <array>

#include "extractors/moves.h"
#include "extractors/period/calendar.h"
#include "extractors/words.h"

namespace countercheck {
namespace {

constexpr int kSaturday = 6;

// An index, a metal, a currency, a yield.
bool NamesMarket(const Item& item, const CompiledRules& rules) {
  if (item.kind != Item::Kind::kMetric)
    return IsAnyOf(item.lower, {"stocks", "equities", "wall street", "benchmarks", "futures",
                                "stock futures", "bourses", "stock markets"});
  const MetricRule& metric = rules.metrics[item.meaning->metrics.front().metric];
  return metric.subject == SubjectKind::kNamed && metric.against == "prior_close";
}

// "little changed", "hit five-week highs"
bool TellsState(const Item& item) {
  return SignOfMove(item) != 0 ||
         IsAnyOf(item.lower, {"changed", "flat", "mixed", "unchanged", "highs", "lows", "steady"});
}

bool TellsMarketMove(const TaggedSentence& sentence, const CompiledRules& rules) {
  const auto& items = sentence.items;
  const bool market = std::any_of(items.begin(), items.end(),
                                  [&](const Item& item) { return NamesMarket(item, rules); });
  return market && std::any_of(items.begin(), items.end(), TellsState);
}

// A day of the last days before the article.
bool IsRecentDay(const PeriodMention& mention, std::optional<Date> published) {
  constexpr int kDays = 4;
  const Period& day = mention.period;
  return mention.role == PeriodRole::kNamed && day.grain == Grain::kDay && day.start &&
         (!published || (*day.start <= *published && AddDays(*day.start, kDays) >= *published));
}

bool Contains(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

}  // namespace

void MarketReport::Read(const TaggedSentence& sentence, const CompiledRules& rules,
                        std::optional<Date> published) {
  constexpr int kOpening = 8;
  if (read == kOpening) return;
  ++read;
  if (!TellsMarketMove(sentence, rules)) return;
  ++moves;
  constexpr int kFirst = 4;
  for (size_t i = 0; i < sentence.items.size() && !day && read <= kFirst; ++i) {
    if (sentence.items[i].kind != Item::Kind::kPeriod) continue;
    const PeriodMention& mention = sentence.periods[sentence.items[i].index];
    if (IsRecentDay(mention, published)) day = mention.period;
  }
}

std::optional<Period> MarketReport::Day(std::optional<Date> published, bool listed) const {
  constexpr int kLeast = 3;
  if (moves < kLeast && !listed) return std::nullopt;
  if (day || !published) return day;
  return periods::DayPeriod(
      AddDays(*published, std::min(0, kSaturday - 1 - IsoWeekday(*published))));
}

std::optional<Session> SessionOfList(std::string_view title, const TaggedSentence& first) {
  std::string heading = NormalizePhrase(title);
  for (const Item& item : first.items) heading += " " + item.lower;
  if (!Contains(heading, {"biggest moves", "biggest movers", "making headlines", "stock movers"}))
    return std::nullopt;
  if (Contains(heading, {"premarket", "pre market", "before the bell"})) return Session::kPreMarket;
  if (Contains(heading, {"after hours", "extended trading", "after the bell"}))
    return Session::kAfterHours;
  return std::nullopt;
}

}  // namespace countercheck
