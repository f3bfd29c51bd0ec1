// Words that name a part of a company or of an economy, and words that only look like it. Private
// to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_SEGMENT_WORDS_H_
#define COUNTERCHECK_EXTRACTORS_SEGMENT_WORDS_H_

#include <string>

#include "extractors/tagger.h"

namespace countercheck {

// "cloud", "North", "&", "advertising": true where the word may belong to the name of a part.
bool IsSegmentWord(const Item& item);

// "segment", "unit": what calls something a part.
bool NamesPart(const Item& item);

// "In addition, sales rose": what a sentence begins with like a part, and is none.
bool IsTurnOfPhrase(const Item& item);

// "double-digit revenue growth", "non-IFRS profit": what stands before a name and says how much or
// on what basis, not of what.
bool SaysHowOnly(const std::string& segment);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_SEGMENT_WORDS_H_
