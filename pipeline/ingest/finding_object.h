// A line of type "finding" of the wire format (reports/schema.json) as the value that it was
// written from.
#ifndef COUNTERCHECK_PIPELINE_INGEST_FINDING_OBJECT_H_
#define COUNTERCHECK_PIPELINE_INGEST_FINDING_OBJECT_H_

#include <string_view>

#include "core/finding.h"
#include "core/result.h"

namespace countercheck {

// All but the pairs. The error has the offending key and no place; fields that a finding can do
// without may be missing.
Result<Finding> ReadFindingObject(std::string_view line);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_FINDING_OBJECT_H_
