#include "pipeline/check/rivals.h"

#include <algorithm>

#include "pipeline/check/same_value.h"
#include "pipeline/check/slips.h"

namespace countercheck {
namespace {

bool IsLabel(const Fact& fact) { return fact.metric.rfind("label ", 0) == 0; }

// "revenue" may be anything; "passenger load factor" says what it is.
bool LabelSaysLittle(const Fact& fact) {
  return IsLabel(fact) && std::count(fact.metric.begin(), fact.metric.end(), ' ') < 2;
}

// Reports on one day's trading come out within these days.
constexpr int kReportingDays = 2;

// Quotes of one day, as far as the texts say: both name it, or both are of about that day.
bool IsOneDay(const Fact& a, const Fact& b) {
  const bool both_name_it = a.period.is_day && b.period.is_day;
  const bool known = a.published && b.published;
  return both_name_it || !known || DaysApart(*a.published, *b.published) <= kReportingDays;
}

// "up 18% this year" ends on the day it is said.
bool IsRunning(const Fact& fact) { return fact.period.stated() && !fact.period.is_day; }

// Why two figures of something that moves all day are no rivals; empty where nothing speaks against
// it.
std::string_view WhyOtherQuote(const Fact& a, const Fact& b, const Comparison& things) {
  const bool no_moment = a.moment.empty() && b.moment.empty() && !a.session && !b.session;
  const bool quotes = a.claim().measure == Measure::kLevel && no_moment;
  if (things.IsUnstated(Dimension::kMoment) || quotes) return "different or unstated moments";
  const bool share_move = a.traits->share && a.claim().measure == Measure::kChange;
  if (!share_move && things.IsUnstated(Dimension::kPeriod)) return "the day is not stated";
  if (!IsOneDay(a, b)) return "quotes of different days";
  const bool same_day = a.published && b.published && *a.published == *b.published;
  if ((IsRunning(a) || IsRunning(b)) && !same_day) return "a period that was still running";
  if (!share_move && a.claim().measure == Measure::kChange && !(a.period.is_day && b.period.is_day))
    return "the day is not stated";
  return "";
}

// Said as done of a year that was not over when it was said: a forecast, or part of the year. A
// company's own quarter may have ended before that of the calendar.
bool IsAheadOfTime(const Fact& fact) {
  const std::optional<Period>& period = fact.claim().period;
  if (fact.modality != Modality::kActual || !fact.published || !period || !period->end)
    return false;
  const bool long_one = period->grain == Grain::kYear || period->grain == Grain::kHalf;
  return long_one && *period->end > AddDays(*fact.published, kReportingDays);
}

// A report that names no period speaks of its quarter, not of the half or the year.
bool LeavesOpenAQuarter(const Fact& open, const Fact& stated) {
  const std::string& text = stated.period.text;
  return !open.period.stated() && (text.starts_with('H') || text.starts_with('Y'));
}

// $5.19 and $1.19: figures as fine as these are seldom alike by chance.
bool DifferInOneOfManyDigits(const Fact& a, const Fact& b) {
  constexpr int kMany = 3;
  return SlipBetween(a.value(), b.value()) == Slip::kDigit && !a.traits->moves_all_day &&
         std::max(SignificantDigits(a.value()), SignificantDigits(b.value())) >= kMany;
}

bool NeitherSaysThePeriod(const Fact& a, const Fact& b) {
  return !a.period.stated() && !b.period.stated();
}

// Figures far apart are one figure only by a slip, and only where nothing else may tell them apart.
std::string_view WhyFarApart(const Fact& a, const Fact& b, const Comparison& things) {
  if (DifferInOneOfManyDigits(a, b) && NeitherSaysThePeriod(a, b)) return "";
  if (things.IsUnstated(Dimension::kPeriod)) return "far apart, and not both say the period";
  if (things.IsUnstated(Dimension::kComparator)) return "far apart, and not both say against what";
  if (things.IsUnstated(Dimension::kBasis)) return "far apart, and not both say the basis";
  if (a.traits->moves_all_day && !(a.session && b.session))
    return "far apart, and not both say the session";
  return IsLabel(a) ? "far apart" : "";
}

}  // namespace

bool MayDifferFreely(Modality modality) {
  return modality == Modality::kExpectation || modality == Modality::kHypothetical ||
         modality == Modality::kTarget;
}

bool IsPlainSlip(const Fact& a, const Fact& b, const Surroundings& around) {
  const Slip slip = SlipBetween(a.value(), b.value());
  if (slip == Slip::kNone || slip == Slip::kDigit) return false;
  const int digits = std::max(SignificantDigits(a.value()), SignificantDigits(b.value()));
  return digits > (slip == Slip::kTransposed && around.several_figures ? 2 : 1);
}

bool MayBeOneFigure(const Fact& a, const Fact& b) {
  return AreClose(a.value(), b.value()) || SlipBetween(a.value(), b.value()) != Slip::kNone;
}

std::string_view WhyNotRivals(const Fact& a, const Fact& b, const Comparison& things,
                              const Surroundings& around) {
  const bool slip = IsPlainSlip(a, b, around);
  if (around.several_figures && !slip) return "an article gives several figures for this";
  if (!slip && (MayDifferFreely(a.modality) || MayDifferFreely(b.modality)))
    return "forecasts and estimates of different sources may differ";
  if (IsAheadOfTime(a) || IsAheadOfTime(b)) return "of a period that was not over";
  if (things.IsUnstated(Dimension::kModality))
    return "said as done in one, as planned in the other";
  if (!slip && a.claim().measure == Measure::kVersusExpectations)
    return "each may have another estimate in mind";
  if (LabelSaysLittle(a)) return "the label does not say enough";
  if (IsFiscalOf(a.period, b.period) || IsFiscalOf(b.period, a.period))
    return "a fiscal year in one, a calendar year in the other";
  const bool moves = a.traits->moves_all_day;
  if (moves)
    if (const std::string_view why = WhyOtherQuote(a, b, things); !why.empty()) return why;
  if (a.traits->many_kinds) return "of which goods is not stated";
  if (a.traits->economic && !WithinOneEvent(a, b)) return "published far apart: revised since?";
  const bool economy_moved = a.traits->economic && a.claim().measure == Measure::kChange;
  if (economy_moved && things.IsUnstated(Dimension::kComparator))
    return "on the month or on the year is not stated";
  if (LeavesOpenAQuarter(a, b) || LeavesOpenAQuarter(b, a))
    return "a longer period in one, and none stated in the other";
  if (IsLabel(a) && things.IsUnstated(Dimension::kPeriod) && a.published && b.published)
    return "not both say the period";
  const bool near = slip || AreClose(a.value(), b.value()) || !MayBeOneFigure(a, b);
  return near ? "" : WhyFarApart(a, b, things);
}

}  // namespace countercheck
