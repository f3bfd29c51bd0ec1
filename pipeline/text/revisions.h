// Corrections at the foot of an article: what an earlier version said is no claim of this one.
//
//   An earlier version of this story misstated revenue as $3 billion; it was $3 million.
#ifndef COUNTERCHECK_PIPELINE_TEXT_REVISIONS_H_
#define COUNTERCHECK_PIPELINE_TEXT_REVISIONS_H_

#include <string_view>

namespace countercheck {

// True for a line that says what was corrected, amended or updated, or begins to: "Correction: …",
// "Editor's note: This article was amended on …". Normalised text.
bool IsRevision(std::string_view line);

// True for a heading such as "Corrections & Amplifications"; a line below it is a revision where it
// TellsOfError.
bool IsRevisionHeading(std::string_view line);
bool TellsOfError(std::string_view line);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_REVISIONS_H_
