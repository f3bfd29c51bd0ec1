// Where a figure may begin: a cheap test, so that most words of a text are passed over at once.
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_OPENINGS_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_OPENINGS_H_

#include "extractors/quantity/tokens.h"

namespace countercheck {

// False only where no figure, with its sign and currency, begins with token `i`.
bool MayOpenFigure(const Tokens& tokens, size_t i);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_OPENINGS_H_
