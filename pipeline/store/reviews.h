// What people have made of findings: added to, never changed.
#ifndef COUNTERCHECK_PIPELINE_STORE_REVIEWS_H_
#define COUNTERCHECK_PIPELINE_STORE_REVIEWS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/review.h"
#include "pipeline/store/database.h"

namespace countercheck {

// Adds a review, with its members as they are now, to each of the findings (ids of the wire). All
// or none: the error, kept in the database, names one that is not in the store. Reviews hold until
// a claim that they judged changes or goes; a claim that comes later leaves them as they are.
void AddReviews(const std::vector<std::string>& findings, const Review& review, Database* database);

// The newest review of a finding of this id of the wire; nothing where there is none.
std::optional<Review> ReviewOf(const std::string& finding, Database* database);

// All of them, the newest first, without `claims_since`.
std::vector<Review> ReviewsOf(const std::string& finding, Database* database);

// Takes the review of a finding (id of the table) back where a claim that it judged is no longer
// among its members, or says something else.
void TakeBackIfChanged(int64_t finding, const std::string& now, Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_REVIEWS_H_
