// The words for who says something. Private to extractors/.
//
//   the Swedish lender said | said Jane Roe | according to people familiar with the matter
#ifndef COUNTERCHECK_EXTRACTORS_SOURCES_H_
#define COUNTERCHECK_EXTRACTORS_SOURCES_H_

#include <string>

#include "extractors/fields.h"

namespace countercheck {

// The items [begin, end) as they stand; of a company alone its name without the ticker.
std::string PrintedSource(const FieldContext& context, size_t begin, size_t end);

// The source that ends right before the item `end`: "Globex", "Jane Doe", "the agency"; empty where
// none does. "Jane Doe, an analyst at Globex, said": what stands between commas is stepped over.
std::string SourceBefore(const FieldContext& context, size_t end);

// "said Jane Doe", "said Globex", "described by the company": the source right behind the verb,
// from the item `begin`; empty where none is.
std::string SourceBehind(const FieldContext& context, size_t begin);

// The words behind "according to" at the item `cue`, up to the end of the clause; empty where
// there are none.
std::string AccordingTo(const FieldContext& context, size_t cue);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_SOURCES_H_
