// Where a figure may begin: a cheap test, so that most words of a text are passed over at once.
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_OPENINGS_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_OPENINGS_H_

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "extractors/quantity/tokens.h"

namespace countercheck {

// Words, in lower case, with the bits of FigureCue that they have; a word may stand more than once.
std::vector<std::pair<std::string, uint8_t>> FigureCues();

// False only where no figure stands in `passage`.
bool MayHoldFigure(const Passage& passage);

// False only where no figure, with its sign and currency, begins with token `i`.
bool MayOpenFigure(const Tokens& tokens, size_t i);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_OPENINGS_H_
