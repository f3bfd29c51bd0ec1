#include "pipeline/check/same_thing.h"

namespace countercheck {
namespace {

constexpr int kEventDays = 10;

Sameness OfWildcard(const std::string& a, const std::string& b) {
  if (a == b) return Sameness::kEqual;
  return a.empty() || b.empty() ? Sameness::kUnstated : Sameness::kDifferent;
}

template <typename T>
Sameness OfWildcard(const std::optional<T>& a, const std::optional<T>& b) {
  if (a == b) return Sameness::kEqual;
  return !a || !b ? Sameness::kUnstated : Sameness::kDifferent;
}

bool IsOfTheCompany(Modality modality) {
  return modality == Modality::kActual || modality == Modality::kGuidance;
}

bool AreOneDecision(const Fact& a, const Fact& b) {
  return a.traits->decided && IsOfTheCompany(a.modality) && IsOfTheCompany(b.modality);
}

// "the first quarter" in both: the year is open, and the same within one event.
bool AreOneOfAnyYear(const PeriodKey& a, const PeriodKey& b) {
  return a.stated() && a == b && a.text.size() == 2;
}

Sameness OfPeriods(const PeriodKey& a, const PeriodKey& b) {
  if (!a.stated() && !b.stated()) return Sameness::kUnstated;
  switch (Compare(a, b)) {
    case PeriodRelation::kSame:
      return Sameness::kEqual;
    case PeriodRelation::kFits:
    case PeriodRelation::kUnstated:
      return Sameness::kUnstated;
    case PeriodRelation::kDifferent:
      return Sameness::kDifferent;
  }
  return Sameness::kDifferent;
}

}  // namespace

std::string_view ToString(Dimension dimension) {
  switch (dimension) {
    case Dimension::kPeriod:
      return "period";
    case Dimension::kBasis:
      return "basis";
    case Dimension::kSegment:
      return "segment";
    case Dimension::kSession:
      return "session";
    case Dimension::kMoment:
      return "moment";
    case Dimension::kModality:
      return "modality";
    case Dimension::kComparator:
      return "comparator";
    case Dimension::kCounterparty:
      return "counterparty";
  }
  return "";
}

Sameness Along(Dimension dimension, const Fact& a, const Fact& b) {
  const auto exactly = [](bool equal) { return equal ? Sameness::kEqual : Sameness::kDifferent; };
  switch (dimension) {
    case Dimension::kPeriod:
      if (AreOneOfAnyYear(a.period, b.period) && WithinOneEvent(a, b)) return Sameness::kEqual;
      return OfPeriods(a.period, b.period);
    case Dimension::kBasis:
      return OfWildcard(a.basis, b.basis);
    case Dimension::kSegment:
      return exactly(a.segment == b.segment);
    case Dimension::kSession:
      return OfWildcard(a.session, b.session);
    case Dimension::kMoment:
      return OfWildcard(a.moment, b.moment);
    case Dimension::kModality:
      if (a.modality != b.modality && a.traits->deal_term) return Sameness::kUnstated;
      return exactly(a.modality == b.modality || AreOneDecision(a, b));
    case Dimension::kComparator:
      return OfWildcard(a.comparator, b.comparator);
    case Dimension::kCounterparty:
      return OfWildcard(a.counterparty, b.counterparty);
  }
  return Sameness::kDifferent;
}

Comparison CompareThings(const Fact& a, const Fact& b) {
  Comparison comparison;
  for (const Dimension dimension : kDimensions) {
    const Sameness sameness = Along(dimension, a, b);
    if (sameness == Sameness::kUnstated) comparison.unstated.Add(dimension);
    if (sameness == Sameness::kDifferent) comparison.different.Add(dimension);
  }
  return comparison;
}

bool WithinOneEvent(const Fact& a, const Fact& b) {
  const bool unreadable = (!a.published && !a.undated) || (!b.published && !b.undated);
  if (unreadable) return false;
  if (!a.published || !b.published) return true;
  return DaysApart(*a.published, *b.published) <= kEventDays;
}

bool CanMeet(const Comparison& comparison, const Fact& a, const Fact& b) {
  if (!comparison.different.empty()) return false;
  const bool open =
      comparison.IsUnstated(Dimension::kPeriod) || comparison.IsUnstated(Dimension::kComparator);
  return !open || WithinOneEvent(a, b);
}

std::string StatedAlong(Dimension dimension, const Fact& fact) {
  switch (dimension) {
    case Dimension::kPeriod:
      return fact.period.text;
    case Dimension::kBasis:
      return fact.basis ? std::string(ToString(*fact.basis)) : "";
    case Dimension::kSegment:
      return fact.segment;
    case Dimension::kSession:
      return fact.session ? std::string(ToString(*fact.session)) : "";
    case Dimension::kMoment:
      return fact.moment;
    case Dimension::kModality:
      return std::string(ToString(fact.modality));
    case Dimension::kComparator:
      return fact.comparator;
    case Dimension::kCounterparty:
      return fact.counterparty;
  }
  return "";
}

}  // namespace countercheck
