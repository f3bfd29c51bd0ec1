// One draft against what a store knows, before it is published. Nothing is stored.
#ifndef COUNTERCHECK_PIPELINE_STORE_LINT_H_
#define COUNTERCHECK_PIPELINE_STORE_LINT_H_

#include "core/report.h"
#include "pipeline/pipeline.h"
#include "pipeline/store/database.h"

namespace countercheck {

// The findings with a claim of the draft among their members, gravest first: those that the store
// would have if the draft were ingested, in the place of an earlier text of the same identity. The
// draft is the first document; its claims all stand in the report, those of other articles as far
// as a finding names them.
Report LintAgainst(const ReadDocument& draft, Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_LINT_H_
