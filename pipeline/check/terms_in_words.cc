#include "pipeline/check/terms_in_words.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "pipeline/check/messages.h"
#include "pipeline/check/normal_words.h"

namespace countercheck {
namespace {

std::string InWords(Session session) {
  switch (session) {
    case Session::kRegular:
      return "regular session";
    case Session::kAfterHours:
      return "after hours";
    case Session::kPreMarket:
      return "pre-market";
  }
  return "";
}

std::string ComparatorInWords(const std::string& comparator) {
  constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"yoy", "on the year before"},
      {"qoq", "on the quarter before"},
      {"mom", "on the month before"},
      {"ytd", "since the year began"},
      {"prior_close", "on the close before"}};
  for (const auto& [name, words] : kWords)
    if (comparator == name) return std::string(words);
  return comparator.empty() ? "" : "against " + Spoken(comparator);
}

int TermsStatedIn(const Claim& claim) {
  return (claim.period ? 1 : 0) + (claim.session ? 1 : 0) + (claim.basis ? 1 : 0) +
         (claim.moment.empty() ? 0 : 1) + (claim.comparator.empty() ? 0 : 1) +
         (claim.counterparty.empty() ? 0 : 1);
}

using SentencePlace = std::pair<std::string_view, std::string_view>;  // document and sentence

SentencePlace PlaceOf(const Claim& claim) { return {claim.document, claim.sentence}; }

}  // namespace

std::string_view InWords(Dimension dimension) {
  if (dimension == Dimension::kModality) return "status";
  if (dimension == Dimension::kComparator) return "base of comparison";
  return dimension == Dimension::kCounterparty ? "other party" : ToString(dimension);
}

std::string_view InWords(Modality modality) {
  return modality == Modality::kExpectation ? "expected" : ToString(modality);
}

std::string PeriodInWords(const Fact& fact) {
  for (const Claim* mention : fact.mentions)
    if (mention->period && !mention->period->label.empty() && KeyOf(mention->period) == fact.period)
      return mention->period->label;
  return PeriodInWords(fact.period.text);
}

std::string TermInWords(Dimension dimension, const Fact& fact) {
  switch (dimension) {
    case Dimension::kPeriod:
      return PeriodInWords(fact);
    case Dimension::kBasis:
      if (!fact.basis) return "";
      return *fact.basis == Basis::kGaap ? "GAAP" : "adjusted";
    case Dimension::kSegment:
      return fact.segment.empty() ? "" : fact.claim().segment;
    case Dimension::kSession:
      return fact.session ? InWords(*fact.session) : "";
    case Dimension::kModality:
      return std::string(InWords(fact.modality));
    case Dimension::kComparator:
      return ComparatorInWords(fact.comparator);
    case Dimension::kMoment:
    case Dimension::kCounterparty:
      return Spoken(StatedAlong(dimension, fact));
  }
  return "";
}

const Claim& WitnessOf(const Fact& fact) {
  return **std::max_element(
      fact.mentions.begin(), fact.mentions.end(),
      [](const Claim* a, const Claim* b) { return TermsStatedIn(*a) < TermsStatedIn(*b); });
}

std::vector<const Claim*> WitnessesOf(const std::vector<const Fact*>& facts) {
  std::map<SentencePlace, std::set<const Fact*>> mentioned;
  for (const Fact* fact : facts)
    for (const Claim* mention : fact->mentions) mentioned[PlaceOf(*mention)].insert(fact);
  std::vector<const Claim*> witnesses;
  for (const Fact* fact : facts)
    witnesses.push_back(*std::max_element(
        fact->mentions.begin(), fact->mentions.end(), [&](const Claim* a, const Claim* b) {
          return mentioned[PlaceOf(*a)].size() < mentioned[PlaceOf(*b)].size();
        }));
  return witnesses;
}

}  // namespace countercheck
