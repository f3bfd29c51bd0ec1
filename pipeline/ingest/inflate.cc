// The home of zlib.
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "pipeline/ingest/unpacking.h"

namespace countercheck {
namespace {

constexpr size_t kChunk = 64 * 1024;
constexpr char kDamaged[] = "damaged compressed data";

// What zlib calls the form of the data.
int WindowBits(Packing packing) {
  switch (packing) {
    case Packing::kRaw:
      return -MAX_WBITS;
    case Packing::kZlib:
      return MAX_WBITS;
    case Packing::kGzip:
      return MAX_WBITS + 16;
  }
  return MAX_WBITS;
}

class Inflater {
 public:
  explicit Inflater(Packing packing) { inflateInit2(&state_, WindowBits(packing)); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;
  ~Inflater() { inflateEnd(&state_); }

  void Give(char* packed, size_t count) {
    state_.next_in = reinterpret_cast<Bytef*>(packed);
    state_.avail_in = static_cast<uInt>(count);
  }
  size_t Left() const { return state_.avail_in; }
  char NextByte() const { return static_cast<char>(*state_.next_in); }

  // Unpacks into `out`, at most `count` bytes; sets `unpacked`.
  int Run(char* out, size_t count, size_t* unpacked) {
    state_.next_out = reinterpret_cast<Bytef*>(out);
    state_.avail_out = static_cast<uInt>(count);
    const int status = inflate(&state_, Z_NO_FLUSH);
    *unpacked = count - state_.avail_out;
    return status;
  }
  void Reset() { inflateReset(&state_); }

 private:
  z_stream state_{};
};

class GzipBuffer : public UnpackingBuffer {
 public:
  explicit GzipBuffer(std::istream& packed) : UnpackingBuffer(packed), inflater_(Packing::kGzip) {}

 private:
  size_t UnpackMore() override {
    if (inflater_.Left() == 0) inflater_.Give(in_.data(), ReadPacked());
    if (inflater_.Left() == 0) {
      End(within_member_ ? std::string(kDamaged) + ": it ends too early" : "");
      return 0;
    }
    // Behind the last member there may be anything; zeros of a tape mostly.
    if (!within_member_ && !first_ && inflater_.NextByte() != '\x1F') {
      End();
      return 0;
    }
    within_member_ = true;
    first_ = false;
    size_t count = 0;
    const int status = inflater_.Run(out_.data(), out_.size(), &count);
    if (status == Z_STREAM_END) {
      within_member_ = false;
      inflater_.Reset();
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      End(kDamaged);
    }
    return count;
  }

  Inflater inflater_;
  bool within_member_ = false;
  bool first_ = true;
};

Unexpected Bad(std::string message) { return Unexpected(Error{"", "", std::move(message)}); }

}  // namespace

std::unique_ptr<UnpackingBuffer> OpenGzip(std::istream& packed) {
  return std::make_unique<GzipBuffer>(packed);
}

Result<std::string> Inflate(std::string_view packed, Packing packing, size_t limit) {
  Inflater inflater(packing);
  std::string input(packed);
  std::string unpacked;
  std::array<char, kChunk> chunk{};
  inflater.Give(input.data(), input.size());
  for (int status = Z_OK; status != Z_STREAM_END;) {
    size_t count = 0;
    status = inflater.Run(chunk.data(), chunk.size(), &count);
    unpacked.append(chunk.data(), count);
    if (unpacked.size() > limit) {
      return Bad(fmt::format("longer than {} bytes, the limit for one document", limit));
    }
    const bool stuck = status == Z_BUF_ERROR && count == 0;
    if (stuck || (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR)) {
      return Bad(kDamaged);
    }
  }
  return unpacked;
}

}  // namespace countercheck
