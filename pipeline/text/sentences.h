// The sentences of a paragraph.
#ifndef COUNTERCHECK_PIPELINE_TEXT_SENTENCES_H_
#define COUNTERCHECK_PIPELINE_TEXT_SENTENCES_H_

#include <string_view>
#include <vector>

#include "core/span.h"

namespace countercheck {

// Splits `paragraph` of the normalised `text` behind full stops, question and exclamation marks
// that end a sentence: not those of "Inc.", "U.S.", "J. P. Morgan", "$1.5", "e.l.f. Beauty".
// Closing quotes and brackets belong to the sentence. A sentence of more than 4,000 bytes is cut at
// a space. Ranges are without spaces at their ends, in order, never empty; none for a blank
// paragraph.
std::vector<Range> SplitSentences(std::string_view text, Range paragraph);

// True where `sentence` ends with '?', closing quotes and brackets aside.
bool IsQuestion(std::string_view sentence);
// True where `line` ends with '.', '!' or '?' (or "…"), closing quotes and brackets aside.
bool EndsSentence(std::string_view line);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_SENTENCES_H_
