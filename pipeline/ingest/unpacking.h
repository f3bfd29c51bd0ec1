// Streams of compressed files, unpacked as they are read, and the bounds that keep a small file
// from becoming a huge one.
#ifndef COUNTERCHECK_PIPELINE_INGEST_UNPACKING_H_
#define COUNTERCHECK_PIPELINE_INGEST_UNPACKING_H_

#include <istream>
#include <memory>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace countercheck {

// The bytes of a stream, of which the first can be looked at before they are read.
class PeekBuffer : public std::streambuf {
 public:
  explicit PeekBuffer(std::istream& in) : in_(in) {}

  // At most `count` bytes that were not read yet; fewer only at the end. Valid until the next read.
  std::string_view Peek(size_t count);
  // The same up to the line feed of the first line that is not blank, if it is among them.
  std::string_view PeekLine(size_t count);

 protected:
  int_type underflow() override;

 private:
  bool Fill(size_t count);

  std::istream& in_;
  std::vector<char> bytes_;
};

// More than so many bytes out of `packed_bytes` are no text but a bomb.
size_t MostUnpacked(size_t packed_bytes);

// A stream of unpacked bytes. It ends at damage and at a bomb too, and then says so. `packed` must
// live as long.
class UnpackingBuffer : public std::streambuf {
 public:
  explicit UnpackingBuffer(std::istream& packed);
  const std::string& fault() const { return fault_; }  // empty where there is none

 protected:
  // Unpacks into out_ and returns how many bytes; 0 too where more input is needed. End()s where
  // nothing more can come.
  virtual size_t UnpackMore() = 0;
  int_type underflow() final;

  // Waits for packed bytes, puts what has come into in_ and returns how many; 0 at the end.
  size_t ReadPacked();
  void End(std::string fault = "");

  std::vector<char> in_;
  std::vector<char> out_;

 private:
  std::istream& packed_;
  std::string fault_;
  size_t packed_bytes_ = 0;
  size_t unpacked_bytes_ = 0;
  bool ended_ = false;
};

// Several members that follow one another are one.
std::unique_ptr<UnpackingBuffer> OpenGzip(std::istream& packed);
std::unique_ptr<UnpackingBuffer> OpenZstd(std::istream& packed);

bool IsGzip(std::string_view start);
bool IsZstd(std::string_view start);

enum class Packing { kRaw, kZlib, kGzip };

// All of `packed`, unpacked. An error where it is damaged or more than `limit` bytes.
Result<std::string> Inflate(std::string_view packed, Packing packing, size_t limit);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_UNPACKING_H_
