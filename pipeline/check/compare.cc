#include "pipeline/check/compare.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "pipeline/check/answers.h"
#include "pipeline/check/arithmetic.h"
#include "pipeline/check/directions.h"
#include "pipeline/check/dropped_segments.h"
#include "pipeline/check/easily_confused.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/look_alikes.h"
#include "pipeline/check/mix_ups.h"
#include "pipeline/check/question.h"
#include "pipeline/check/rate_words.h"
#include "pipeline/check/retold_figures.h"
#include "pipeline/check/singles.h"
#include "pipeline/check/sources.h"
#include "pipeline/check/subjects.h"
#include "pipeline/check/unit_slips.h"
#include "pipeline/check/verdicts.h"
#include "pipeline/check/whole_verdicts.h"
#include "pipeline/check/words_and_figures.h"

namespace countercheck {
namespace {

void Append(std::vector<Finding> more, std::vector<Finding>* findings) {
  findings->insert(findings->end(), std::make_move_iterator(more.begin()),
                   std::make_move_iterator(more.end()));
}

void KeepFirstOfEachId(std::vector<Finding>* findings) {
  std::unordered_set<std::string_view> seen;
  std::vector<bool> again;
  for (const Finding& finding : *findings) again.push_back(!seen.insert(finding.id).second);
  seen.clear();  // the ids move
  size_t place = 0;
  std::erase_if(*findings, [&](const Finding&) { return again[place++]; });
}

// What the articles say of one subject.
struct Told {
  DocumentList documents;  // that say something of it, sorted by name
  Folded said;             // the documents are numbered as these
};

void AddFact(Fact fact, const Document& document, Told* told, std::vector<Fact>* facts) {
  if (told->documents.empty() || told->documents.back() != &document)
    told->documents.push_back(&document);
  fact.document = told->documents.size() - 1;
  facts->push_back(std::move(fact));
}

// `claims` of one article after the other: calls `take(document, claims of it)`.
template <typename Take>
void ForEachArticle(const DocumentIndex& documents, const ClaimList& claims, Take take) {
  for (auto begin = claims.begin(); begin != claims.end();) {
    const std::string& name = (*begin)->document;
    const auto end =
        std::find_if(begin, claims.end(), [&](const Claim* c) { return c->document != name; });
    take(*documents.sorted()[documents.PlaceOf(name)], ClaimList(begin, end));
    begin = end;
  }
}

// Gives its facts the name of the subject.
std::vector<Finding> OfSubject(Told told) {
  NameAlike(&told.said.facts);
  NameAlike(&told.said.loose);
  const Sources sources(told.documents);
  const auto& [facts, loose] = told.said;
  std::vector<Finding> findings;
  std::vector<const Fact*> alone;
  for (const ClaimKind kind : {ClaimKind::kQuantity, ClaimKind::kDirection, ClaimKind::kVerdict})
    for (const Question& question : QuestionsOf(facts, kind))
      Append(FindingsOf(question, sources, &alone), &findings);
  Append(FindSingles(std::move(alone), sources), &findings);
  Append(CheckArithmetic(facts, loose, sources), &findings);
  Append(FindUnitSlips(facts, sources), &findings);
  Append(FindWordsAgainstFigures(facts, sources), &findings);
  Append(FindVerdictsAndFigures(facts, sources), &findings);
  Append(FindDirectionsAndFigures(facts, sources), &findings);
  Append(FindRateClashes(facts, sources), &findings);
  Append(FindRetoldVerdicts(facts, sources), &findings);
  Append(FindUnevenVerdicts(facts, sources), &findings);
  Append(FindEvenVerdicts(facts, sources), &findings);
  Append(FindSessionClashes(facts, sources), &findings);
  Append(FindLookAlikes(facts, sources), &findings);
  Append(FindApartInSeveral(facts, sources), &findings);
  Append(FindKindredMetrics(facts, sources), &findings);
  Append(FindDroppedSegments(facts, sources), &findings);
  Append(FindPaymentsBothWays(facts, sources), &findings);
  KeepFirstOfEachId(&findings);
  return findings;
}

}  // namespace

void SortGravestFirst(std::vector<Finding>* findings) {
  // A finding is large: each is moved once.
  std::vector<Finding*> order;
  order.reserve(findings->size());
  for (Finding& finding : *findings) order.push_back(&finding);
  std::stable_sort(order.begin(), order.end(), [](const Finding* a, const Finding* b) {
    if (a->severity != b->severity) return a->severity > b->severity;
    return std::tie(a->kind, a->subject, a->metric, a->id) <
           std::tie(b->kind, b->subject, b->metric, b->id);
  });
  std::vector<Finding> sorted;
  sorted.reserve(order.size());
  for (Finding* finding : order) sorted.push_back(std::move(*finding));
  *findings = std::move(sorted);
}

std::vector<Finding> CompareSubject(const std::vector<Document>& documents, const ClaimList& claims,
                                    const SubjectIndex& subjects) {
  ClaimList sorted = claims;
  SortByPlace(&sorted);
  const DocumentIndex known(documents, sorted);
  Told told;
  ForEachArticle(known, sorted, [&](const Document& document, const ClaimList& members) {
    auto [facts, loose] = FoldArticle(document, members, subjects);
    for (Fact& fact : facts) AddFact(std::move(fact), document, &told, &told.said.facts);
    for (Fact& fact : loose) AddFact(std::move(fact), document, &told, &told.said.loose);
  });
  return OfSubject(std::move(told));
}

std::vector<Finding> CompareWithin(const Document& document, const ClaimList& claims,
                                   const SubjectIndex& subjects) {
  ClaimList sorted = claims;
  SortByPlace(&sorted);
  return FindMixUps(FoldArticle(document, sorted, subjects).facts, Sources({&document}));
}

std::vector<Finding> Compare(const std::vector<Document>& documents,
                             const std::vector<Claim>& claims) {
  const SubjectIndex subjects(claims);
  ClaimList sorted = PointersTo(claims);
  SortByPlace(&sorted);
  const DocumentIndex known(documents, sorted);
  // Each article is folded once: its facts are held against each other, and then go to the subjects
  // that they are of.
  std::map<std::string, Told> by_subject;
  std::vector<Finding> within;
  ForEachArticle(known, sorted, [&](const Document& document, const ClaimList& members) {
    auto [facts, loose] = FoldArticle(document, members, subjects);
    Append(FindMixUps(facts, Sources({&document})), &within);
    for (Fact& fact : facts) {
      Told& told = by_subject[fact.subject];
      AddFact(std::move(fact), document, &told, &told.said.facts);
    }
    for (Fact& fact : loose) {
      Told& told = by_subject[fact.subject];
      AddFact(std::move(fact), document, &told, &told.said.loose);
    }
  });
  std::vector<Finding> findings;
  for (auto& [subject, told] : by_subject) Append(OfSubject(std::move(told)), &findings);
  Append(std::move(within), &findings);
  Append(FindRetoldFigures(known, claims, subjects, findings), &findings);
  KeepFirstOfEachId(&findings);
  SortGravestFirst(&findings);
  return findings;
}

}  // namespace countercheck
