// An article's own figures in one equation, and the finding where they do not fit: "revenue of
// $193.4M, up 92% from $99.5M" is growth of 94.22 to 94.52 percent, so one of the three is wrong.
#ifndef COUNTERCHECK_PIPELINE_CHECK_EQUATION_H_
#define COUNTERCHECK_PIPELINE_CHECK_EQUATION_H_

#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "pipeline/check/exact.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/sources.h"

namespace countercheck {

// A figure with the part that it plays.
struct Figure {
  const Fact* fact = nullptr;
  std::string role;     // in the formula: "before"
  std::string noun;     // in a sentence: "a base"
  Term term;            // without scale and digits
  bool turned = false;  // the term has the other sign than the fact
};

// `fact` as it is printed; the value in the equation is offset + factor × figure.
Figure FigureFor(const Fact& fact, std::string role, std::string noun, Decimal factor = 1,
                 Decimal offset = 0);

// The figure with the other sign: a loss of $90 million as its size, 90 million.
void TurnSign(Figure* figure);

struct Equation {
  std::string name;     // "growth": of the id, and of what is computed
  std::string formula;  // "growth = 100 × (now ÷ before − 1)"
  std::string account;  // "from $99.5M to $193.4M": what is held against the stated figure
  Law law = Law::kProduct;
  std::vector<Figure> figures;  // figures[0] = figures[1] ∘ figures[2] …
  size_t stated = 0;            // the figure that follows from the others
  size_t doubted = 0;           // the one that a message says the need of
};

// Equal for one equation over the same figures, whichever article has them.
std::string KeyOf(const Equation& equation);

// `retold`: equations of one KeyOf(), by document; never empty.
//
// kArithmetic where the figures do not fit, with the slip that would explain it where only one
// does; kRoundingOnly where the stated figure may have been cut off; kAgreement, for the record,
// where they fit. Nothing where a premise fails (Weigh).
std::optional<Finding> FindingOf(const std::vector<Equation>& retold, const Sources& sources);

// Where no figure is known for the place `unknown` of the equation: unverifiable, for the record,
// with what it would have to be. Its `fact` is then that of the known figure it is most like.
// Nothing where a premise fails.
std::optional<Finding> ImpliedBy(const std::vector<Equation>& retold, size_t unknown,
                                 const Sources& sources);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_EQUATION_H_
