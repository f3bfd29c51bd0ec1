// What is asked of the store, out of the parameters of a request: the same words as the options of
// the command line, with the same defaults.
#ifndef COUNTERCHECK_APP_SERVE_FILTERS_H_
#define COUNTERCHECK_APP_SERVE_FILTERS_H_

#include "app/serve/parameters.h"
#include "core/store_values.h"

namespace countercheck {

// subject, metric, outlet, article, finding, from, until, confidence.
ClaimFilter ClaimFilterOf(Parameters* parameters);
// severity, kind, subject, article, words, since, status, state.
FindingFilter FindingFilterOf(Parameters* parameters);
// outlet, since, until.
ArticleFilter ArticleFilterOf(Parameters* parameters);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_FILTERS_H_
