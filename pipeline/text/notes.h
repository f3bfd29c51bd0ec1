// What there is to say of an article besides its claims (core/note.h).
#ifndef COUNTERCHECK_PIPELINE_TEXT_NOTES_H_
#define COUNTERCHECK_PIPELINE_TEXT_NOTES_H_

#include "core/article.h"
#include "pipeline/text/reading.h"

namespace countercheck {

// Adds the notes on payment and revision to those that `article` has, and names the document in
// all of them. `article` has its text and its sentences.
void AddNotes(Access access, Article* article);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_NOTES_H_
