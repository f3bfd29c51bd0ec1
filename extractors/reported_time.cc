#include "extractors/reported_time.h"

namespace countercheck {
namespace {

// "the nine months ended September 30": of a year that is not over, reported on like a quarter.
bool IsPartOfYear(const Period& period) {
  constexpr int kDays = 200;
  return period.grain == Grain::kOther && period.HasDates() &&
         period.label.find("M ") != std::string::npos &&
         AddDays(*period.start, kDays) < *period.end;
}

bool StandsBehindFor(const std::vector<Item>& items, size_t period) {
  return period > 1 && items[period - 1].IsWord("the") && items[period - 2].IsWord("for");
}

}  // namespace

bool IsOfResults(Grain grain) { return grain == Grain::kQuarter || grain == Grain::kHalf; }

bool IsReportedOn(const Period& period) {
  return IsOfResults(period.grain) || IsPartOfYear(period);
}

bool IsReportedIn(const std::vector<Item>& items, size_t item, const Period& period) {
  return IsOfResults(period.grain) || (IsPartOfYear(period) && StandsBehindFor(items, item));
}

bool ReplacesPartOfYear(const Period& quarter, const Period& reported) {
  return IsOfResults(quarter.grain) && IsPartOfYear(reported);
}

}  // namespace countercheck
