// What may be asked for, to choose from.
#ifndef COUNTERCHECK_PIPELINE_STORE_NAMES_IN_USE_H_
#define COUNTERCHECK_PIPELINE_STORE_NAMES_IN_USE_H_

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/store/database.h"

namespace countercheck {

// The names that most claims speak of, those first; at most `limit`.
std::vector<std::string> SubjectsInUse(int64_t limit, Database* database);
// The metrics, by name.
std::vector<std::string> MetricsInUse(Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_NAMES_IN_USE_H_
