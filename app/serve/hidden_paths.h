// No path of the disk leaves the server: articles that came as files are named by their identity.
#ifndef COUNTERCHECK_APP_SERVE_HIDDEN_PATHS_H_
#define COUNTERCHECK_APP_SERVE_HIDDEN_PATHS_H_

#include <string>

#include "core/article.h"
#include "core/report.h"

namespace countercheck {

// The identity: an id, an address, "a.txt". Of an article whose identity is a whole path, or
// one that leads out of a folder, the last folder and the file: "monday/a.txt".
std::string ShownNameOf(const Document& document);

// Documents, claims, and the words of findings, by these names.
void HidePaths(Report* report);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_HIDDEN_PATHS_H_
