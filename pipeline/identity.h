// Ids that are the same on every machine. The home of xxhash.
#ifndef COUNTERCHECK_PIPELINE_IDENTITY_H_
#define COUNTERCHECK_PIPELINE_IDENTITY_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/claim.h"

namespace countercheck {

// 16 hexadecimal digits of XXH3-64.
std::string HashOf(std::string_view bytes);

// MinHash of the words of `text` (64 bins over 3-word shingles), as 256 hexadecimal digits (4
// each). Two sketches of near copies agree in most places. Empty for fewer than three words.
std::string SketchOf(std::string_view text);
// The share of equal places, in percent (0–100); 0 where either is empty.
int SketchSimilarity(std::string_view a, std::string_view b);

// Gives every claim of one document its id, a hash of document identity, sentence, occurrence,
// value, metric and measure; then `restates`: the first earlier claim of the document that restates
// none itself and says the same (subject, metric or label, measure, unit, value, segment, and no
// other dimension that both state and differ in). Empty where there is none, and for a figure that
// is bound to no metric and no label.
void Identify(const Document& document, std::vector<Claim>* claims);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_IDENTITY_H_
