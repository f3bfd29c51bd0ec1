#include "pipeline/check/compare.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "pipeline/check/answers.h"
#include "pipeline/check/arithmetic.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/look_alikes.h"
#include "pipeline/check/mix_ups.h"
#include "pipeline/check/question.h"
#include "pipeline/check/sources.h"
#include "pipeline/check/subjects.h"
#include "pipeline/check/unit_slips.h"
#include "pipeline/check/words_and_figures.h"

namespace countercheck {
namespace {

void Append(std::vector<Finding> more, std::vector<Finding>* findings) {
  findings->insert(findings->end(), std::make_move_iterator(more.begin()),
                   std::make_move_iterator(more.end()));
}

void KeepFirstOfEachId(std::vector<Finding>* findings) {
  std::set<std::string> seen;
  std::erase_if(*findings, [&](const Finding& f) { return !seen.insert(f.id).second; });
}

void SortGravestFirst(std::vector<Finding>* findings) {
  std::stable_sort(findings->begin(), findings->end(), [](const Finding& a, const Finding& b) {
    if (a.severity != b.severity) return a.severity > b.severity;
    return std::tie(a.kind, a.subject, a.metric, a.id) <
           std::tie(b.kind, b.subject, b.metric, b.id);
  });
}

}  // namespace

std::vector<Finding> Compare(const std::vector<Document>& documents,
                             const std::vector<Claim>& claims) {
  const std::vector<Document> all = AllDocuments(documents, claims);
  const Sources sources(all);
  const SubjectIndex subjects(claims);
  const std::vector<Fact> facts = FoldClaims(all, claims, subjects);
  const std::vector<Fact> loose = LooseFigures(all, claims, subjects);

  std::vector<Finding> findings;
  for (const ClaimKind kind : {ClaimKind::kQuantity, ClaimKind::kDirection, ClaimKind::kVerdict})
    for (const Question& question : QuestionsOf(facts, kind))
      Append(FindingsOf(question, sources), &findings);
  Append(CheckArithmetic(facts, loose, sources), &findings);
  Append(FindUnitSlips(facts, sources), &findings);
  Append(FindWordsAgainstFigures(facts, sources), &findings);
  Append(FindRetoldVerdicts(facts, sources), &findings);
  Append(FindSessionClashes(facts, sources), &findings);
  Append(FindLookAlikes(facts, sources), &findings);
  Append(FindMixUps(facts, sources), &findings);
  KeepFirstOfEachId(&findings);
  SortGravestFirst(&findings);
  return findings;
}

}  // namespace countercheck
