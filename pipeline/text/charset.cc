#include "pipeline/text/charset.h"

#include <fmt/format.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace countercheck {
namespace {

// Enough for statistics; detection must not cost more than reading.
constexpr size_t kSampleBytes = 64 * 1024;

struct Signature {
  std::string_view bytes;
  std::string_view name;
};

using namespace std::string_view_literals;

// UTF-32 stands first: its mark begins with that of UTF-16.
constexpr std::array kByteOrderMarks = {
    Signature{"\xFF\xFE\x00\x00"sv, "UTF-32LE"}, Signature{"\x00\x00\xFE\xFF"sv, "UTF-32BE"},
    Signature{"\xEF\xBB\xBF"sv, "UTF-8"},        Signature{"\xFF\xFE"sv, "UTF-16LE"},
    Signature{"\xFE\xFF"sv, "UTF-16BE"},
};

constexpr std::array kOtherFormats = {
    Signature{"%PDF-"sv, "a PDF file"},
    Signature{"\x89PNG"sv, "a PNG image"},
    Signature{"\xFF\xD8\xFF"sv, "a JPEG image"},
    Signature{"GIF8"sv, "a GIF image"},
    Signature{"PK\x03\x04"sv, "a ZIP archive (or an office document)"},
    Signature{"\x1F\x8B"sv, "gzip data"},
    Signature{"\x7F"
              "ELF"sv,
              "a program"},
};

template <size_t N>
std::string_view NameOfStart(const std::array<Signature, N>& signatures, std::string_view bytes) {
  for (const Signature& s : signatures) {
    if (bytes.starts_with(s.bytes)) return s.name;
  }
  return {};
}

// Text in UTF-16 that is mostly ASCII has a NUL in every other byte, and hardly one in the others;
// in UTF-32 three of four bytes are NULs.
std::string_view WideByNuls(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 4096);
  size_t nuls[4] = {0, 0, 0, 0};
  for (size_t i = 0; i < sample.size(); ++i) nuls[i % 4] += sample[i] == '\0';
  const size_t units = sample.size() / 4;
  const auto mostly = [&](size_t place) { return nuls[place] * 2 > units; };
  const auto hardly = [&](size_t place) { return nuls[place] * 10 < units; };
  if (units > 1 && mostly(1) && mostly(2) && mostly(0) != mostly(3)) {
    if (mostly(3) && hardly(0)) return "UTF-32LE";
    if (mostly(0) && hardly(3)) return "UTF-32BE";
  }
  const size_t pairs = sample.size() / 2;
  if (pairs < 2) return {};
  const size_t even = nuls[0] + nuls[2];
  const size_t odd = nuls[1] + nuls[3];
  if (odd * 2 > pairs && even * 10 < pairs) return "UTF-16LE";
  if (even * 2 > pairs && odd * 10 < pairs) return "UTF-16BE";
  return {};
}

bool IsBinaryByte(char byte) {
  const auto b = static_cast<unsigned char>(byte);
  return b < 0x09 || (b > 0x0D && b < 0x20 && b != 0x1A && b != 0x1B) || b == 0x7F;
}

// The first control byte where they make up more than a twentieth of the sample.
std::optional<size_t> FirstBinaryByte(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  const auto count = std::count_if(sample.begin(), sample.end(), IsBinaryByte);
  if (count < 3 || static_cast<size_t>(count) * 20 <= sample.size()) return std::nullopt;
  return std::find_if(sample.begin(), sample.end(), IsBinaryByte) - sample.begin();
}

struct Utf8Count {
  size_t sequences = 0;  // of more than one byte, well formed
  size_t errors = 0;
  size_t first_error_byte = 0;
  bool truncated = false;  // the last error is a sequence that the end of the bytes cuts off
};

Utf8Count CountUtf8(std::string_view bytes) {
  Utf8Count count;
  const auto* s = reinterpret_cast<const uint8_t*>(bytes.data());
  const auto length = static_cast<int64_t>(bytes.size());
  for (int64_t i = 0; i < length;) {
    if (s[i] < 0x80) {
      ++i;
      continue;
    }
    const int64_t begin = i;
    UChar32 c = 0;
    U8_NEXT(s, i, length, c);
    if (c >= 0) {
      ++count.sequences;
      continue;
    }
    if (count.errors++ == 0) count.first_error_byte = static_cast<size_t>(begin);
    count.truncated = i == length && U8_IS_LEAD(s[begin]);
  }
  return count;
}

// What the statistics may answer: what news are written in. The rest of its answers (EBCDIC, ISO
// 2022) has been a wrong guess about short text more often than a right one.
constexpr std::array kGuesses = {
    "windows-1250"sv, "windows-1251"sv, "windows-1253"sv, "windows-1254"sv, "ISO-8859-2"sv,
    "ISO-8859-5"sv,   "ISO-8859-7"sv,   "ISO-8859-9"sv,   "KOI8-R"sv,       "Shift_JIS"sv,
    "EUC-JP"sv,       "EUC-KR"sv,       "GB18030"sv,      "Big5"sv};
constexpr int kSureEnough = 50;  // of 100

std::string GuessByStatistics(std::string_view sample) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  if (U_FAILURE(status)) return "windows-1252";
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return "windows-1252";
  const char* name = ucsdet_getName(match, &status);
  const int32_t confidence = ucsdet_getConfidence(match, &status);
  if (U_FAILURE(status) || confidence < kSureEnough) return "windows-1252";
  const auto* known = std::find(kGuesses.begin(), kGuesses.end(), name);
  return known == kGuesses.end() ? "windows-1252" : std::string(*known);
}

// Around the first byte that is not UTF-8, so that a long ASCII beginning does not hide it.
std::string_view SampleAround(std::string_view bytes, size_t place) {
  return bytes.substr(place - std::min(place, kSampleBytes / 4), kSampleBytes);
}

Unexpected NoText(size_t byte, std::string_view what) {
  return Unexpected(Error{"", fmt::format("byte {}", byte), std::string(what)});
}

}  // namespace

Result<std::string> DetectCharset(std::string_view bytes) {
  if (const auto name = NameOfStart(kByteOrderMarks, bytes); !name.empty()) {
    return std::string(name);
  }
  if (const auto format = NameOfStart(kOtherFormats, bytes); !format.empty()) {
    return NoText(0, fmt::format("not text but {}; give its text instead", format));
  }
  if (const auto name = WideByNuls(bytes); !name.empty()) return std::string(name);
  if (const auto place = FirstBinaryByte(bytes)) {
    return NoText(*place, "not text: many control bytes from here on");
  }
  const Utf8Count count = CountUtf8(bytes);
  const bool damaged = count.errors <= count.sequences || (count.errors == 1 && count.truncated);
  if (count.errors == 0 || damaged) return std::string("UTF-8");
  return GuessByStatistics(SampleAround(bytes, count.first_error_byte));
}

std::string ToValidUtf8(std::string_view bytes) {
  std::string valid;
  valid.reserve(bytes.size());
  const auto* s = reinterpret_cast<const uint8_t*>(bytes.data());
  const auto length = static_cast<int64_t>(bytes.size());
  size_t copied = 0;
  for (int64_t i = 0; i < length;) {
    if (s[i] < 0x80) {
      ++i;
      continue;
    }
    const auto begin = static_cast<size_t>(i);
    UChar32 c = 0;
    U8_NEXT(s, i, length, c);
    if (c >= 0) continue;
    valid.append(bytes, copied, begin - copied).append("\xEF\xBF\xBD");
    copied = static_cast<size_t>(i);
  }
  valid.append(bytes, copied);
  return valid;
}

}  // namespace countercheck
