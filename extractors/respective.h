// Lists that are told side by side: "Globex and Acme rose 5% and 8%, respectively".
// Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_RESPECTIVE_H_
#define COUNTERCHECK_EXTRACTORS_RESPECTIVE_H_

#include <functional>
#include <optional>

#include "extractors/tagger.h"

namespace countercheck {

// The item of the name that has the same place in the list before the figures as `figure` has in
// theirs; `is_name` says what may stand in that list. None where there are fewer names than
// figures, or without "respectively" behind the figures, but for lists of the same length.
std::optional<size_t> NameRespectively(const TaggedSentence& sentence, size_t figure,
                                       const std::function<bool(const Item&)>& is_name);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_RESPECTIVE_H_
