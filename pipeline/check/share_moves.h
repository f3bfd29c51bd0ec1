// What a share's move says with other figures of its article.
//
//   closed at $23.66, rose about 6% after hours to $25   price = close × (1 + move ÷ 100)
//   up 34%, which added $80 billion of market value      value before = gain ÷ move
#ifndef COUNTERCHECK_PIPELINE_CHECK_SHARE_MOVES_H_
#define COUNTERCHECK_PIPELINE_CHECK_SHARE_MOVES_H_

#include <vector>

#include "pipeline/check/equation.h"
#include "pipeline/check/premises.h"
#include "pipeline/check/product_equations.h"

namespace countercheck {

// A move outside trading hours to a price in its sentence, from the only close of the article.
std::vector<Equation> MovesFromTheClose(const ArticleFigures& article);

// The market value before a day on which the article gives the move in percent and in money, once
// each, and no market value.
std::vector<Implication> ImpliedMarketValues(const ArticleFigures& article);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_SHARE_MOVES_H_
