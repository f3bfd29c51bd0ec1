// Governments that hold, buy or put money into companies. Private to extractors/.
//
//   The U.S. government took a 10% stake in Globex.   U.S. government
#ifndef COUNTERCHECK_EXTRACTORS_STATES_H_
#define COUNTERCHECK_EXTRACTORS_STATES_H_

#include <optional>
#include <string>

#include "extractors/fields.h"

namespace countercheck {

// The government that acts right before the figure, with the country that the sentence or the
// article names; none where a company stands nearer.
std::optional<std::string> StateBefore(const FieldContext& context, size_t figure);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_STATES_H_
