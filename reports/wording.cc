#include "reports/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "reports/time_words.h"

namespace countercheck {
namespace {

struct KindWords {
  RelationKind kind;
  std::string_view heading;
  std::string_view one;
  std::string_view many;
};

constexpr std::array<KindWords, 13> kKinds = {{
    {RelationKind::kConflict, "CONFLICT", "conflict", "conflicts"},
    {RelationKind::kArithmetic, "ARITHMETIC", "arithmetic mismatch", "arithmetic mismatches"},
    {RelationKind::kMagnitudeSlip, "MAGNITUDE", "magnitude slip", "magnitude slips"},
    {RelationKind::kUnitSlip, "UNIT", "unit slip", "unit slips"},
    {RelationKind::kHeadlineBody, "HEADLINE", "headline beyond its body",
     "headlines beyond their body"},
    {RelationKind::kTension, "TENSION", "tension", "tensions"},
    {RelationKind::kRoundingOnly, "ROUNDING", "agreement by rounding only",
     "agreements by rounding only"},
    {RelationKind::kBasisDropped, "BASIS DROPPED", "basis dropped", "bases dropped"},
    {RelationKind::kCompatible, "COMPATIBLE", "compatible", "compatible"},
    {RelationKind::kNotComparable, "NOT COMPARABLE", "not comparable", "not comparable"},
    {RelationKind::kUnverifiable, "UNVERIFIABLE", "unverifiable", "unverifiable"},
    {RelationKind::kAgreement, "AGREEMENT", "agreement", "agreements"},
    {RelationKind::kSingleSource, "SINGLE SOURCE", "single source", "single source"},
}};

const KindWords& WordsOf(RelationKind kind) {
  const auto* found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& w) { return w.kind == kind; });
  return found == kKinds.end() ? kKinds.back() : *found;
}

bool HasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A sign stands before the first digit, or the figure is bracketed, as accounts write a loss.
bool HasSign(std::string_view text) {
  const std::string_view head = text.substr(0, text.find_first_of("0123456789"));
  if (head.ends_with("-") || head.ends_with("+") || head.find('(') != head.npos) return true;
  return head.find("\u2212") != head.npos || head.find("\u2013") != head.npos ||
         head.starts_with("-") || head.starts_with("+");
}

