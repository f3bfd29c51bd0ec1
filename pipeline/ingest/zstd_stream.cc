// The home of zstd.
#include <zstd.h>

#include <memory>
#include <vector>

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
      : packed_(packed),
        stream_(ZSTD_createDStream()),
        in_(ZSTD_DStreamInSize()),
        out_(ZSTD_DStreamOutSize()) {
    ZSTD_DCtx_setParameter(stream_.get(), ZSTD_d_windowLogMax, kMaxWindowLog);
  }

 protected:
  int_type underflow() override {
    size_t count = 0;
    while (count == 0 && !ended_) count = UnpackMore();
    setg(out_.data(), out_.data(), out_.data() + count);
    return count == 0 ? traits_type::eof() : traits_type::to_int_type(out_[0]);
  }

 private:
  size_t UnpackMore() {
    if (input_.pos == input_.size && !flushing_ && !ReadMore()) {
      ended_ = true;
      if (within_frame_) fault_ = "damaged compressed data: it ends too early";
      return 0;
    }
    ZSTD_outBuffer output = {out_.data(), out_.size(), 0};
    const size_t status = ZSTD_decompressStream(stream_.get(), &output, &input_);
    if (ZSTD_isError(status) != 0) {
      ended_ = true;
      fault_ = std::string("damaged compressed data: ") + ZSTD_getErrorName(status);
      return 0;
    }
    within_frame_ = status != 0;
    flushing_ = output.pos == output.size;
    return output.pos;
  }

  bool ReadMore() {
    packed_.read(in_.data(), static_cast<std::streamsize>(in_.size()));
    input_ = {in_.data(), static_cast<size_t>(packed_.gcount()), 0};
    return input_.size > 0;
  }

  std::istream& packed_;
  std::unique_ptr<ZSTD_DStream, Free> stream_;
  std::vector<char> in_;
  std::vector<char> out_;
  ZSTD_inBuffer input_ = {nullptr, 0, 0};
  bool within_frame_ = false;
  bool flushing_ = false;  // the output was full: there may be more without new input
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<UnpackingBuffer> OpenZstd(std::istream& packed) {
  return std::make_unique<ZstdBuffer>(packed);
}

}  // namespace countercheck
