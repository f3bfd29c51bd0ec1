// What an audit of coverage and sources looks at: some articles of a store, and what their claims
// show.
#ifndef COUNTERCHECK_PIPELINE_STORE_AUDIT_H_
#define COUNTERCHECK_PIPELINE_STORE_AUDIT_H_

#include <cstdint>

#include "core/report.h"
#include "core/store_values.h"
#include "pipeline/store/database.h"

namespace countercheck {

struct AuditPage {
  Report report;
  int64_t articles = 0;   // that were looked at, also those without such claims
  bool has_more = false;  // behind these
};

// The claims that the filter asks for, in the articles that were stored last: `limit` of the filter
// counts these articles, as does `offset` (0: all). Fewer are looked at where they have more than
// a thousand claims together. Of their open findings the report has those that hold claims against
// each other, up to a tension: CoverageOf() of pipeline/check needs no others. Of very many
// claims that the filter asks for, the articles of the first by its order are looked at.
AuditPage FindForAudit(const ClaimFilter& filter, Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_AUDIT_H_
