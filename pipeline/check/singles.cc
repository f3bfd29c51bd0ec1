#include "pipeline/check/singles.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "pipeline/check/answers.h"
#include "pipeline/check/messages.h"
#include "pipeline/check/same_thing.h"
#include "pipeline/check/terms_in_words.h"

namespace countercheck {
namespace {

using Facts = std::vector<const Fact*>;

// More figures than these are not spelled out in one sentence.
constexpr size_t kMostSaid = 6;

bool ComesBefore(const Fact* a, const Fact* b) {
  return std::tie(a->document, a->metric, a->claim().span.bytes, a->claim().id) <
         std::tie(b->document, b->metric, b->claim().span.bytes, b->claim().id);
}

bool StandTogether(const Fact& a, const Fact& b) {
  return a.document == b.document && a.metric == b.metric;
}

// "up 5% (Q2 2026, data center)".
std::string WithItsTerms(const Fact& fact) {
  std::string terms;
  for (const Dimension dimension :
       {Dimension::kPeriod, Dimension::kSegment, Dimension::kCounterparty, Dimension::kModality}) {
    const std::string said = TermInWords(dimension, fact);
    if (said.empty() || said == ToString(Modality::kActual)) continue;
    terms += (terms.empty() ? "" : ", ") + said;
  }
  return terms.empty() ? SaidIn(fact) : fmt::format("{} ({})", SaidIn(fact), terms);
}

std::string ListOf(const Facts& facts) {
  std::string list;
  for (size_t i = 0; i < facts.size() && i < kMostSaid; ++i)
    list += (i == 0 ? "" : "; ") + WithItsTerms(*facts[i]);
  if (facts.size() > kMostSaid) list += fmt::format("; and {} more", facts.size() - kMostSaid);
  return list;
}

Finding FindingOn(const Facts& facts, const Sources& sources) {
  const Fact& first = *facts.front();
  std::vector<Cluster> clusters;
  for (const Fact* fact : facts) clusters.push_back({"", {fact}});
  // With the subject: a claim whose subject turns out to be another's short name is asked anew.
  Finding finding = FindingOver(fmt::format("alone\x1f{}\x1f{}", first.subject, first.claim().id),
                                RelationKind::kSingleSource, std::move(clusters), {}, sources);
  if (facts.size() == 1) return finding;
  finding.message = fmt::format("{}: {}. No article but {} gives these.", SubjectAndMetric(first),
                                ListOf(facts), sources.NameOf(first));
  return finding;
}

}  // namespace

std::vector<Finding> FindSingles(Facts alone, const Sources& sources) {
  std::sort(alone.begin(), alone.end(), ComesBefore);
  std::vector<Finding> findings;
  for (auto begin = alone.begin(); begin != alone.end();) {
    const auto end = std::find_if(begin, alone.end(),
                                  [&](const Fact* fact) { return !StandTogether(**begin, *fact); });
    findings.push_back(FindingOn({begin, end}, sources));
    begin = end;
  }
  return findings;
}

}  // namespace countercheck
