#include "pipeline/check/judgement.h"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/check/same_value.h"

namespace countercheck {
namespace {

bool IsLabel(const Fact& fact) { return fact.metric.rfind("label ", 0) == 0; }

// "revenue" may be anything; "passenger load factor" says what it is.
bool LabelSaysLittle(const Fact& fact) {
  return IsLabel(fact) && std::count(fact.metric.begin(), fact.metric.end(), ' ') < 2;
}

// Forecasts of different houses differ, and what nobody claims to be so cannot be wrong.
bool MayDifferFreely(Modality modality) {
  return modality == Modality::kExpectation || modality == Modality::kHypothetical ||
         modality == Modality::kTarget;
}

struct Ruling {
  RelationKind kind;
  std::string why;  // put before the reason of the values
};

Ruling NotComparable(std::string why) { return {RelationKind::kNotComparable, std::move(why)}; }

// The same digits with another sign, another scale, or in another order. Figures of two digits are
// seldom so by chance; an article of many figures needs a third digit for another order.
bool IsPlainSlip(const Fact& a, const Fact& b, const Surroundings& around) {
  const Slip slip = SlipBetween(a.value(), b.value());
  if (slip == Slip::kNone || slip == Slip::kDigit) return false;
  const int digits = std::max(SignificantDigits(a.value()), SignificantDigits(b.value()));
  return digits > (slip == Slip::kTransposed && around.several_figures ? 2 : 1);
}

// Near enough to be two tellings of one fact, or one slip away from it.
bool MayBeOneFigure(const Fact& a, const Fact& b) {
  return AreClose(a.value(), b.value()) || SlipBetween(a.value(), b.value()) != Slip::kNone;
}

RelationKind ClashOf(const Fact& a, const Fact& b) {
  return SlipBetween(a.value(), b.value()) == Slip::kScale ? RelationKind::kMagnitudeSlip
                                                           : RelationKind::kConflict;
}

Ruling DisjointInOneArticle(const Fact& a, const Fact& b, const Surroundings& around) {
  const bool band =
      a.value().qualifier == Qualifier::kBand || b.value().qualifier == Qualifier::kBand;
  if (band && AreClose(a.value(), b.value()))
    return {RelationKind::kTension, "a vague band against a figure in one article"};
  if (a.only_in_headline == b.only_in_headline || around.several_figures || !MayBeOneFigure(a, b) ||
      MayDifferFreely(a.modality))
    return NotComparable("two figures in one article: a newer one, or another scope");
  // A headline that names the close is not about the hours before the open.
  const Fact& headline = a.only_in_headline ? a : b;
  const bool own_moment = headline.session || !headline.claim().moment.empty();
  const Fact& body = a.only_in_headline ? b : a;
  if (body.claim().sentence.find(headline.claim().value_text) != std::string::npos)
    return NotComparable("the sentence has the figure of the headline, too");
  if (a.traits->moves_all_day && own_moment) return NotComparable("another moment of the day");
  if (a.traits->moves_all_day) return {RelationKind::kHeadlineBody, "headline against body"};
  return {ClashOf(a, b), "headline against body"};
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
std::string WhyOtherQuote(const Fact& a, const Fact& b, const Comparison& things) {
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

// Figures far apart are one figure only by a slip, and only where nothing else may tell them apart.
std::string WhyFarApart(const Fact& a, const Fact& b, const Comparison& things) {
  if (!MayBeOneFigure(a, b)) return "far apart: another scope or measure";
  if (things.IsUnstated(Dimension::kPeriod)) return "far apart, and not both say the period";
  if (things.IsUnstated(Dimension::kComparator)) return "far apart, and not both say against what";
  if (things.IsUnstated(Dimension::kBasis)) return "far apart, and not both say the basis";
  if (a.traits->moves_all_day && !(a.session && b.session))
    return "far apart, and not both say the session";
  return IsLabel(a) ? "far apart" : "";
}

// The first reason for which two disjoint figures are no conflict; empty where there is none.
std::string WhyNotRivals(const Fact& a, const Fact& b, const Comparison& things,
                         const Surroundings& around) {
  const bool slip = IsPlainSlip(a, b, around);
  if (around.several_figures && !slip) return "an article gives several figures for this";
  if (!slip && (MayDifferFreely(a.modality) || MayDifferFreely(b.modality)))
    return "forecasts and estimates of different sources may differ";
  if (IsAheadOfTime(a) || IsAheadOfTime(b)) return "of a period that was not over";
  if (things.IsUnstated(Dimension::kModality))
    return "said as done in one, as planned in the other";
  if (LabelSaysLittle(a)) return "the label does not say enough";
  if (IsFiscalOf(a.period, b.period) || IsFiscalOf(b.period, a.period))
    return "a fiscal year in one, a calendar year in the other";
  const bool moves = a.traits->moves_all_day;
  if (moves)
    if (const std::string why = WhyOtherQuote(a, b, things); !why.empty()) return why;
  if (a.traits->many_kinds) return "of which goods is not stated";
  if (a.traits->economic && !WithinOneEvent(a, b)) return "published far apart: revised since?";
  const bool economy_moved = a.traits->economic && a.claim().measure == Measure::kChange;
  if (economy_moved && things.IsUnstated(Dimension::kComparator))
    return "on the month or on the year is not stated";
  if (LeavesOpenAQuarter(a, b) || LeavesOpenAQuarter(b, a))
    return "a longer period in one, and none stated in the other";
  if (IsLabel(a) && things.IsUnstated(Dimension::kPeriod) && a.published && b.published)
    return "not both say the period";
  return slip || AreClose(a.value(), b.value()) ? "" : WhyFarApart(a, b, things);
}

Ruling DisjointAcross(const Fact& a, const Fact& b, const Comparison& things,
                      const Surroundings& around) {
  if (const std::string why = WhyNotRivals(a, b, things, around); !why.empty())
    return NotComparable(why);
  if (IsPlainSlip(a, b, around)) return {ClashOf(a, b), ""};
  if (things.IsUnstated(Dimension::kBasis))
    return {RelationKind::kTension, "one states the basis, the other does not"};
  const Session regular = Session::kRegular;
  if (things.IsUnstated(Dimension::kSession) && (a.session == regular || b.session == regular))
    return {RelationKind::kTension, "one states the session, the other does not"};
  if (a.traits->several)
    return {RelationKind::kTension, "there may be more than one such agreement"};
  if (things.IsUnstated(Dimension::kCounterparty))
    return {RelationKind::kTension, "one states the other party, the other does not"};
  return {ClashOf(a, b), ""};
}

Ruling OfRanges(const Fact& a, const Fact& b, const Surroundings& around) {
  const bool one_article = a.document == b.document;
  if (one_article) return NotComparable("two ranges in one article: a newer one, or another scope");
  if (around.several_figures || around.explained || MayDifferFreely(a.modality))
    return NotComparable("an article gives several ranges for this");
  const bool undated = !a.published || !b.published || *a.published == *b.published;
  if (!undated && !(a.period.stated() && b.period.stated()))
    return NotComparable("not both say the period");
  return {RelationKind::kTension, ""};
}

// "up to $500 million" in the body, "$500 million" in the headline.
bool DropsUpTo(const Fact& headline, const Fact& body) {
  return headline.only_in_headline && !body.only_in_headline &&
         headline.value().qualifier == Qualifier::kExact &&
         body.value().qualifier == Qualifier::kAtMost && headline.value().high == body.value().high;
}

Ruling OfCovering(const Fact& a, const Fact& b) {
  if (a.document == b.document && (DropsUpTo(a, b) || DropsUpTo(b, a)))
    return {RelationKind::kHeadlineBody, "the headline drops “up to”"};
  return {RelationKind::kCompatible, ""};
}

RelationKind OfSameFigure(const Comparison& things) {
  return things.IsUnstated(Dimension::kBasis) ? RelationKind::kBasisDropped
                                              : RelationKind::kAgreement;
}

Ruling Decide(ValueRelation relation, const Fact& a, const Fact& b, const Comparison& things,
              const Surroundings& around) {
  const bool one_article = a.document == b.document;
  if (a.traits->differs_freely && relation != ValueRelation::kEqual)
    return NotComparable("price targets of different brokers or dates");
  switch (relation) {
    case ValueRelation::kEqual:
    case ValueRelation::kRounded:
      return {OfSameFigure(things), ""};
    case ValueRelation::kEdge:
    case ValueRelation::kCutOff:
      return {RelationKind::kRoundingOnly, ""};
    case ValueRelation::kCovers:
      return OfCovering(a, b);
    case ValueRelation::kTouch:
      if (!one_article && around.several_figures) return NotComparable("a vague band");
      return {RelationKind::kTension, ""};
    case ValueRelation::kTwoRanges:
      return OfRanges(a, b, around);
    case ValueRelation::kDisjoint:
      return one_article ? DisjointInOneArticle(a, b, around)
                         : DisjointAcross(a, b, things, around);
  }
  return NotComparable("");
}

std::string DifferentDimensions(const Fact& a, const Fact& b, const Comparison& things) {
  const Dimension dimension = things.different.front();
  return fmt::format("different {}: {} and {}", ToString(dimension), StatedAlong(dimension, a),
                     StatedAlong(dimension, b));
}

// Reports on one day's trading, as far as their dates say. Shares that fall on one day may rise on
// the next.
bool PublishedTogether(const Fact& a, const Fact& b) {
  return !a.published || !b.published || *a.published == *b.published;
}

bool InLine(const Fact& fact) { return fact.claim().verdict == Verdict::kInLine; }

bool AgainstGuidance(const Fact& fact) { return fact.comparator == "guidance"; }

Ruling OfDifferentVerdicts(const Fact& a, const Fact& b, const Comparison& things,
                           const Surroundings& around) {
  if (a.document == b.document || around.several_figures)
    return NotComparable("an article gives both verdicts");
  if (MayDifferFreely(a.modality)) return NotComparable("verdicts on what is only expected");
  if (AgainstGuidance(a) != AgainstGuidance(b))
    return NotComparable("measured against guidance in one, against expectations in the other");
  if (!InLine(a) && !InLine(b)) return {RelationKind::kConflict, "opposite verdicts"};
  const bool exact = a.traits->economic && !things.IsUnstated(Dimension::kPeriod);
  if (exact) return {RelationKind::kConflict, "in line in one, not in the other"};
  return {RelationKind::kTension, "\"in line\" is loose wording"};
}

Ruling OfOppositeDirections(const Fact& a, const Fact& b, const Comparison& things,
                            const Surroundings& around) {
  if (a.document == b.document || around.several_figures)
    return NotComparable("an article says both");
  if (MayDifferFreely(a.modality)) return NotComparable("directions that are only expected");
  if (things.IsUnstated(Dimension::kComparator))
    return NotComparable("opposite directions, and not both say against what");
  if (things.IsUnstated(Dimension::kSession) || things.IsUnstated(Dimension::kMoment))
    return {RelationKind::kTension, "opposite directions, and not both say when in the day"};
  const bool moves = a.traits->moves_all_day;
  const bool days_stated = a.period.is_day && b.period.is_day;
  if (moves && !days_stated && !PublishedTogether(a, b))
    return NotComparable("moves of different days");
  if (things.IsUnstated(Dimension::kPeriod) || (moves && !days_stated))
    return {RelationKind::kTension, "opposite directions, period unstated"};
  return {RelationKind::kConflict, "opposite directions"};
}

}  // namespace

std::optional<Judgement> JudgeFigures(const Fact& a, const Fact& b, const Surroundings& around) {
  Judgement judgement;
  judgement.things = CompareThings(a, b);
  if (!judgement.things.different.empty()) {
    judgement.reason = DifferentDimensions(a, b, judgement.things);
    return judgement;
  }
  if (!CanMeet(judgement.things, a, b)) return std::nullopt;
  const ValueRelation relation = CompareValues(a.value(), b.value());
  const bool across = a.document != b.document;
  const bool disjoint = relation == ValueRelation::kDisjoint;
  const bool apart = disjoint || relation == ValueRelation::kTouch;
  if (disjoint && across && around.explained) return std::nullopt;
  // "from 46.5% to the mid-30s": a sentence holds its own figures against each other.
  const std::string& sentence = a.claim().sentence;
  if (apart && !across && !sentence.empty() && sentence == b.claim().sentence) return std::nullopt;
  const Ruling verdict = Decide(relation, a, b, judgement.things, around);
  judgement.kind = verdict.kind;
  if (disjoint) judgement.slip = SlipBetween(a.value(), b.value());
  judgement.reason = ValueReason(relation, a.value(), b.value());
  if (!verdict.why.empty()) judgement.reason = verdict.why + "; " + judgement.reason;
  return judgement;
}

std::optional<Judgement> JudgeWords(const Fact& a, const Fact& b, const Surroundings& around) {
  Judgement judgement;
  judgement.things = CompareThings(a, b);
  if (!judgement.things.different.empty()) {
    judgement.reason = DifferentDimensions(a, b, judgement.things);
    return judgement;
  }
  if (!CanMeet(judgement.things, a, b)) return std::nullopt;
  const bool verdicts = a.claim().kind == ClaimKind::kVerdict;
  const bool equal = verdicts ? a.claim().verdict == b.claim().verdict
                              : a.claim().direction == b.claim().direction;
  if (equal) {
    judgement.kind = RelationKind::kAgreement;
    judgement.reason = verdicts ? "the same verdict" : "the same direction";
    return judgement;
  }
  const Ruling verdict = verdicts ? OfDifferentVerdicts(a, b, judgement.things, around)
                                  : OfOppositeDirections(a, b, judgement.things, around);
  judgement.kind = verdict.kind;
  judgement.reason = verdict.why;
  return judgement;
}

}  // namespace countercheck
