// The words that people read for the values of the wire: "share price" for share_price.
#ifndef COUNTERCHECK_REPORTS_WORDING_H_
#define COUNTERCHECK_REPORTS_WORDING_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "core/claim.h"
#include "core/finding.h"
#include "core/metric_words.h"

namespace countercheck {

// "level", "change", "against expectations"; takes the value of the wire.
std::string MeasureInWords(std::string_view measure);

// "after hours"; "non-GAAP"; "prior close".
std::string SessionInWords(Session session);
std::string BasisInWords(Basis basis);
std::string ComparatorInWords(std::string_view comparator);
// "expected" of an expectation; "guidance", "target".
std::string_view ModalityInWords(Modality modality);

// The label of a period; "9 months to 2025-09-30" for "9M to 2025-09-30".
std::string LabelInWords(const Period& period);

// "share price, change"; the label, or "no metric", for a figure that is bound to none.
std::string TopicOf(const Claim& claim);

// The heading of a finding, in capitals: "CONFLICT", "NOT COMPARABLE".
std::string_view HeadingOf(RelationKind kind);

// "1 conflict", "3 conflicts", "2 arithmetic mismatches".
std::string CountOf(RelationKind kind, size_t count);

// What a reader does about a finding of the kind: "Ask for the unrounded figure."
std::string_view WhatToDo(RelationKind kind);

// "1 article", "5 articles"; `plural` is `noun` and an "s" where it is not given.
std::string CountOf(size_t count, std::string_view noun, std::string_view plural = "");

// The value as printed, with the sign that the words around it gave: "−7.8%", "down over 10%",
// "36–38%". Figures that carry a sign of their own, and words ("doubled"), stay as they are.
std::string ValueInWords(const Claim& claim);

// What else a claim says, in a fixed order: "headline", "after hours", "Q1 2026", "guidance",
// "non-GAAP", "vs yoy", "says Reuters". Joined by " · "; empty where there is nothing.
std::string ContextInWords(const Claim& claim);

// "dismissed by Anna, 2026-06-24 14:00 UTC: a typo; 1 claim came since".
std::string ReviewInWords(const Review& review);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_WORDING_H_
