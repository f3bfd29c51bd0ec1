// A question is what several facts answer: "What was Deere's revenue in Q3 2025?"
#ifndef COUNTERCHECK_PIPELINE_CHECK_QUESTION_H_
#define COUNTERCHECK_PIPELINE_CHECK_QUESTION_H_

#include <string>
#include <vector>

#include "pipeline/check/fact.h"

namespace countercheck {

struct Question {
  // Subject, metric, measure, kind of claim, unit, segment, modality, counterparty, period and
  // comparator: the same text for the same question on every machine.
  std::string key;
  std::vector<const Fact*> facts;  // by document and place; never empty
};

// The facts of `claim_kind` by question, sorted by key; each fact stands in one question. A fact
// that leaves the period open joins the one period that its own article speaks of, else the one
// where its value is found, else the only one there is; else those that leave it open are a
// question of their own. The same holds for counterparty and comparator.
std::vector<Question> QuestionsOf(const std::vector<Fact>& facts, ClaimKind claim_kind);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_QUESTION_H_
