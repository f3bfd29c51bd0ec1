// Quarters, halves and years of a fiscal or calendar year, as dates where they can be known.

#include <fmt/format.h>

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"
#include "extractors/period/pieces.h"

namespace countercheck::periods {
namespace {

constexpr unsigned kDecember = 12;

// News speaks of quarters up to the next one: one that begins later is that of the year before.
constexpr int kLongestOutlookDays = 92;

bool IsFiscal(const FiscalSpec& spec, const PeriodContext& context) {
  if (context.fiscal_year_end_month) return *context.fiscal_year_end_month != kDecember;
  return spec.says_fiscal || context.fiscal_quarters;
}

// The last month of quarter 1–4 (0: of the year) of the fiscal year that ends in `year_end` of
// `year`, and the number of its months.
Days FiscalDays(int year, int quarter, unsigned year_end) {
  const Date last{std::chrono::year{year}, std::chrono::month{year_end}, std::chrono::day{1}};
  const Date month = AddMonths(last, quarter == 0 ? 0 : 3 * (quarter - 4));
  return MonthsEnding(YearOf(month), MonthOf(month), quarter == 0 ? 12 : 3);
}

std::string YearLabel(bool fiscal, int year) {
  return fiscal ? fmt::format("FY{}", year) : std::to_string(year);
}

std::string LabelOf(const FiscalSpec& spec, bool fiscal, int year) {
  if (spec.quarter == 0) {
    if (year == 0) return fiscal ? "fiscal year" : "full year";
    return YearLabel(fiscal, year);
  }
  const std::string quarter = fmt::format("Q{}", spec.quarter);
  return year == 0 ? quarter : fmt::format("{} {}", quarter, YearLabel(fiscal, year));
}

// The year of a quarter that names none: that of the article, unless the quarter would then lie too
// far ahead ("fourth quarter" in a January).
int InferYear(const FiscalSpec& spec, const PeriodContext& context, unsigned year_end) {
  if (!context.published) return context.year.value_or(0);
  const int published = YearOf(*context.published);
  const int named = context.year.value_or(0);
  if (spec.quarter == 0) return named;
  if (named != 0 && (named > published + 1 || named < published - 1)) return named;
  int year = published + 1;
  const int ahead = spec.past ? 0 : kLongestOutlookDays;
  while (DaysBetween(*context.published, FiscalDays(year, spec.quarter, year_end).start) > ahead) {
    --year;
  }
  return year;
}

// A fiscal quarter or year whose calendar is not known, or not in whole months.
int FiscalYearNumber(const FiscalSpec& spec, const PeriodContext& context) {
  if (spec.year != 0) return spec.year;
  if (context.fiscal_year_end_month && context.published && spec.quarter != 0) {
    PeriodContext only_date;
    only_date.published = context.published;
    return InferYear(spec, only_date, *context.fiscal_year_end_month);
  }
  return context.fiscal_year.value_or(0);
}

}  // namespace

Period ResolveFiscal(const FiscalSpec& spec, const PeriodContext& context) {
  const bool fiscal = IsFiscal(spec, context);
  const Grain grain = spec.quarter == 0 ? Grain::kYear : Grain::kQuarter;
  const unsigned year_end = fiscal ? context.fiscal_year_end_month.value_or(0) : kDecember;
  const int year = spec.year != 0 ? spec.year
                   : fiscal       ? FiscalYearNumber(spec, context)
                   : context.year ? InferYear(spec, context, kDecember)
                                  : 0;
  // A year that ends in January is numbered by its beginning in one company, by its end in another:
  // its dates are known, its number is not.
  const bool is_told = spec.year != 0 || context.fiscal_year || !fiscal || year_end > 2;
  Period period = LabelOnly(grain, LabelOf(spec, fiscal, is_told ? year : 0));
  period.fiscal = fiscal;
  const bool whole_months = !fiscal || context.fiscal_year_ends_with_month;
  if (year != 0 && year_end != 0 && whole_months) {
    const Days days = FiscalDays(year, spec.quarter, year_end);
    period.start = days.start;
    period.end = days.end;
  }
  return period;
}

Period ResolveHalf(int half, int year, bool says_fiscal, const PeriodContext& context) {
  const unsigned year_end = context.fiscal_year_end_month.value_or(says_fiscal ? 0 : kDecember);
  const bool fiscal = says_fiscal && year_end != kDecember;
  const int in_year = year != 0 ? year : (fiscal ? context.fiscal_year : context.year).value_or(0);
  if (in_year != 0 && !fiscal) return HalfPeriod(in_year, half);
  const std::string name = fmt::format("H{}", half);
  Period period = LabelOnly(
      Grain::kHalf, in_year == 0 ? name : fmt::format("{} {}", name, YearLabel(fiscal, in_year)));
  period.fiscal = fiscal;
  if (in_year != 0 && year_end != 0 && context.fiscal_year_ends_with_month) {
    const Days second = FiscalDays(in_year, 2 * half, year_end);
    period.start = AddMonths(second.start, -3);
    period.end = second.end;
  }
  return period;
}

}  // namespace countercheck::periods
