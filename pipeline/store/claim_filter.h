// A ClaimFilter as the WHERE part of a question.
#ifndef COUNTERCHECK_PIPELINE_STORE_CLAIM_FILTER_H_
#define COUNTERCHECK_PIPELINE_STORE_CLAIM_FILTER_H_

#include <string>
#include <vector>

#include "core/store_values.h"
#include "pipeline/store/conditions.h"
#include "pipeline/store/database.h"

namespace countercheck {

// The roots of all names that are the same words as `name`, or carry it as a ticker.
std::vector<std::string> RootsOf(const std::string& name, Database* database);

// Conditions on `claim`, and on `article` where the filter has an outlet.
Conditions ConditionsOf(const ClaimFilter& filter, Database* database);

// The order in which a page of claims is found soonest; for all pages of a question the same.
std::string OrderOf(const ClaimFilter& filter, Database* database);

// " WHERE …", with order and page, behind SelectClaims(). The values are those of `conditions`.
std::string WhereOf(const ClaimFilter& filter, const Conditions& conditions, Database* database);

// " JOIN article …" where the conditions need it, behind "FROM claim".
std::string JoinOf(const ClaimFilter& filter);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_CLAIM_FILTER_H_
