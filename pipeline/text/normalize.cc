#include "pipeline/text/normalize.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cassert>

#include "pipeline/text/decoder.h"
#include "pipeline/text/fold.h"
#include "pipeline/text/text_builder.h"

namespace countercheck {
namespace {

// Below U+0300 nothing combines with what stands before it.
constexpr char32_t kFirstMark = 0x300;
// A base and its marks. Unicode's stream-safe format allows 30; more is hostile, and sorting them
// is quadratic.
constexpr size_t kMaxCluster = 32;

const icu::Normalizer2& Nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  assert(U_SUCCESS(status));  // compiled into ICU
  return *nfc;
}

Extent ExtentOf(const DecodedChar& d) {
  return {d.end_byte - d.begin_byte, 1, d.c > 0xFFFF ? 2u : 1u};
}

Extent ExtentOf(const std::vector<DecodedChar>& cluster) {
  Extent sum;
  for (const DecodedChar& d : cluster) {
    const Extent one = ExtentOf(d);
    sum = {sum.bytes + one.bytes, sum.codepoints + one.codepoints, sum.utf16 + one.utf16};
  }
  return sum;
}

std::string Utf8Of(char32_t c) {
  uint8_t bytes[U8_MAX_LENGTH];
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(c));
  return {reinterpret_cast<const char*>(bytes), static_cast<size_t>(length)};
}

// Blocks of which every character is its own NFC: ASCII to Latin Extended-B, Cyrillic, punctuation
// and currency signs from U+2010, kana, the common Han characters, Hangul syllables.
bool IsInStableBlock(char32_t c) {
  return c < kFirstMark || (c >= 0x400 && c < 0x530 && (c < 0x483 || c > 0x489)) ||
         (c >= 0x2010 && c < 0x20D0) || (c >= 0x3041 && c < 0x3100 && c != 0x3099 && c != 0x309A) ||
         (c >= 0x4E00 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7A4);
}

class Normalizer {
 public:
  Normalizer(std::string_view bytes, const std::string& charset)
      : bytes_(bytes), decoder_(bytes, charset), builder_(bytes.size()) {}

  NormalizedText Run() {
    while (!decoder_.AtEnd()) {
      const auto ascii = decoder_.TakeAscii(TextBuilder::kAnchorDistance);
      if (ascii.empty()) {
        WriteCluster();
      } else {
        builder_.Copy(ascii, {ascii.size(), ascii.size(), ascii.size()});
      }
    }
    return std::move(builder_).Build();
  }

 private:
  void WriteCluster() {
    TakeCluster();
    if (cluster_.front().c == '\r') return WriteLineEnd();
    if (cluster_.size() == 1 && IsStable(cluster_.front().c)) return WriteEach();
    const icu::UnicodeString folded = Folded();
    const icu::UnicodeString composed = Composed(folded);
    if (composed == folded) return WriteEach();
    std::string utf8;
    composed.toUTF8String(utf8);
    builder_.Replace(utf8, ExtentOf(cluster_));
  }

  void TakeCluster() {
    cluster_.assign(1, decoder_.Next());
    const char32_t first = cluster_.front().c;
    if (first == '\r') {
      if (!decoder_.AtEnd() && decoder_.Peek().c == '\n') cluster_.push_back(decoder_.Next());
      return;
    }
    while (!decoder_.AtEnd() && cluster_.size() < kMaxCluster && Joins(decoder_.Peek().c)) {
      cluster_.push_back(decoder_.Next());
    }
  }

  // An invisible character joins, as a mark behind it still belongs to the letter before it.
  bool Joins(char32_t c) const {
    if (Fold(c) == kFoldedAway) return true;
    return c >= kFirstMark && !nfc_.hasBoundaryBefore(static_cast<UChar32>(c));
  }

  // True for a character that is its own NFC where no mark follows. False may be wrong.
  bool IsStable(char32_t c) const {
    return IsInStableBlock(c) || nfc_.isInert(static_cast<UChar32>(c));
  }

  void WriteLineEnd() { builder_.Replace("\n", ExtentOf(cluster_)); }

  icu::UnicodeString Folded() const {
    icu::UnicodeString folded;
    for (const DecodedChar& d : cluster_) {
      const char32_t c = Fold(d.c);
      if (c != kFoldedAway) folded.append(static_cast<UChar32>(c));
    }
    return folded;
  }

  icu::UnicodeString Composed(const icu::UnicodeString& folded) const {
    const bool alone = folded.countChar32() <= 1;
    if (alone && (folded.isEmpty() || nfc_.isInert(folded.char32At(0)))) return folded;
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString composed = nfc_.normalize(folded, status);
    return U_SUCCESS(status) ? composed : folded;
  }

  void WriteEach() {
    for (const DecodedChar& d : cluster_) {
      const char32_t c = Fold(d.c);
      const std::string utf8 = c == kFoldedAway ? std::string() : Utf8Of(c);
      const bool same = utf8 == bytes_.substr(d.begin_byte, d.end_byte - d.begin_byte);
      same ? builder_.Copy(utf8, ExtentOf(d)) : builder_.Replace(utf8, ExtentOf(d));
    }
  }

  std::string_view bytes_;
  Decoder decoder_;
  TextBuilder builder_;
  const icu::Normalizer2& nfc_ = Nfc();
  std::vector<DecodedChar> cluster_;
};

void AdvanceOver(std::string_view copied, Anchor* anchor) {
  for (const char byte : copied) {
    const auto b = static_cast<unsigned char>(byte);
    const bool begins_character = (b & 0xC0) != 0x80;
    anchor->codepoint += begins_character;
    anchor->utf16 += begins_character + (b >= 0xF0);
  }
  anchor->normalized_byte += copied.size();
  anchor->original_byte += copied.size();
}

}  // namespace

NormalizedText Normalize(std::string_view bytes, const std::string& charset) {
  return Normalizer(bytes, charset).Run();
}

void ReplaceBytes(const std::vector<size_t>& places, char by, NormalizedText* text) {
  std::vector<Anchor> anchors;
  anchors.reserve(text->anchors.size() + 2 * places.size());
  auto place = places.begin();
  for (size_t i = 0; i < text->anchors.size(); ++i) {
    Anchor at = text->anchors[i];
    const bool last = i + 1 == text->anchors.size();
    const size_t end = last ? text->text.size() : text->anchors[i + 1].normalized_byte;
    anchors.push_back(at);
    for (; place != places.end() && *place < end; ++place) {
      if (at.copied) {
        const std::string_view before(text->text.data() + at.normalized_byte,
                                      *place - at.normalized_byte);
        AdvanceOver(before, &at);
        at.copied = false;
        // The byte may be the first of its stretch.
        if (anchors.back().normalized_byte == *place) anchors.pop_back();
        anchors.push_back(at);
        AdvanceOver(text->text.substr(*place, 1), &at);
        at.copied = true;
        if (*place + 1 < end) anchors.push_back(at);
      }
      text->text[*place] = by;
    }
  }
  text->anchors = std::move(anchors);
}

}  // namespace countercheck
