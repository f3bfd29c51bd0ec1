#include "pipeline/text/decoder.h"

#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace countercheck {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool IsPlainAscii(char byte) { return (byte >= 0x20 && byte < 0x7F) || byte == '\n'; }

// Behind the last character of ISO-2022-JP stands an escape that leads back to ASCII.
bool IsLastEscape(std::string_view rest) {
  constexpr size_t kLongestEscape = 4;
  return rest.starts_with('\x1B') && rest.size() <= kLongestEscape;
}

UConverter* Open(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(charset.c_str(), &status);
  if (U_SUCCESS(status)) return converter;
  status = U_ZERO_ERROR;
  return ucnv_open("windows-1252", &status);
}

}  // namespace

void Decoder::Close::operator()(UConverter* converter) const { ucnv_close(converter); }

Decoder::Decoder(std::string_view bytes, const std::string& charset) : bytes_(bytes) {
  if (charset != "UTF-8") converter_.reset(Open(charset));
}

DecodedChar Decoder::Next() {
  if (pending_) {
    const DecodedChar next = *pending_;
    pending_.reset();
    return next;
  }
  return converter_ ? Convert() : DecodeUtf8();
}

const DecodedChar& Decoder::Peek() {
  if (!pending_) pending_ = Next();
  return *pending_;
}

std::string_view Decoder::TakeAscii(size_t most) {
  if (converter_ || pending_) return {};
  const std::string_view rest = bytes_.substr(place_, most + 1);
  size_t length = std::find_if_not(rest.begin(), rest.end(), IsPlainAscii) - rest.begin();
  const bool mark_may_follow =
      length < rest.size() && static_cast<unsigned char>(rest[length]) >= 0x80;
  // Of `most` + 1 bytes the last only shows what follows.
  if (length > 0 && (mark_may_follow || length > most)) --length;
  place_ += length;
  return rest.substr(0, length);
}

DecodedChar Decoder::DecodeUtf8() {
  const auto* s = reinterpret_cast<const uint8_t*>(bytes_.data());
  const auto length = static_cast<int64_t>(bytes_.size());
  auto i = static_cast<int64_t>(place_);
  UChar32 c = 0;
  U8_NEXT(s, i, length, c);
  const DecodedChar decoded = {c < 0 ? kReplacement : static_cast<char32_t>(c), place_,
                               static_cast<size_t>(i)};
  place_ = decoded.end_byte;
  return decoded;
}

DecodedChar Decoder::Convert() {
  const char* source = bytes_.data() + place_;
  const char* const limit = bytes_.data() + bytes_.size();
  UErrorCode status = U_ZERO_ERROR;
  const UChar32 c = ucnv_getNextUChar(converter_.get(), &source, limit, &status);
  // A cut-off character at the end is an error that may take no byte: never stand still.
  const bool last = IsLastEscape({source, static_cast<size_t>(limit - source)});
  if (U_FAILURE(status) || last) source = limit;
  const DecodedChar decoded = {U_FAILURE(status) ? kReplacement : static_cast<char32_t>(c), place_,
                               static_cast<size_t>(source - bytes_.data())};
  place_ = decoded.end_byte;
  return decoded;
}

}  // namespace countercheck
