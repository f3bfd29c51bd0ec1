#include "pipeline/check/judgement.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "pipeline/check/premises.h"
#include "pipeline/check/rivals.h"
#include "pipeline/check/slips.h"
#include "pipeline/check/terms_in_words.h"

namespace countercheck {
namespace {

struct Ruling {
  RelationKind kind;
  std::string_view why;  // put before the reason of the values
};

Ruling NotComparable(std::string_view why) { return {RelationKind::kNotComparable, why}; }

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

// "flat", "unchanged": how far from zero that may be is a matter of taste.
bool IsWordForNoChange(const Fact& fact) {
  const Quantity& value = fact.value();
  const std::string& text = fact.claim().value_text;
  return value.low == Decimal(0) && value.high == value.low && !text.empty() &&
         std::ranges::none_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// Figures that no slip explains: one of them may be of a part, or of another measure. A share has
// no parts, but it moves all day: worth a look where both say all that could tell them apart.
Ruling FarApart(const Fact& a, const Comparison& things) {
  constexpr std::string_view kWhy = "far apart: one may be of another scope or measure";
  if (a.traits->moves_all_day && things.unstated.empty()) return {RelationKind::kTension, kWhy};
  return NotComparable(kWhy);
}

Ruling DisjointAcross(const Fact& a, const Fact& b, const Comparison& things,
                      const Surroundings& around) {
  if (const std::string_view why = WhyNotRivals(a, b, things, around); !why.empty())
    return NotComparable(why);
  if (IsWordForNoChange(a) || IsWordForNoChange(b))
    return {RelationKind::kTension, "a word for no change against a figure"};
  if (IsPlainSlip(a, b, around)) return {ClashOf(a, b), ""};
  if (!MayBeOneFigure(a, b)) return FarApart(a, things);
  if (things.IsUnstated(Dimension::kBasis))
    return {RelationKind::kTension, "one states the basis, the other does not"};
  const bool one_day = !a.published || !b.published || *a.published == *b.published;
  if (a.traits->balance && !one_day && things.IsUnstated(Dimension::kPeriod))
    return {RelationKind::kTension, "a balance, and not both say of which day"};
  const Session regular = Session::kRegular;
  if (things.IsUnstated(Dimension::kSession) && (a.session == regular || b.session == regular))
    return {RelationKind::kTension, "one states the session, the other does not"};
  if (a.traits->several)
    return {RelationKind::kTension, "there may be more than one such agreement"};
  if (things.IsUnstated(Dimension::kCounterparty))
    return {RelationKind::kTension, "one states the other party, the other does not"};
  return {ClashOf(a, b), ""};
}

bool NamesItsPeriod(const Fact& fact) { return fact.period.stated() && !fact.period.partial; }

// A range that was raised or narrowed, or the one before.
bool SpeaksOfAnEarlierRange(const Fact& fact) {
  static const std::vector<std::string_view> kCues = {
      "previously", "previous",  "prior",   "earlier", "from",   "raised", "raises",
      "raising",    "lifted",    "lifts",   "lowered", "cut",    "cuts",   "narrowed",
      "narrows",    "tightened", "updated", "revised", "widened"};
  return std::any_of(fact.mentions.begin(), fact.mentions.end(),
                     [](const Claim* claim) { return SaysOneOf(claim->sentence, kCues); });
}

// A company gives one range for one period at one time.
bool AreRivalGuidance(const Fact& a, const Fact& b) {
  return a.modality == Modality::kGuidance && b.modality == Modality::kGuidance &&
         NamesItsPeriod(a) && NamesItsPeriod(b) && !SpeaksOfAnEarlierRange(a) &&
         !SpeaksOfAnEarlierRange(b);
}

Ruling OfRanges(const Fact& a, const Fact& b, const Surroundings& around) {
  const bool one_article = a.document == b.document;
  if (one_article) return NotComparable("two ranges in one article: a newer one, or another scope");
  if (around.several_figures || around.explained || MayDifferFreely(a.modality))
    return NotComparable("an article gives several ranges for this");
  const bool undated = !a.published || !b.published || *a.published == *b.published;
  if (!undated && !(a.period.stated() && b.period.stated()))
    return NotComparable("not both say the period");
  if (AreRivalGuidance(a, b)) return {RelationKind::kConflict, "two ranges for one forecast"};
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
  const Dimension dimension = things.different.first();
  return fmt::format("different {}: {} and {}", InWords(dimension), TermInWords(dimension, a),
                     TermInWords(dimension, b));
}

// Reports on one day's trading, as far as their dates say. Shares that fall on one day may rise on
// the next.
bool PublishedTogether(const Fact& a, const Fact& b) {
  return !a.published || !b.published || *a.published == *b.published;
}

// "as much as 27%" before the open and "as much as 35%" later: two peaks, whatever their bounds
// say.
bool AreTwoPeaks(const Fact& a, const Fact& b) {
  const auto is_peak = [](const Fact& fact) {
    return fact.moment == "intraday high" || fact.moment == "intraday low";
  };
  return is_peak(a) && is_peak(b) && a.session != b.session && FiguresDiffer(a.value(), b.value());
}

bool IsLimit(const Fact& fact) { return fact.value().qualifier == Qualifier::kAtMost; }

// "an initial $100 billion, and up to $500 billion": no two tellings of one sum.
bool AreStepsInOneSentence(const Fact& a, const Fact& b) {
  const std::string& sentence = a.claim().sentence;
  return a.document == b.document && !sentence.empty() && sentence == b.claim().sentence &&
         IsLimit(a) != IsLimit(b) && !AreClose(FigureOf(a.value()), FigureOf(b.value()));
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
  const bool moves = a.traits->moves_all_day;
  const bool days_stated = a.period.is_day && b.period.is_day;
  // What moves in a day moves from the close before.
  if (things.IsUnstated(Dimension::kComparator) && !(moves && days_stated))
    return NotComparable("opposite directions, and not both say against what");
  if (things.IsUnstated(Dimension::kSession) || things.IsUnstated(Dimension::kMoment))
    return {RelationKind::kTension, "opposite directions, and not both say when in the day"};
  if (moves && !days_stated && !PublishedTogether(a, b))
    return NotComparable("moves of different days");
  if (things.IsUnstated(Dimension::kPeriod) || (moves && !days_stated))
    return {RelationKind::kTension, "opposite directions, period unstated"};
  // A word sums up a day; a figure is one of an hour, which neither says.
  if (moves && a.claim().kind != b.claim().kind && a.moment.empty())
    return {RelationKind::kTension, "opposite directions, and neither says when in the day"};
  return {RelationKind::kConflict, "opposite directions"};
}

}  // namespace

std::optional<Judgement> JudgeFigures(const Fact& a, const Fact& b, const Surroundings& around) {
  Judgement judgement;
  judgement.things = CompareThings(a, b);
  if (!judgement.things.different.empty()) return judgement;
  if (!CanMeet(judgement.things, a, b)) return std::nullopt;
  if (AreTwoPeaks(a, b)) {
    judgement.why = "two peaks, at different hours of the day";
    return judgement;
  }
  const ValueRelation relation = CompareValues(a.value(), b.value());
  const bool across = a.document != b.document;
  const bool disjoint = relation == ValueRelation::kDisjoint;
  const bool apart = disjoint || relation == ValueRelation::kTouch;
  if (disjoint && across && around.explained) return std::nullopt;
  if (AreStepsInOneSentence(a, b)) {
    judgement.why = "two figures of one sentence: a part, or a step";
    return judgement;
  }
  // "from 46.5% to the mid-30s": a sentence holds its own figures against each other.
  const std::string& sentence = a.claim().sentence;
  if (apart && !across && !sentence.empty() && sentence == b.claim().sentence) return std::nullopt;
  const Ruling verdict = Decide(relation, a, b, judgement.things, around);
  judgement.kind = verdict.kind;
  judgement.why = verdict.why;
  judgement.values = relation;
  return judgement;
}

std::optional<Judgement> JudgeWords(const Fact& a, const Fact& b, const Surroundings& around) {
  Judgement judgement;
  judgement.things = CompareThings(a, b);
  if (!judgement.things.different.empty()) return judgement;
  if (!CanMeet(judgement.things, a, b)) return std::nullopt;
  const bool verdicts = a.claim().kind == ClaimKind::kVerdict;
  const bool equal =
      verdicts ? a.claim().verdict == b.claim().verdict : SignOfMove(a) == SignOfMove(b);
  if (equal) {
    judgement.kind = RelationKind::kAgreement;
    judgement.why = verdicts ? "the same verdict" : "the same direction";
    return judgement;
  }
  const Ruling verdict = verdicts ? OfDifferentVerdicts(a, b, judgement.things, around)
                                  : OfOppositeDirections(a, b, judgement.things, around);
  judgement.kind = verdict.kind;
  judgement.why = verdict.why;
  return judgement;
}

std::string ReasonOf(const Judgement& judgement, const Fact& a, const Fact& b) {
  if (!judgement.things.different.empty()) return DifferentDimensions(a, b, judgement.things);
  if (!judgement.values) return std::string(judgement.why);
  const std::string values = ValueReason(*judgement.values, a.value(), b.value());
  return judgement.why.empty() ? values : std::string(judgement.why) + "; " + values;
}

}  // namespace countercheck