bool BeginsAsWord(std::string_view text) {
  const char c = text.empty() ? 'a' : text.front();
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

enum class Sign { kNone, kNegative, kPositive };

Sign SignOf(const Quantity& value) {
  const auto& bound = value.low ? value.low : value.high;
  const auto& other = value.high ? value.high : value.low;
  if (!bound) return Sign::kNone;
  if (bound->IsNegative()) return Sign::kNegative;
  return other->IsZero() ? Sign::kNone : Sign::kPositive;
}

std::string Spaced(std::string_view id) {
  std::string words(id);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

void AddIf(bool condition, std::string text, std::vector<std::string>* parts) {
  if (condition) parts->push_back(std::move(text));
}

}  // namespace

std::string MeasureInWords(std::string_view measure) {
  if (measure == "versus_expectations") return "against expectations";
  return Spaced(measure);
}

std::string SessionInWords(Session session) {
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

std::string BasisInWords(Basis basis) { return basis == Basis::kGaap ? "GAAP" : "non-GAAP"; }

std::string ComparatorInWords(std::string_view comparator) {
  constexpr std::pair<std::string_view, std::string_view> kWords[] = {
      {"yoy", "a year earlier"},
      {"qoq", "a quarter earlier"},
      {"mom", "a month earlier"},
      {"ytd", "the start of the year"}};
  for (const auto& [name, words] : kWords)
    if (comparator == name) return std::string(words);
  return Spaced(comparator);
}

std::string_view ModalityInWords(Modality modality) {
  return modality == Modality::kExpectation ? "expected" : ToString(modality);
}

std::string TopicOf(const Claim& claim) {
  std::string topic = MetricInWords(claim.metric);
  if (topic.empty()) topic = claim.label.empty() ? "no metric" : claim.label;
  if (claim.measure) topic += ", " + MeasureInWords(ToString(*claim.measure));
  return topic;
}

std::string_view HeadingOf(RelationKind kind) { return WordsOf(kind).heading; }

std::string CountOf(RelationKind kind, size_t count) {
  const KindWords& words = WordsOf(kind);
  return fmt::format("{} {}", count, count == 1 ? words.one : words.many);
}

std::string_view WhatToDo(RelationKind kind) {
  switch (kind) {
    case RelationKind::kConflict:
    case RelationKind::kMagnitudeSlip:
    case RelationKind::kUnitSlip:
      return "Find out which source is right, from the first source of the figure.";
    case RelationKind::kArithmetic:
      return "Recompute: one of the figures, or its basis, is another one.";
    case RelationKind::kHeadlineBody:
      return "Mend the headline.";
    case RelationKind::kTension:
      return "Worth a look; no contradiction.";
    case RelationKind::kRoundingOnly:
      return "Ask for the unrounded figure.";
    case RelationKind::kBasisDropped:
      return "Add the word that names the basis.";
    case RelationKind::kNotComparable:
      return "Nothing to settle; do not set these against each other.";
    case RelationKind::kUnverifiable:
      return "Look the base up.";
    case RelationKind::kCompatible:
    case RelationKind::kAgreement:
    case RelationKind::kSingleSource:
      return "Nothing to settle.";
  }
  return "";
}

std::string CountOf(size_t count, std::string_view noun, std::string_view plural) {
  if (count == 1) return fmt::format("1 {}", noun);
  return plural.empty() ? fmt::format("{} {}s", count, noun) : fmt::format("{} {}", count, plural);
}

std::string ValueInWords(const Claim& claim) {
  const std::string& text = claim.value_text;
  const Sign sign = SignOf(claim.value);
  const bool change = claim.measure == Measure::kChange;
  if (claim.kind != ClaimKind::kQuantity || sign == Sign::kNone || !HasDigit(text)) return text;
  if (HasSign(text) || (sign == Sign::kPositive && !change)) return text;
  if (!BeginsAsWord(text)) return (sign == Sign::kNegative ? "\u2212" : "+") + text;
  if (!change) return "negative, " + text;
  if (text.starts_with("up ") || text.starts_with("down ")) return text;
  return (sign == Sign::kNegative ? "down " : "up ") + text;
}

std::string LabelInWords(const Period& period) {
  std::string words = period.label;
  const size_t mark = words.find("M to ");
  const bool months =
      mark != words.npos && mark > 0 && words.find_first_not_of("0123456789") == mark;
  if (months) words.replace(mark, 1, " months");
  return words;
}

std::string ContextInWords(const Claim& claim) {
  std::vector<std::string> parts;
  AddIf(claim.section == Section::kHeadline || claim.section == Section::kDeck,
        std::string(ToString(claim.section)), &parts);
  AddIf(!claim.segment.empty(), claim.segment, &parts);
  if (claim.period) parts.push_back(LabelInWords(*claim.period));
  if (claim.session) parts.push_back(SessionInWords(*claim.session));
  AddIf(!claim.moment.empty(), Spaced(claim.moment), &parts);
  if (claim.modality && *claim.modality != Modality::kActual) {
    parts.emplace_back(ModalityInWords(*claim.modality));
  }
  if (claim.basis) parts.push_back(BasisInWords(*claim.basis));
  AddIf(!claim.comparator.empty(), "vs " + ComparatorInWords(claim.comparator), &parts);
  AddIf(!claim.counterparty.empty(), "with " + claim.counterparty, &parts);
  AddIf(!claim.attribution.empty(), fmt::format("says {}", fmt::join(claim.attribution, ", via ")),
        &parts);
  return fmt::format("{}", fmt::join(parts, " · "));
}

std::string ReviewInWords(const Review& review) {
  std::string words(ToString(review.status));
  if (!review.author.empty()) words += " by " + review.author;
  words += ", " + TimeInWords(review.at);
  if (!review.note.empty()) words += ": " + review.note;
  if (review.claims_since > 0)
    words += fmt::format("; {} came since", CountOf(review.claims_since, "claim"));
  return words;
}

}  // namespace countercheck
