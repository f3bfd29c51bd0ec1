// The characters of a document, one by one, each with the bytes that it was written in.
#ifndef COUNTERCHECK_PIPELINE_TEXT_DECODER_H_
#define COUNTERCHECK_PIPELINE_TEXT_DECODER_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct UConverter;

namespace countercheck {

struct DecodedChar {
  char32_t c = 0;  // U+FFFD for bytes that are no character
  size_t begin_byte = 0;
  size_t end_byte = 0;
};

class Decoder {
 public:
  // `bytes` must live as long as the decoder. A charset that is not known is read as windows-1252.
  Decoder(std::string_view bytes, const std::string& charset);

  bool AtEnd() const { return !pending_ && place_ >= bytes_.size(); }
  DecodedChar Next();         // not at the end
  const DecodedChar& Peek();  // not at the end

  // Takes printable ASCII and line feeds that stand for themselves and to which no combining mark
  // belongs: at most `most` bytes. Empty where there are none here, and in charsets but UTF-8.
  std::string_view TakeAscii(size_t most);

 private:
  struct Close {
    void operator()(UConverter* converter) const;
  };

  DecodedChar DecodeUtf8();
  DecodedChar Convert();

  std::string_view bytes_;
  size_t place_ = 0;
  std::optional<DecodedChar> pending_;
  std::unique_ptr<UConverter, Close> converter_;  // none for UTF-8
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_DECODER_H_
