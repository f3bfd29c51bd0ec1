// Claims that `extract --format jsonl` wrote, read again: documents and claims as they were, but
// for what only the article knows (the line, the pieces that a rule matched).
#ifndef COUNTERCHECK_PIPELINE_INGEST_CLAIM_LINES_H_
#define COUNTERCHECK_PIPELINE_INGEST_CLAIM_LINES_H_

#include <istream>
#include <string>
#include <vector>

#include "core/report.h"

namespace countercheck {

// The documents and claims of `paths` in order ("-" is `standard_input`), without findings. Lines
// of type "finding" are passed over, those of type "error" kept. A line that is no such object, or
// a file that cannot be read, is an error of its own ("line 7"); the others are read. A document
// or claim that stands there twice is read once.
Report ReadClaimLines(const std::vector<std::string>& paths, std::istream& standard_input);

// A whole report that `--format jsonl` wrote, findings too; a finding that stands there twice is
// read once.
Report ReadReportLines(const std::string& path, std::istream& standard_input);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_CLAIM_LINES_H_
