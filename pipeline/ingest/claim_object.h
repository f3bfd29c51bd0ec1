// One line of the wire format (reports/schema.json) as the value that it was written from.
#ifndef COUNTERCHECK_PIPELINE_INGEST_CLAIM_OBJECT_H_
#define COUNTERCHECK_PIPELINE_INGEST_CLAIM_OBJECT_H_

#include <string_view>
#include <variant>

#include "core/article.h"
#include "core/claim.h"
#include "core/result.h"

namespace countercheck {

// std::monostate stands for a line that says nothing of claims: a finding.
using WireLine = std::variant<std::monostate, Document, Note, Claim, Error>;

// The error has the offending key and no place.
Result<WireLine> ReadWireLine(std::string_view line);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_CLAIM_OBJECT_H_
