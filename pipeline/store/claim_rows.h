// Claims as rows of the table `claim`, there and back without a loss, but for `pieces` and `notes`,
// which `explain` finds anew.
#ifndef COUNTERCHECK_PIPELINE_STORE_CLAIM_ROWS_H_
#define COUNTERCHECK_PIPELINE_STORE_CLAIM_ROWS_H_

#include <cstdint>
#include <optional>
#include <string>

#include "core/claim.h"
#include "pipeline/store/database.h"
#include "pipeline/store/dictionary.h"

namespace countercheck {

// Adds the claim to the article; under `id`, where one is given.
void InsertClaim(const Claim& claim, int64_t article, std::optional<int64_t> id, Database* database,
                 Dictionary* dictionary);

// "SELECT … FROM claim …", with the tables that it takes words from under their names (the other
// party as `party`), to be gone on with WHERE. The columns are those that ReadClaim reads, then
// `more`.
std::string SelectClaims(const std::string& more = "");

// The claim in the row of a query that begins with SelectClaims().
Claim ReadClaim(Query* row);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_CLAIM_ROWS_H_
