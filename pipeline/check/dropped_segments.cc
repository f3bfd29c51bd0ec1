#include "pipeline/check/dropped_segments.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>

#include "pipeline/check/answers.h"
#include "pipeline/check/messages.h"
#include "pipeline/check/same_thing.h"
#include "pipeline/check/same_value.h"
#include "pipeline/check/slips.h"

namespace countercheck {
namespace {

using Facts = std::vector<const Fact*>;

// One digit is the same by chance.
constexpr int kFewestDigits = 2;

// What is said of one metric of a subject for one period: figures of the whole and of parts.
struct Told {
  Facts whole, parts;
};

bool IsCandidate(const Fact& fact) {
  const Claim& claim = fact.claim();
  return claim.kind == ClaimKind::kQuantity && !claim.metric.empty() && fact.period.stated() &&
         !fact.period.partial && !fact.traits->economic;
}

std::map<std::string, Told> ToldByQuestion(const std::vector<Fact>& facts) {
  std::map<std::string, Told> by_question;
  for (const Fact& fact : facts) {
    if (!IsCandidate(fact)) continue;
    const Claim& claim = fact.claim();
    Told& told =
        by_question[fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}\x1f{}", fact.subject, fact.metric,
                                claim.measure ? ToString(*claim.measure) : "", claim.value.unit,
                                fact.period.text, ToString(fact.modality))];
    (fact.segment.empty() ? told.whole : told.parts).push_back(&fact);
  }
  return by_question;
}

// Some figure is of a part here and of no part there: most subjects have none.
bool SomeMayBeDropped(const std::vector<Fact>& facts) {
  std::unordered_set<std::string_view> of_parts;
  for (const Fact& fact : facts)
    if (!fact.segment.empty()) of_parts.insert(fact.value_key);
  return !of_parts.empty() && std::any_of(facts.begin(), facts.end(), [&](const Fact& fact) {
    return fact.segment.empty() && of_parts.contains(fact.value_key);
  });
}

bool SayTheSame(const Fact& a, const Fact& b) {
  return a.value_key == b.value_key && SignificantDigits(a.value()) >= kFewestDigits;
}

// The article has the figure on the other terms, too, and so knows which is which.
bool HasItAlso(const Facts& facts, const Fact& fact) {
  return std::any_of(facts.begin(), facts.end(), [&](const Fact* other) {
    return other->document == fact.document && other->value_key == fact.value_key;
  });
}

bool IsDropped(const Fact& whole, const Fact& part, const Told& told) {
  if (whole.document == part.document || !SayTheSame(whole, part)) return false;
  if (HasItAlso(told.parts, whole) || HasItAlso(told.whole, part)) return false;
  if (!WithinOneEvent(whole, part)) return false;
  Dimensions only_the_segment;
  only_the_segment.Add(Dimension::kSegment);
  return CompareThings(whole, part).different == only_the_segment;
}

bool HasAnotherWhole(const Fact& whole, const Told& told) {
  return std::any_of(told.whole.begin(), told.whole.end(), [&](const Fact* other) {
    return FiguresDiffer(other->value(), whole.value()) &&
           CompareThings(*other, whole).different.empty();
  });
}

Finding FindingOn(const std::string& question, const Fact& whole, const Fact& part,
                  const Sources& sources) {
  Finding finding = StartFinding(RelationKind::kBasisDropped,
                                 fmt::format("segment\x1f{}\x1f{}", question, part.segment),
                                 {&whole, &part}, sources);
  finding.severity = Severity::kLow;
  finding.differs = {"segment unstated in " + sources.NameOf(whole)};
  finding.pairs = {{whole.claim().id, part.claim().id, RelationKind::kBasisDropped,
                    "the same figure, of the whole and of a part"}};
  finding.message = fmt::format(
      "{}: {} is of the whole in {}, of {} in {}. One may have left out the part that it is of.",
      TopicOf(whole), SaidIn(whole), sources.NameOf(whole), part.claim().segment,
      sources.NameOf(part));
  for (const Fact* fact : {&whole, &part})
    finding.explain.push_back(fmt::format("{}: “{}”, segment {}", sources.NameOf(*fact),
                                          fact->claim().value_text,
                                          fact->segment.empty() ? "unstated" : fact->segment));
  return finding;
}

}  // namespace

std::vector<Finding> FindDroppedSegments(const std::vector<Fact>& facts, const Sources& sources) {
  constexpr size_t kMostFigures = 40;  // more are a table
  std::vector<Finding> findings;
  if (!SomeMayBeDropped(facts)) return findings;
  for (const auto& [question, told] : ToldByQuestion(facts)) {
    if (told.whole.size() > kMostFigures || told.parts.size() > kMostFigures) continue;
    for (const Fact* part : told.parts)
      for (const Fact* whole : told.whole)
        if (IsDropped(*whole, *part, told) && HasAnotherWhole(*whole, told)) {
          findings.push_back(FindingOn(question, *whole, *part, sources));
          break;
        }
  }
  return findings;
}

}  // namespace countercheck
