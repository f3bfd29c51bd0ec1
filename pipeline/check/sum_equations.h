// Figures of one metric in one sentence whose words say how they belong together.
//
//   "… $120 million and … $50 million, for a total of $200 million"   sum of the parts
//   "$210 million to $220 million, with a midpoint of $225 million"   midpoint of a range
//   "$120 million, 70% of total revenue of $200 million"              share of a total
//   "beat the consensus of $1.15 by 10 cents"                         result against consensus
#ifndef COUNTERCHECK_PIPELINE_CHECK_SUM_EQUATIONS_H_
#define COUNTERCHECK_PIPELINE_CHECK_SUM_EQUATIONS_H_

#include <vector>

#include "pipeline/check/equation.h"
#include "pipeline/check/premises.h"

namespace countercheck {

std::vector<Equation> SumEquations(const ArticleFigures& article);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_SUM_EQUATIONS_H_
