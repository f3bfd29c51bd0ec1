// Is a store sound, and as small as it can be?
#ifndef COUNTERCHECK_PIPELINE_STORE_CHECKUP_H_
#define COUNTERCHECK_PIPELINE_STORE_CHECKUP_H_

#include <string>
#include <vector>

#include "pipeline/store/database.h"

namespace countercheck {

// What is wrong with the store, a sentence each; nothing where it is sound: damaged pages, rows
// that point to nothing, open findings without members, articles without a version.
std::vector<std::string> FaultsOf(Database* database);

// Writes the file anew, without the room that is no longer used.
void Compact(Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_CHECKUP_H_
