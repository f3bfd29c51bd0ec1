#include "pipeline/text/utf8_text.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <utility>

#include "pipeline/text/decoder.h"

namespace countercheck {
namespace {

constexpr size_t kAsciiAtOnce = 4096;
constexpr char32_t kByteOrderMark = 0xFEFF;

// True where `utf8` is what stands at `at`.
bool StandsAt(std::string_view bytes, const DecodedChar& d, std::string_view utf8) {
  return bytes.substr(d.begin_byte, d.end_byte - d.begin_byte) == utf8;
}

std::string Utf8Of(char32_t c) {
  uint8_t bytes[U8_MAX_LENGTH];
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(c));
  return {reinterpret_cast<const char*>(bytes), static_cast<size_t>(length)};
}

// Counts the characters before a place that only goes on.
class Counter {
 public:
  Counter(std::string_view bytes, const std::string& charset) : decoder_(bytes, charset) {}

  // The byte reached is the first at or behind `byte` that begins a character.
  void AdvanceTo(size_t byte, FilePlace* place) {
    while (place->byte < byte && !decoder_.AtEnd()) {
      const size_t ascii = decoder_.TakeAscii(std::min(byte - place->byte, kAsciiAtOnce)).size();
      if (ascii > 0) {
        *place = {place->byte + ascii, place->codepoint + ascii, place->utf16 + ascii, place->line};
        continue;
      }
      const DecodedChar d = decoder_.Next();
      *place = {d.end_byte, place->codepoint + 1, place->utf16 + (d.c > 0xFFFF ? 2u : 1u),
                place->line};
    }
  }

 private:
  Decoder decoder_;
};

}  // namespace

MappedText ToUtf8(std::string_view bytes, const std::string& charset) {
  Decoder decoder(bytes, charset);
  MappedWriter writer(bytes);
  while (!decoder.AtEnd()) {
    if (const size_t ascii = decoder.TakeAscii(kAsciiAtOnce).size(); ascii > 0) {
      writer.CopyTo(writer.place() + ascii);
      continue;
    }
    const DecodedChar d = decoder.Next();
    const std::string utf8 = d.c == kByteOrderMark && d.begin_byte == 0 ? "" : Utf8Of(d.c);
    StandsAt(bytes, d, utf8) ? writer.CopyTo(d.end_byte) : writer.ReplaceTo(d.end_byte, utf8);
  }
  return std::move(writer).Build();
}

std::vector<Anchor> AnchorsOf(const WayBack& way, std::string_view bytes,
                              const std::string& charset) {
  std::vector<Anchor> anchors;
  anchors.reserve(way.size());
  Counter counter(bytes, charset);
  FilePlace place;
  for (const Stretch& s : way) {
    counter.AdvanceTo(s.from_byte, &place);
    anchors.push_back({s.to_byte, s.from_byte, place.codepoint, place.utf16, s.copied});
  }
  return anchors;
}

void Advance(std::string_view bytes, const std::string& charset, FilePlace* place) {
  FilePlace within;
  Counter(bytes, charset).AdvanceTo(bytes.size(), &within);
  place->byte += bytes.size();
  place->codepoint += within.codepoint;
  place->utf16 += within.utf16;
  place->line += static_cast<size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

std::string Utf8OfCode(unsigned long code) {
  const bool character = code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
  return Utf8Of(character ? static_cast<char32_t>(code) : 0xFFFD);
}

}  // namespace countercheck
