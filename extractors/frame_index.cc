#include "extractors/frame_index.h"

#include <algorithm>

namespace countercheck {
namespace {

using Alternatives = std::vector<Symbol>;
using Required = std::vector<Alternatives>;

// By symbol: how many frames could do with it. What many frames need, most sentences have.
std::vector<size_t> Uses(const std::vector<Required>& frames, size_t symbols) {
  std::vector<size_t> uses(symbols, 0);
  for (const Required& required : frames)
    for (const Alternatives& alternatives : required)
      for (const Symbol symbol : alternatives) ++uses[symbol];
  return uses;
}

const Alternatives& Rarest(const Required& required, const std::vector<size_t>& uses) {
  const auto common = [&](const Alternatives& alternatives) {
    size_t sum = 0;
    for (const Symbol symbol : alternatives) sum += uses[symbol];
    return sum;
  };
  return *std::ranges::min_element(required, {}, common);
}

}  // namespace

FrameIndex::FrameIndex(const std::vector<Required>& required, size_t symbols)
    : by_symbol_(symbols) {
  const std::vector<size_t> uses = Uses(required, symbols);
  for (size_t frame = 0; frame < required.size(); ++frame) {
    if (required[frame].empty()) {
      always_.push_back(frame);
      continue;
    }
    for (const Symbol symbol : Rarest(required[frame], uses)) by_symbol_[symbol].push_back(frame);
  }
}

std::vector<size_t> FrameIndex::Candidates(const std::vector<Symbol>& sentence) const {
  std::vector<size_t> frames = always_;
  for (const Symbol symbol : sentence)
    frames.insert(frames.end(), by_symbol_[symbol].begin(), by_symbol_[symbol].end());
  std::ranges::sort(frames);
  frames.erase(std::unique(frames.begin(), frames.end()), frames.end());
  return frames;
}

}  // namespace countercheck
