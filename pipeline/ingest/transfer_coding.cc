#include "pipeline/ingest/transfer_coding.h"

#include <algorithm>
#include <array>
#include <utility>

#include "pipeline/ingest/html/tag_scanner.h"
#include "pipeline/text/charset_label.h"
#include "pipeline/text/utf8_text.h"

namespace countercheck {
namespace {

int HexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

int Base64Digit(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  if (c == '+' || c == '-') return 62;
  return c == '/' || c == '_' ? 63 : -1;
}

// The bytes of a line end at `place`, spaces before it included; 0 where there is none.
size_t LineEndLength(std::string_view text, size_t place) {
  size_t end = place;
  while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) ++end;
  return end < text.size() && text[end] == '\n' ? end + 1 - place : 0;
}

void WriteQuotedPrintable(std::string_view text, MappedWriter* writer) {
  while (writer->place() < text.size()) {
    const size_t sign = std::min(text.find('=', writer->place()), text.size());
    writer->CopyTo(sign);
    if (sign == text.size()) return;
    if (const size_t soft = LineEndLength(text, sign + 1); soft > 0) {
      writer->SkipTo(sign + 1 + soft);
      continue;
    }
    const int high = sign + 2 < text.size() ? HexDigit(text[sign + 1]) : -1;
    const int low = high < 0 ? -1 : HexDigit(text[sign + 2]);
    if (low < 0) {
      writer->CopyTo(sign + 1);
    } else {
      writer->ReplaceTo(sign + 3, std::string(1, static_cast<char>(high * 16 + low)));
    }
  }
}

void WriteBase64(std::string_view text, MappedWriter* writer) {
  unsigned bits = 0;
  int digits = 0;
  std::string bytes;
  for (size_t i = writer->place(); i < text.size(); ++i) {
    const int digit = Base64Digit(text[i]);
    if (digit < 0) continue;
    bits = bits << 6 | static_cast<unsigned>(digit);
    if (++digits < 4) continue;
    bytes = {static_cast<char>(bits >> 16), static_cast<char>(bits >> 8), static_cast<char>(bits)};
    writer->ReplaceTo(i + 1, bytes);
    bits = 0;
    digits = 0;
  }
  if (digits < 2) return;
  bits <<= 6 * (4 - digits);
  bytes = {static_cast<char>(bits >> 16), static_cast<char>(bits >> 8)};
  writer->ReplaceTo(text.size(), std::string_view(bytes).substr(0, digits == 2 ? 1 : 2));
}

struct EncodedWord {
  size_t end = 0;  // 0: there is none here
  std::string text;
};

// "=?charset?Q?words?=" at `place`.
EncodedWord WordAt(std::string_view text, size_t place) {
  const size_t charset = place + 2;
  const size_t coding = text.find('?', charset);
  if (coding == text.npos || coding + 3 > text.size() || text[coding + 2] != '?') return {};
  const size_t begin = coding + 3;
  const size_t end = text.find("?=", begin);
  if (end == text.npos || end - place > 1000) return {};
  const bool base64 = text[coding + 1] == 'B' || text[coding + 1] == 'b';
  std::string words(text.substr(begin, end - begin));
  if (!base64) std::replace(words.begin(), words.end(), '_', ' ');
  const std::string bytes =
      DecodeTransfer(words, 0, words.size(), base64 ? "base64" : "quoted-printable").text;
  const std::string label(text.substr(charset, coding - charset));
  std::string known = CharsetOfLabel(label.substr(0, label.find('*')));
  return {end + 2, ToUtf8(bytes, known.empty() ? "UTF-8" : known).text};
}

}  // namespace

MappedText DecodeTransfer(std::string_view message, size_t begin, size_t end,
                          std::string_view coding) {
  MappedWriter writer(message);
  writer.SkipTo(begin);
  const std::string_view text = message.substr(0, end);
  if (coding == "quoted-printable") {
    WriteQuotedPrintable(text, &writer);
  } else if (coding == "base64") {
    WriteBase64(text, &writer);
  } else {
    writer.CopyTo(end);
  }
  return std::move(writer).Build();
}

MappedText DecodeWords(std::string_view message, size_t begin, size_t end) {
  const std::string_view text = message.substr(0, end);
  MappedWriter writer(message);
  writer.SkipTo(begin);
  bool after_word = false;
  while (writer.place() < end) {
    const size_t sign = std::min(text.find("=?", writer.place()), end);
    const std::string_view between = text.substr(writer.place(), sign - writer.place());
    const EncodedWord word = sign < end ? WordAt(text, sign) : EncodedWord();
    // Spaces between two encoded words only part the lines.
    const bool blank = between.find_first_not_of(" \t\r\n") == between.npos;
    const bool joins = after_word && blank && word.end > 0;
    joins ? writer.SkipTo(sign) : writer.CopyTo(sign);
    after_word = word.end > 0;
    if (after_word) writer.ReplaceTo(word.end, word.text);
    if (sign < end && !after_word) writer.CopyTo(sign + 2);
  }
  return std::move(writer).Build();
}

}  // namespace countercheck
