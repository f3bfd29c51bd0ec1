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

// A text of megabytes in parts that end at a space or line end: its words all at once would fill
// the memory.
std::vector<std::string_view> Parts(std::string_view text) {
  constexpr size_t kPartBytes = 1 << 20;
  std::vector<std::string_view> parts;
  while (text.size() > kPartBytes) {
    const size_t space = text.substr(0, kPartBytes).find_last_of(" \n");
    const size_t size = space == std::string_view::npos ? kPartBytes : space + 1;
    parts.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  parts.push_back(text);
  return parts;
}

}  // namespace

PeriodContext ReadPeriodContext(std::string_view text, std::optional<Date> published) {
  PeriodContext context;
  context.published = published;
  std::map<int, int> years;
  std::map<int, int> fiscal_years;
  for (const std::string_view part : Parts(text)) {
    const periods::Words words(part);
    for (const auto& [match, first] : periods::Scan({words, context})) {
      context.fiscal_quarters |= TellsFiscalQuarters(match, words.Is(first, "fiscal"));
      ReadFiscalCalendar(match, context);
      if (match.named_year == 0 || !TellsYear(match.period.grain)) continue;
      // A bare "2024" tells nothing of the quarters.
      const bool bare =
          words.IsClass(first, periods::WordClass::kNumber) && match.next == first + 1;
      if (match.says_fiscal) {
        if (published && match.named_year > periods::YearOf(*published) + 1) continue;
        ++fiscal_years[match.named_year];
      } else if (!bare && (!IsOutlook(match, published) || words.Is(first, "full"))) {
        ++years[match.named_year];
      }
    }
  }
  if (published) ++years[periods::YearOf(*published)];
  context.fiscal_year = MostNamed(fiscal_years);
  context.year = MostNamed(years);
  // Where the fiscal year is the calendar year, its number is that of a bare "Q2", too.
  if (!context.year && context.fiscal_year_end_month == 12u) context.year = context.fiscal_year;
  return context;
}

std::vector<PeriodMention> FindPeriods(std::string_view text, const PeriodContext& context) {
  const periods::Words words(text);
  std::vector<PeriodMention> mentions;
  for (auto& [match, first] : periods::Scan({words, context})) {
    const Range range{words[first].begin, words[match.next - 1].end};
    mentions.push_back({std::move(match.period), range, match.role});
  }
  return mentions;
}

}  // namespace countercheck
