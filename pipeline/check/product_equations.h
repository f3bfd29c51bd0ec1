// Three metrics of which one is the product of two: profit of revenue and margin, a total of shares
// and a sum per share, proceeds of shares and price, an offer of a price and a premium.
#ifndef COUNTERCHECK_PIPELINE_CHECK_PRODUCT_EQUATIONS_H_
#define COUNTERCHECK_PIPELINE_CHECK_PRODUCT_EQUATIONS_H_

#include <vector>

#include "pipeline/check/equation.h"
#include "pipeline/check/premises.h"

namespace countercheck {

// Of one sentence that has one figure of each; of a margin also for one stated period of which the
// article gives one figure of each, near each other.
std::vector<Equation> ProductEquations(const ArticleFigures& article);

// What two figures imply of a third that the article does not give.
struct Implication {
  Equation equation;
  size_t unknown = 0;  // its place in the equation
};

// The profit of a period of which the article gives revenue and margin, once each; the price that
// a price target and the rise to it imply, of one sentence.
std::vector<Implication> ImpliedProducts(const ArticleFigures& article);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_PRODUCT_EQUATIONS_H_
