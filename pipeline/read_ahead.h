// Documents read by several threads, and given back in the order in which they came.
#ifndef COUNTERCHECK_PIPELINE_READ_AHEAD_H_
#define COUNTERCHECK_PIPELINE_READ_AHEAD_H_

#include <cstddef>
#include <deque>

#include "core/result.h"
#include "extractors/rule_book.h"
#include "pipeline/pipeline.h"
#include "pipeline/work_ahead.h"

namespace countercheck {

// One thread adds and takes; others read in between. Of claims the pieces and notes are left out,
// which `explain` finds anew. `rules` outlives it.
class ReadAhead {
 public:
  // `threads` of 0: one for each core.
  ReadAhead(const RuleBook& rules, const ExtractLimits& limits, size_t threads);

  void Add(RawDocument raw);
  // The document that was added first, read; waits for it. There must be one.
  Result<ReadDocument> Take();

  bool IsEmpty() const { return sizes_.empty(); }
  // So many documents, or so many bytes of them, that one has to be taken before another is added:
  // depends on what was added and taken only, not on how fast they are read.
  bool IsFull() const;

 private:
  const RuleBook& rules_;
  ExtractLimits limits_;
  std::deque<size_t> sizes_;  // bytes of each that was not yet taken
  size_t bytes_ = 0;          // of all these
  WorkAhead<Result<ReadDocument>> reading_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_READ_AHEAD_H_
