#include "pipeline/read_ahead.h"

#include <string>
#include <utility>
#include <vector>

namespace countercheck {
namespace {

// As much as keeps the threads at work while a batch is stored.
constexpr size_t kMostDocuments = 512;
constexpr size_t kMostBytes = 8u << 20;

// Hundreds of documents wait to be stored together, and these would be much of what is held.
Result<ReadDocument> WithoutExplanations(Result<ReadDocument> read) {
  if (!read) return read;
  for (Claim& claim : read->claims) {
    std::vector<Piece>().swap(claim.pieces);
    std::vector<std::string>().swap(claim.notes);
  }
  return read;
}

}  // namespace

ReadAhead::ReadAhead(const RuleBook& rules, const ExtractLimits& limits, size_t threads)
    : rules_(rules), limits_(limits), reading_(threads) {}

void ReadAhead::Add(RawDocument raw) {
  sizes_.push_back(raw.bytes.size());
  bytes_ += raw.bytes.size();
  reading_.Add([this, raw = std::move(raw)]() mutable {
    return WithoutExplanations(Read(std::move(raw), rules_, limits_));
  });
}

Result<ReadDocument> ReadAhead::Take() {
  bytes_ -= sizes_.front();
  sizes_.pop_front();
  return reading_.Take();
}

bool ReadAhead::IsFull() const { return sizes_.size() >= kMostDocuments || bytes_ >= kMostBytes; }

}  // namespace countercheck
