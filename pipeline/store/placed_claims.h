// Claims of a store with their places among its articles.
#ifndef COUNTERCHECK_PIPELINE_STORE_PLACED_CLAIMS_H_
#define COUNTERCHECK_PIPELINE_STORE_PLACED_CLAIMS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/report.h"
#include "pipeline/store/conditions.h"
#include "pipeline/store/database.h"

namespace countercheck {

// A claim with what orders it.
struct PlacedClaim {
  int64_t article = 0;  // id of the table
  Claim claim;
};

// Appends those of SelectClaims() and `where`, which has the values of `conditions`.
void ReadPlaced(const std::string& where, const Conditions& conditions, Database* database,
                std::vector<PlacedClaim>* claims);

// Appends to the report the claims, by article and place, and the documents that they stand in.
void AddInOrder(std::vector<PlacedClaim> claims, Database* database, Report* report);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_PLACED_CLAIMS_H_
