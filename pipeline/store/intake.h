// Articles into the store, batch by batch: each is stored whole, with all that follows from it, or
// not at all.
#ifndef COUNTERCHECK_PIPELINE_STORE_INTAKE_H_
#define COUNTERCHECK_PIPELINE_STORE_INTAKE_H_

#include <cstddef>
#include <functional>
#include <istream>
#include <string>
#include <vector>

#include "core/result.h"
#include "core/store_values.h"
#include "extractors/rule_book.h"
#include "pipeline/pipeline.h"
#include "pipeline/store/database.h"

namespace countercheck {

struct IntakeOptions {
  InputFormat format = InputFormat::kDetect;
  IngestLimits limits;
  ExtractLimits extract_limits;
  std::string now;  // ISO 8601; stands wherever the store says when
  // A batch ends with so many new articles, or so many claims: the larger it is, the seldomer the
  // same subjects are compared again, the more memory it takes, and the longer others who write
  // have to wait.
  size_t batch_articles = 512;
  size_t batch_claims = 40'000;
  size_t threads = 0;  // that read and compare; 0: one for each core
  // Asked before each document. Where it is true nothing more is taken, and the batch that was
  // begun is left out: the same input again then goes on as if it had not been interrupted.
  std::function<bool()> is_interrupted = [] { return false; };
};

// Told after each document; `error` is null for one that was read.
using IntakeProgress = std::function<void(const IntakeCounts& counts, const Error* error)>;

// Reads `paths` as pipeline/ingest does and stores what is new. An article is known by its id, else
// its URL, else its path; one of which every byte and all metadata are known is not read again. A
// bad document is told to `progress`, and the others are done; the error that is returned is one of
// the store: then the batches before it are stored, and a second run goes on where this one ended.
Result<IntakeCounts> TakeIn(const std::vector<std::string>& paths, std::istream& standard_input,
                            const RuleBook& rules, const IntakeOptions& options,
                            const IntakeProgress& progress, Database* database);

// Hands documents, or the errors that stand in their places, to a sink.
using DocumentSource = std::function<void(const Sink&)>;

// The same of documents that come from elsewhere.
Result<IntakeCounts> TakeIn(const DocumentSource& source, const RuleBook& rules,
                            const IntakeOptions& options, const IntakeProgress& progress,
                            Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_INTAKE_H_
