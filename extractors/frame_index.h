// Which frames a sentence can match at all: each waits for the rarest of the symbols that it needs,
// so that a sentence asks only those that have something to say about it.
#ifndef COUNTERCHECK_EXTRACTORS_FRAME_INDEX_H_
#define COUNTERCHECK_EXTRACTORS_FRAME_INDEX_H_

#include <cstddef>
#include <vector>

#include "extractors/symbols.h"

namespace countercheck {

class FrameIndex {
 public:
  FrameIndex() = default;
  // By frame, what FramePattern::required gives; `symbols` is the size of the alphabet.
  FrameIndex(const std::vector<std::vector<std::vector<Symbol>>>& required, size_t symbols);

  // The frames that may match a sentence of these symbols, in their order.
  std::vector<size_t> Candidates(const std::vector<Symbol>& sentence) const;

 private:
  std::vector<std::vector<size_t>> by_symbol_;  // the frames that wait for it
  std::vector<size_t> always_;                  // frames that need nothing
};

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_FRAME_INDEX_H_
