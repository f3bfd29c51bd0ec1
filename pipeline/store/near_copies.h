// Articles that are nearly the same text, found by the parts ("bands") that their sketches share.
#ifndef COUNTERCHECK_PIPELINE_STORE_NEAR_COPIES_H_
#define COUNTERCHECK_PIPELINE_STORE_NEAR_COPIES_H_

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/store/database.h"

namespace countercheck {

// Writes the bands of the sketch of an article in the place of those of the one that it had; either
// may be empty.
void PutBands(int64_t article, const std::string& before, const std::string& sketch,
              Database* database);
// Those of all articles, where the table of bands is empty.
void PutAllBands(Database* database);

// The names of the articles that are near copies of this one, by name; at most some.
std::vector<std::string> NearCopiesOf(int64_t article, const std::string& sketch,
                                      Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_NEAR_COPIES_H_
