// Finding what a user names in a store.
#ifndef COUNTERCHECK_APP_STORE_LOOKUP_H_
#define COUNTERCHECK_APP_STORE_LOOKUP_H_

#include <optional>
#include <string>

#include "core/store_values.h"
#include "pipeline/store/database.h"

namespace countercheck {

// Ids of the wire; at most one of them.
struct NamedInStore {
  std::string claim;
  std::string finding;
};

// The only claim or finding whose id begins with `prefix`, of four digits or more; both are empty
// where none does. Nothing, after a complaint, where several do.
std::optional<NamedInStore> FindInStore(const std::string& prefix, Database* store);

// Makes the beginning of an id in `filter->finding` the whole id. One that begins no finding stays
// as it is, and finds nothing; false, after a complaint, where several begin so.
bool ResolveFinding(ClaimFilter* filter, Database* store);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_STORE_LOOKUP_H_
