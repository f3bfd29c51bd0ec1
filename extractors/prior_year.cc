#include "extractors/prior_year.h"

#include <algorithm>

#include "extractors/moves.h"

namespace countercheck {
namespace {

constexpr size_t kYearDigits = 4;

// Where the year stands in the last word of a label: "Q1 2026", "FY2026", "3M to 2026-03-31".
std::optional<size_t> YearIn(const std::string& label) {
  const size_t space = label.rfind(' ');
  const size_t digits = label.find_first_of("0123456789", space == std::string::npos ? 0 : space);
  if (digits == std::string::npos) return std::nullopt;
  const size_t end = label.find_first_not_of("0123456789", digits);
  const size_t length = (end == std::string::npos ? label.size() : end) - digits;
  return length == kYearDigits ? std::optional(digits) : std::nullopt;
}

PeriodRole RoleAt(const TaggedSentence& sentence, size_t item) {
  return sentence.periods[sentence.items[item].index].role;
}

// "$9 million, or 8 cents a share": the same profit, for one share.
bool IsSameForOneShare(const TaggedSentence& sentence, size_t item) {
  const bool tied =
      item > 0 && (sentence.items[item - 1].IsWord("or") || sentence.items[item - 1].IsWord("("));
  return tied && QuantityAt(sentence, item).kind == QuantityKind::kMoney;
}

// A price, a headcount or a forecast has no year before of its own.
bool IsResultAgainstAYear(const MetricRule& metric) {
  return metric.subject == SubjectKind::kCompany && !metric.daily && metric.against == "yoy";
}

// "in the same quarter last year": when it was, not what it is held against.
bool IsTimeOfYearEarlier(const TaggedSentence& sentence, size_t item) {
  const auto& items = sentence.items;
  if (items[item].kind != Item::Kind::kPeriod) return false;
  const size_t before = item > 0 && items[item - 1].IsWord("the") ? item - 1 : item;
  const bool when =
      before > 0 && (items[before - 1].IsWord("in") || items[before - 1].IsWord("during") ||
                     items[before - 1].IsWord("for"));
  return RoleAt(sentence, item) == PeriodRole::kYearAgo && when;
}

// "from the previous year's figure of 62 cents"
bool IsOfYearAgoFigure(const TaggedSentence& sentence, size_t figure) {
  constexpr size_t kReach = 5;
  const auto& items = sentence.items;
  if (figure == 0 || !items[figure - 1].IsWord("of")) return false;
  for (size_t i = figure - 1; i > 0 && figure - i < kReach;) {
    --i;
    if (IsFigure(items[i]) || items[i].IsWord(",")) return false;
    if (items[i].kind == Item::Kind::kPeriod) return RoleAt(sentence, i) == PeriodRole::kYearAgo;
  }
  return false;
}

// "the same quarter a year earlier, when it grew 9%"
bool IsInClauseOfYearEarlier(const TaggedSentence& sentence, size_t figure) {
  const auto& items = sentence.items;
  for (size_t i = figure; i > 1;) {
    --i;
    if (IsFigure(items[i])) return false;
    if (!items[i].IsWord("when")) continue;
    const size_t time = items[i - 1].IsWord(",") && i > 1 ? i - 2 : i - 1;
    return items[time].kind == Item::Kind::kPeriod &&
           RoleAt(sentence, time) == PeriodRole::kYearAgo;
  }
  return false;
}

// "During the year-ago quarter, it earned 2 cents", "the 3% growth seen in the same quarter last
// year".
bool StandsInYearEarlier(const TaggedSentence& sentence, const Draft& draft) {
  constexpr size_t kOpening = 4;
  constexpr size_t kBehind = 8;
  const auto& items = sentence.items;
  if (draft.measure == Measure::kLevel && IsOfYearAgoFigure(sentence, draft.item)) return true;
  for (size_t i = 0; i < std::min(kOpening, draft.item); ++i)
    if (IsTimeOfYearEarlier(sentence, i)) return true;
  if (IsInClauseOfYearEarlier(sentence, draft.item)) return true;
  for (size_t i = draft.item + 1; i < std::min(items.size(), draft.item + 1 + kBehind); ++i) {
    if (IsFigure(items[i]) || items[i].IsWord(",") || items[i].IsWord("and")) return false;
    if (IsTimeOfYearEarlier(sentence, i)) return true;
  }
  return false;
}

bool NamesAnotherYardstick(const Item& item) {
  for (const char* name : {"qoq", "mom", "ytd", "guidance", "target", "previous", "consensus"})
    if (item.Is(name)) return true;
  return false;
}

}  // namespace

Period YearBefore(Period period) {
  using std::chrono::years;
  auto back = [](const Date& date) {
    Date earlier = date - years(1);
    return earlier.ok() ? earlier : Date(earlier.year() / earlier.month() / std::chrono::last);
  };
  if (period.start) period.start = back(*period.start);
  if (period.end) period.end = back(*period.end);
  const auto year = YearIn(period.label);
  if (!year) return {std::nullopt, std::nullopt, period.grain, kYearEarlier, period.fiscal};
  const int before = std::stoi(period.label.substr(*year, kYearDigits)) - 1;
  period.label.replace(*year, kYearDigits, std::to_string(before));
  return period;
}

bool IsOfYearEarlier(const TaggedSentence& sentence, const Draft& draft) {
  constexpr size_t kReach = 12;
  if (draft.kind != ClaimKind::kQuantity) return false;
  const auto& items = sentence.items;
  if (StandsInYearEarlier(sentence, draft)) return true;
  if (draft.measure != Measure::kLevel) return false;
  for (size_t i = draft.item + 1; i < std::min(items.size(), draft.item + 1 + kReach); ++i) {
    if (items[i].kind == Item::Kind::kPeriod) return RoleAt(sentence, i) == PeriodRole::kYearAgo;
    bool other = items[i].kind == Item::Kind::kMetric || SignOfMove(items[i]) != 0 ||
                 (IsFigure(items[i]) && !IsSameForOneShare(sentence, i));
    if (other || items[i].IsWord("and") || items[i].IsWord(";")) return false;
  }
  return false;
}

bool IsWhereItCameFrom(const TaggedSentence& sentence, const Draft& draft,
                       std::optional<Modality> modality) {
  const bool told = draft.kind == ClaimKind::kQuantity && draft.measure == Measure::kLevel &&
                    modality == Modality::kActual;
  if (!told || !draft.metric || !IsResultAgainstAYear(*draft.metric)) return false;
  const auto& items = sentence.items;
  // "from", "from a profit of"
  size_t from = draft.item;
  while (from > 0 && draft.item - from < 4 && !items[from].IsWord("from")) {
    --from;
    if (IsFigure(items[from]) || items[from].IsWord("to")) return false;
  }
  if (!items[from].IsWord("from")) return false;
  const auto begin = items.begin();
  const bool moved = std::any_of(begin, begin + from, [](const Item& item) {
    return SignOfMove(item) != 0 || IsFigure(item);
  });
  return moved && std::none_of(begin, items.end(), NamesAnotherYardstick);
}

bool IsOfYearBefore(const TaggedSentence& sentence, const Draft& draft,
                    std::optional<Modality> modality) {
  return draft.prior || IsOfYearEarlier(sentence, draft) ||
         IsWhereItCameFrom(sentence, draft, modality);
}

}  // namespace countercheck
