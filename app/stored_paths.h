// Files that a store knows, by the paths that people type.
#ifndef COUNTERCHECK_APP_STORED_PATHS_H_
#define COUNTERCHECK_APP_STORED_PATHS_H_

#include <string>

#include "pipeline/store/database.h"

namespace countercheck {

// The path of a file that means the same in every folder that the program is started in: by it the
// store tells files of one name apart. "-" stays as it is.
std::string PathForStore(const std::string& path);

// The path of the article that `name` means as that of a file in this folder; `name` where the
// store knows no such file.
std::string ArticleInStore(const std::string& name, Database* store);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_STORED_PATHS_H_
