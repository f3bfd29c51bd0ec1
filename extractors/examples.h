// Sentences that reckon for the reader: "If you had put $1,000 into Globex". What they figure is
// true of nobody. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_EXAMPLES_H_
#define COUNTERCHECK_EXTRACTORS_EXAMPLES_H_

#include "extractors/tagger.h"

namespace countercheck {

// True where the sentence supposes something of the reader, or for the sake of an example.
bool IsExample(const TaggedSentence& sentence);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_EXAMPLES_H_
