// What one of a figure's units is for: "$12.50 a share", "$70 per barrel", "2,000 cars a day".
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_PER_UNIT_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_PER_UNIT_H_

#include <string>

#include "extractors/quantity/tokens.h"

namespace countercheck {

// "share" where token `i` begins "a share", "per diluted share", "/share"; empty where no such
// thing stands there. Behind "per" any noun, behind "a" and "an" only what figures are usually
// given for.
std::string ReadPerUnit(const Tokens& tokens, size_t i);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_PER_UNIT_H_
