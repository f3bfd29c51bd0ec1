// The judgement on two facts of one question: how they stand to each other, and why.
#ifndef COUNTERCHECK_PIPELINE_CHECK_JUDGEMENT_H_
#define COUNTERCHECK_PIPELINE_CHECK_JUDGEMENT_H_

#include <optional>
#include <string>
#include <string_view>

#include "core/relation.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/same_thing.h"
#include "pipeline/check/same_value.h"

namespace countercheck {

// What the rest of the question says about the two facts.
struct Surroundings {
  // One of the two articles gives several figures for the question, so that some dimension that
  // tells them apart was not seen.
  bool several_figures = false;
  // One leaves basis, session or moment open, and its figure is found with another than the
  // other's: these two are not rivals, and nothing is to be said of them.
  bool explained = false;
};

struct Judgement {
  RelationKind kind = RelationKind::kNotComparable;
  std::string_view why;  // a literal; may be empty
  Comparison things;
  std::optional<ValueRelation> values;  // of two figures, where they were compared

  bool IsOfDisjointValues() const { return values == ValueRelation::kDisjoint; }
  // Belongs to the finding of the question; false for kNotComparable.
  bool IsLive() const { return kind != RelationKind::kNotComparable; }
};

// Of two figures. Nothing where they are too far apart in time to be of one event, or explained.
std::optional<Judgement> JudgeFigures(const Fact& a, const Fact& b, const Surroundings& around);

// Of two verdicts (beat, miss, in line), or two directions, of which one may be that of a figure.
std::optional<Judgement> JudgeWords(const Fact& a, const Fact& b, const Surroundings& around);

// Why the judgement on `a` and `b` is so, in words. Apart, for of many judgements few are shown.
std::string ReasonOf(const Judgement& judgement, const Fact& a, const Fact& b);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_JUDGEMENT_H_
