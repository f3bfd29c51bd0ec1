// The whole run: from what the user names to a report.
#ifndef COUNTERCHECK_PIPELINE_PIPELINE_H_
#define COUNTERCHECK_PIPELINE_PIPELINE_H_

#include <functional>
#include <istream>
#include <string>
#include <vector>

#include "core/report.h"
#include "core/result.h"
#include "extractors/extract.h"
#include "extractors/rule_book.h"
#include "pipeline/ingest/ingest.h"

namespace countercheck {

struct RunOptions {
  InputFormat format = InputFormat::kDetect;
  IngestLimits limits;
  ExtractLimits extract_limits;
  bool compare = true;      // false: claims only, as `extract` gives them
  bool keep_texts = false;  // for reports that show the articles
};

// Ingests `paths`, prepares each article, extracts, identifies, compares.
Report Run(const std::vector<std::string>& paths, std::istream& standard_input,
           const RuleBook& rules, const RunOptions& options);

// The same without comparing, as the articles come: each is handed to `sink` as a report of its
// own, with one document and its claims, or with errors. Nothing is kept of what was handed on.
using ReportSink = std::function<void(Report)>;
void RunEach(const std::vector<std::string>& paths, std::istream& standard_input,
             const RuleBook& rules, const RunOptions& options, const ReportSink& sink);

// One document, read: what is known about it, and its claims with their ids.
struct ReadDocument {
  Document document;
  std::vector<Claim> claims;
};

// Prepares, extracts, identifies. The ids of the claims follow from `raw.document.identity`.
Result<ReadDocument> Read(RawDocument raw, const RuleBook& rules, const ExtractLimits& limits);

// The rule files below `folder` (*.rule, *.tsv), by path; paths begin with "rules/".
Result<std::vector<RuleFile>> ReadRuleFiles(const std::string& folder);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_PIPELINE_H_
