#include "pipeline/ingest/unpacking.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pipeline/ingest/read_some.h"

namespace countercheck {
namespace {

constexpr size_t kChunk = 64 * 1024;
// Small, so that what is read ahead does not count for much of what it may unpack to.
constexpr size_t kPackedChunk = 16 * 1024;
// Text becomes some 5 times its packed size, pages of one pattern 30 times.
constexpr size_t kMostTimes = 60;
constexpr size_t kHarmlessBytes = 1u << 20;

}  // namespace

std::string_view PeekBuffer::Peek(size_t count) {
  while (static_cast<size_t>(egptr() - gptr()) < count && Fill(count)) {
  }
  return {gptr(), std::min(count, static_cast<size_t>(egptr() - gptr()))};
}

std::string_view PeekBuffer::PeekLine(size_t count) {
  constexpr std::string_view kBlank = " \t\r\n";
  size_t words = std::string_view::npos;  // where the first line begins that is not blank
  for (size_t seen = 0; seen < count;) {
    const std::string_view bytes = Peek(seen + 1);
    if (bytes.size() <= seen) break;
    const std::string_view there(gptr(), std::min(count, static_cast<size_t>(egptr() - gptr())));
    if (words == there.npos) words = there.find_first_not_of(kBlank, seen);
    const size_t end = words == there.npos ? words : there.find('\n', std::max(words, seen));
    if (end != there.npos) return there.substr(0, end + 1);
    seen = there.size();
  }
  return Peek(count);
}

size_t MostUnpacked(size_t packed_bytes) {
  return std::max(kHarmlessBytes, packed_bytes * kMostTimes);
}

PeekBuffer::int_type PeekBuffer::underflow() {
  if (gptr() == egptr() && !Fill(1)) return traits_type::eof();
  return traits_type::to_int_type(*gptr());
}

// Reads behind what was not read yet; false at the end.
bool PeekBuffer::Fill(size_t count) {
  std::vector<char> rest(gptr(), egptr());
  const size_t kept = rest.size();
  rest.resize(kept + std::max(kChunk, count - std::min(count, kept)));
  rest.resize(kept + ReadSome(in_, rest.data() + kept, rest.size() - kept));
  bytes_ = std::move(rest);
  setg(bytes_.data(), bytes_.data(), bytes_.data() + bytes_.size());
  return bytes_.size() > kept;
}

UnpackingBuffer::UnpackingBuffer(std::istream& packed)
    : in_(kPackedChunk), out_(2 * kChunk), packed_(packed) {}

UnpackingBuffer::int_type UnpackingBuffer::underflow() {
  size_t count = 0;
  while (count == 0 && !ended_) count = UnpackMore();
  unpacked_bytes_ += count;
  if (unpacked_bytes_ > MostUnpacked(packed_bytes_)) {
    End(fmt::format("unpacks to more than {} times its size", kMostTimes));
    return traits_type::eof();
  }
  setg(out_.data(), out_.data(), out_.data() + count);
  return count == 0 ? traits_type::eof() : traits_type::to_int_type(out_[0]);
}

size_t UnpackingBuffer::ReadPacked() {
  const size_t count = ReadSome(packed_, in_.data(), in_.size());
  packed_bytes_ += count;
  return count;
}

void UnpackingBuffer::End(std::string fault) {
  ended_ = true;
  fault_ = std::move(fault);
}

bool IsGzip(std::string_view start) { return start.starts_with("\x1F\x8B\x08"); }
bool IsZstd(std::string_view start) { return start.starts_with("\x28\xB5\x2F\xFD"); }

}  // namespace countercheck
