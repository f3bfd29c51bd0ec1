// An outlook that a sentence speaks of without its figures, which the next ones give.
// Private to extractors/.
//
//   Acme raised its full-year guidance. It now sees sales of $4 billion.   $4 billion: that year
//   Its outlook was lifted, too. Margins are expected to be 40%.           40%: guidance
#ifndef COUNTERCHECK_EXTRACTORS_TOLD_OUTLOOK_H_
#define COUNTERCHECK_EXTRACTORS_TOLD_OUTLOOK_H_

#include <optional>

#include "extractors/tagger.h"

namespace countercheck {

// The time that a company's outlook is for: "its full-year outlook", "guidance for the third
// quarter"; none where the sentence names none, or speaks of what others expect.
std::optional<Period> TimeOfOutlook(const TaggedSentence& sentence);

// "Acme raised its guidance": the company itself looks ahead.
bool TellsOwnOutlook(const TaggedSentence& sentence);

// "is now projected to", before the figure.
bool IsExpectedToBe(const TaggedSentence& sentence, size_t figure);

// Analysts, estimates, the consensus: what others think.
bool SpeaksOfOthers(const TaggedSentence& sentence);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_TOLD_OUTLOOK_H_
