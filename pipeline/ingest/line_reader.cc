#include "pipeline/ingest/line_reader.h"

#include <algorithm>

#include "pipeline/ingest/read_some.h"

namespace countercheck {
namespace {

constexpr size_t kBufferBytes = 64 * 1024;

}  // namespace

bool LineReader::Next(std::string* line) {
  line->clear();
  too_long_ = false;
  had_line_feed_ = false;
  if (place_ == buffer_.size() && !Fill()) return false;
  ++number_;
  do {
    const size_t end = buffer_.find('\n', place_);
    Take(std::min(end, buffer_.size()) - place_, line);
    if (end == std::string::npos) continue;
    ++place_;
    had_line_feed_ = true;
    return true;
  } while (Fill());
  return true;
}

void LineReader::ReadMore(size_t limit, std::string* bytes) {
  while (bytes->size() < limit && (place_ < buffer_.size() || Fill())) {
    const size_t count = std::min(buffer_.size() - place_, limit - bytes->size());
    bytes->append(buffer_, place_, count);
    place_ += count;
  }
}

// Only called when the buffer was taken to its end.
bool LineReader::Fill() {
  buffer_.resize(kBufferBytes);
  buffer_.resize(ReadSome(in_, buffer_.data(), buffer_.size()));
  place_ = 0;
  return !buffer_.empty();
}

void LineReader::Take(size_t count, std::string* line) {
  const size_t room = max_line_bytes_ - std::min(max_line_bytes_, line->size());
  line->append(buffer_, place_, std::min(count, room));
  too_long_ = too_long_ || count > room;
  place_ += count;
}

}  // namespace countercheck
