#include "extractors/periods.h"

#include <map>

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"

namespace countercheck {
namespace {

using periods::Match;

// A day below this belongs to the month before in calendars of 52 weeks: "ended Aug. 2".
constexpr unsigned kEarlyDays = 8;

// The month in which the fiscal year ends of which `quarter` (0: the year) ends on `end`.
unsigned YearEndMonth(const Date& end, int quarter) {
  const bool early = static_cast<unsigned>(end.day()) < kEarlyDays;
  const Date month = periods::AddMonths(end, early ? -1 : 0);
  const int to_year_end = quarter == 0 ? 0 : 3 * (4 - quarter);
  return periods::MonthOf(periods::AddMonths(month, to_year_end));
}

void ReadFiscalCalendar(const Match& match, PeriodContext& context) {
  const bool fiscal_year = match.says_fiscal && match.period.grain == Grain::kYear;
  if (!match.stated_end || context.fiscal_year_end_month) return;
  if (match.quarter == 0 && !fiscal_year) return;
  context.fiscal_year_end_month = YearEndMonth(*match.stated_end, match.quarter);
  context.fiscal_year_ends_with_month = periods::IsLastOfMonth(*match.stated_end);
}

bool TellsYear(Grain grain) {
  return grain == Grain::kQuarter || grain == Grain::kHalf || grain == Grain::kMonth ||
         grain == Grain::kYear;
}

// "fiscal third quarter" or "fiscal 2025"; "FY25" alone is also said of calendar years.
bool TellsFiscalQuarters(const Match& match, bool begins_with_fiscal) {
  if (!match.says_fiscal) return false;
  return match.quarter != 0 || (begins_with_fiscal && match.named_year != 0);
}

// "the first half of next year" tells nothing of the year that a bare quarter belongs to.
bool IsOutlook(const Match& match, const std::optional<Date>& published) {
  return published && match.named_year > periods::YearOf(*published);
}

// The year with the highest count, the later of equals.
std::optional<int> MostNamed(const std::map<int, int>& counts) {
  std::optional<int> best;
  for (const auto& [year, count] : counts) {
    if (!best || count >= counts.at(*best)) best = year;
  }
  return best;
}

// How often each year is named.
struct YearCounts {
  std::map<int, int> calendar;
  std::map<int, int> fiscal;
};

void ReadContext(const periods::Words& words, YearCounts& years, PeriodContext& context) {
  for (const auto& [match, first] : periods::Scan({words, context})) {
    context.fiscal_quarters |= TellsFiscalQuarters(match, words.Is(first, "fiscal"));
    context.day_first |= match.day_first;
    ReadFiscalCalendar(match, context);
    if (match.named_year == 0 || !TellsYear(match.period.grain)) continue;
    // A bare "2024" tells nothing of the quarters.
    const bool bare = words[first].IsDigits() && match.next == first + 1;
    if (match.says_fiscal) {
      const auto& published = context.published;
      if (published && match.named_year > periods::YearOf(*published) + 1) continue;
      ++years.fiscal[match.named_year];
    } else if (!bare && (!IsOutlook(match, context.published) || words.Is(first, "full"))) {
      ++years.calendar[match.named_year];
    }
  }
}

}  // namespace

PeriodContext ReadPeriodContext(LexedText& text, std::optional<Date> published) {
  PeriodContext context;
  context.published = published;
  YearCounts years;
  text.ReadAll([&](const Passage& passage, size_t) {
    ReadContext(periods::Words(passage), years, context);
  });
  if (published) ++years.calendar[periods::YearOf(*published)];
  context.fiscal_year = MostNamed(years.fiscal);
  context.year = MostNamed(years.calendar);
  // Where the fiscal year is the calendar year, its number is that of a bare "Q2", too.
  if (!context.year && context.fiscal_year_end_month == 12u) context.year = context.fiscal_year;
  return context;
}

PeriodContext ReadPeriodContext(std::string_view text, std::optional<Date> published) {
  LexedText lexed(text);
  return ReadPeriodContext(lexed, published);
}

std::vector<PeriodMention> FindPeriods(const Passage& passage, const PeriodContext& context) {
  const periods::Words words(passage);
  std::vector<PeriodMention> mentions;
  for (auto& [match, first] : periods::Scan({words, context})) {
    const Range range{words[first].begin, words[match.next - 1].end};
    mentions.push_back({std::move(match.period), range, match.role});
  }
  return mentions;
}

std::vector<PeriodMention> FindPeriods(std::string_view text, const PeriodContext& context) {
  std::vector<PeriodMention> mentions;
  LexedText(text).ReadAll([&](const Passage& passage, size_t offset) {
    for (PeriodMention& mention : FindPeriods(passage, context)) {
      mention.range = Shifted(mention.range, offset);
      mentions.push_back(std::move(mention));
    }
  });
  return mentions;
}

}  // namespace countercheck
