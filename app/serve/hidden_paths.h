// No path of the disk leaves the server: articles that came as files are named without folders.
#ifndef COUNTERCHECK_APP_SERVE_HIDDEN_PATHS_H_
#define COUNTERCHECK_APP_SERVE_HIDDEN_PATHS_H_

#include <string>
#include <vector>

#include "core/report.h"
#include "core/store_values.h"
#include "pipeline/store/database.h"

namespace countercheck {

// Documents, claims, and the words of findings, by the names that ShownNameOf() of one_article.h
// gives.
void HidePaths(Report* report, Database* store);

// The life of a finding by these names; it may speak of articles that the finding is not about any
// more.
std::vector<Event> ShownHistoryOf(const std::string& finding, Database* store);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_HIDDEN_PATHS_H_
