// What one article says once, however often it prints it: the claims of a document folded to one
// fact for each question and value, in the normal forms by which facts of several articles meet.
#ifndef COUNTERCHECK_PIPELINE_CHECK_FACT_H_
#define COUNTERCHECK_PIPELINE_CHECK_FACT_H_

#include <optional>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "pipeline/check/claim_list.h"
#include "pipeline/check/metric_traits.h"
#include "pipeline/check/period_key.h"
#include "pipeline/check/subjects.h"

namespace countercheck {

struct Fact {
  // In the order of the article; never empty. The claims belong to the caller of Compare.
  std::vector<const Claim*> mentions;
  size_t document = 0;  // its place among the documents, sorted by name
  std::optional<Date> published;
  bool undated =
      true;  // the document gives no date; false with no `published`: one that cannot be read

  std::string name;     // how most articles call the subject; empty until NameAlike()
  std::string subject;  // normal forms; see subjects.h, normal_words.h
  std::string metric;   // or "label " and the label, for figures bound to no metric
  const MetricTraits* traits = nullptr;  // of the metric; never null in a fact that was folded
  std::string segment;
  std::string counterparty;
  std::string
      comparator;  // "yoy", "qoq", "mom", "prior_close", "ytd", "consensus", "guidance", words
  PeriodKey period;
  std::optional<Session> session;
  std::string moment;
  std::optional<Basis> basis;
  Modality modality = Modality::kActual;  // where unstated: actual
  bool only_in_headline = true;           // headline or deck, in all mentions
  std::string value_key;  // figure, hedge and unit, or the word: equal for equal values

  const Claim& claim() const { return *mentions.front(); }
  const Quantity& value() const { return claim().value; }
};

// What its subject is called in a sentence: `name`, else as the article itself has it.
const std::string& NameOf(const Fact& fact);
// Gives all facts of one subject one name, that of most mentions; of equally many the first in the
// order of letters.
void NameAlike(std::vector<Fact>* facts);

// The sign of a move, of figure or word; 0 where it has none.
int SignOfMove(const Fact& fact);

// What articles say, by document and place.
struct Folded {
  std::vector<Fact> facts;
  // The claims without metric and label, each a fact of its own: figures that answer no question,
  // but may be part of what their sentence says.
  std::vector<Fact> loose;
};

// `claims`, sorted by place, are all of `document`, which is number 0.
Folded FoldArticle(const Document& document, const ClaimList& claims, const SubjectIndex& subjects);

// `documents` are sorted by name and have every document that a claim names.
Folded FoldClaims(const DocumentList& documents, const ClaimList& claims,
                  const SubjectIndex& subjects);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_FACT_H_
