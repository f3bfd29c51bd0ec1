// The home of zstd.
#include <zstd.h>

#include <memory>
#include <string>

#include "pipeline/ingest/unpacking.h"

namespace countercheck {
namespace {

// A frame may ask for a window of gigabytes; no tool writes more than this unless told to.
constexpr int kMaxWindowLog = 26;

struct Free {
  void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
};

class ZstdBuffer : public UnpackingBuffer {
 public:
  explicit ZstdBuffer(std::istream& packed)
      : UnpackingBuffer(packed), stream_(ZSTD_createDStream()) {
    ZSTD_DCtx_setParameter(stream_.get(), ZSTD_d_windowLogMax, kMaxWindowLog);
  }

 private:
  size_t UnpackMore() override {
    if (input_.pos == input_.size && !flushing_) input_ = {in_.data(), ReadPacked(), 0};
    if (input_.size == 0) {
      End(within_frame_ ? "damaged compressed data: it ends too early" : "");
      return 0;
    }
    ZSTD_outBuffer output = {out_.data(), out_.size(), 0};
    const size_t status = ZSTD_decompressStream(stream_.get(), &output, &input_);
    if (ZSTD_isError(status) != 0) {
      End(std::string("damaged compressed data: ") + ZSTD_getErrorName(status));
      return 0;
    }
    within_frame_ = status != 0;
    flushing_ = output.pos == output.size;
    return output.pos;
  }

  std::unique_ptr<ZSTD_DStream, Free> stream_;
  ZSTD_inBuffer input_ = {nullptr, 0, 0};
  bool within_frame_ = false;
  bool flushing_ = false;  // the output was full: there may be more without new input
};

}  // namespace

std::unique_ptr<UnpackingBuffer> OpenZstd(std::istream& packed) {
  return std::make_unique<ZstdBuffer>(packed);
}

}  // namespace countercheck
