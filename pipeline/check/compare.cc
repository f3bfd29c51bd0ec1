#include "pipeline/check/compare.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "pipeline/check/answers.h"
#include "pipeline/check/arithmetic.h"
#include "pipeline/check/easily_confused.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/look_alikes.h"
#include "pipeline/check/mix_ups.h"
#include "pipeline/check/question.h"
#include "pipeline/check/rate_words.h"
#include "pipeline/check/retold_figures.h"
#include "pipeline/check/sources.h"
#include "pipeline/check/subjects.h"
#include "pipeline/check/unit_slips.h"
#include "pipeline/check/verdicts.h"
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

using DocumentsByName = std::map<std::string_view, const Document*>;

DocumentsByName ByName(const std::vector<Document>& documents) {
  DocumentsByName by_name;
  for (const Document& document : documents) by_name.emplace(document.name, &document);
  return by_name;
}

using ClaimsByKey = std::map<std::string, std::vector<Claim>>;

// Those that a claim names.
std::vector<Document> DocumentsOf(const std::vector<Claim>& claims, const DocumentsByName& known) {
  std::set<std::string_view> names;
  for (const Claim& claim : claims) names.insert(claim.document);
  std::vector<Document> documents;
  for (const std::string_view name : names)
    if (const auto it = known.find(name); it != known.end()) documents.push_back(*it->second);
  return AllDocuments(documents, claims);
}

std::vector<Finding> OfSubject(const DocumentsByName& known, const std::vector<Claim>& claims,
                               const SubjectIndex& subjects) {
  const std::vector<Document> documents = DocumentsOf(claims, known);
  const Sources sources(documents);
  const std::vector<Fact> facts = FoldClaims(documents, claims, subjects);
  const std::vector<Fact> loose = LooseFigures(documents, claims, subjects);

  std::vector<Finding> findings;
  for (const ClaimKind kind : {ClaimKind::kQuantity, ClaimKind::kDirection, ClaimKind::kVerdict})
    for (const Question& question : QuestionsOf(facts, kind))
      Append(FindingsOf(question, sources), &findings);
  Append(CheckArithmetic(facts, loose, sources), &findings);
  Append(FindUnitSlips(facts, sources), &findings);
  Append(FindWordsAgainstFigures(facts, sources), &findings);
  Append(FindVerdictsAndFigures(facts, sources), &findings);
  Append(FindRateClashes(facts, sources), &findings);
  Append(FindRetoldVerdicts(facts, sources), &findings);
  Append(FindUnevenVerdicts(facts, sources), &findings);
  Append(FindSessionClashes(facts, sources), &findings);
  Append(FindLookAlikes(facts, sources), &findings);
  Append(FindApartInSeveral(facts, sources), &findings);
  Append(FindKindredMetrics(facts, sources), &findings);
  KeepFirstOfEachId(&findings);
  return findings;
}

}  // namespace

void SortGravestFirst(std::vector<Finding>* findings) {
  std::stable_sort(findings->begin(), findings->end(), [](const Finding& a, const Finding& b) {
    if (a.severity != b.severity) return a.severity > b.severity;
    return std::tie(a.kind, a.subject, a.metric, a.id) <
           std::tie(b.kind, b.subject, b.metric, b.id);
  });
}

std::vector<Finding> CompareSubject(const std::vector<Document>& documents,
                                    const std::vector<Claim>& claims,
                                    const SubjectIndex& subjects) {
  return OfSubject(ByName(documents), claims, subjects);
}

std::vector<Finding> CompareWithin(const Document& document, const std::vector<Claim>& claims,
                                   const SubjectIndex& subjects) {
  const std::vector<Document> documents = {document};
  return FindMixUps(FoldClaims(documents, claims, subjects), Sources(documents));
}

std::vector<Finding> Compare(const std::vector<Document>& documents,
                             const std::vector<Claim>& claims) {
  const DocumentsByName known = ByName(documents);
  const SubjectIndex subjects(claims);
  ClaimsByKey by_subject, by_document;
  for (const Claim& claim : claims) {
    by_subject[subjects.RootOf(claim)].push_back(claim);
    by_document[claim.document].push_back(claim);
  }
  std::vector<Finding> findings;
  for (const auto& [root, members] : by_subject)
    Append(OfSubject(known, members, subjects), &findings);
  for (const auto& [name, members] : by_document)
    Append(CompareWithin(DocumentsOf(members, known).front(), members, subjects), &findings);
  Append(FindRetoldFigures(AllDocuments(documents, claims), claims, subjects, findings), &findings);
  KeepFirstOfEachId(&findings);
  SortGravestFirst(&findings);
  return findings;
}

}  // namespace countercheck
