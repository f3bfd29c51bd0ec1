// What articles without a title are called on the pages: by their first words.
#ifndef COUNTERCHECK_APP_SERVE_FIRST_WORDS_H_
#define COUNTERCHECK_APP_SERVE_FIRST_WORDS_H_

#include "core/report.h"
#include "pipeline/store/database.h"

namespace countercheck {

// Gives each document without a title the first sentence of it that the store has, where it has
// one. Before HidePaths(): articles are known by their identities.
void GiveTitles(Report* report, Database* store);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_FIRST_WORDS_H_
