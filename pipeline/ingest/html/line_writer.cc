#include "pipeline/ingest/html/line_writer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "pipeline/ingest/html/reference.h"

namespace countercheck {
namespace {

bool IsSpace(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v';
}
bool IsAlnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// Line ends of Unicode, which must not end the lines of a page.
bool IsForeignLineEnd(std::string_view character) {
  return character == "\xC2\x85" || character == "\xE2\x80\xA8" || character == "\xE2\x80\xA9";
}

size_t CharacterLength(std::string_view text, size_t place) {
  size_t end = place + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return end - place;
}

bool LooksLikeTag(std::string_view html, size_t place) {
  const std::string_view next = html.substr(place + 1, 2);
  if (next.empty()) return false;
  const char c = next[0] == '/' && next.size() > 1 ? next[1] : next[0];
  return (IsAlnum(c) && !(c >= '0' && c <= '9')) || next[0] == '!' || next[0] == '?';
}

// A tag that the tree does not know of, within a text.
bool IsIgnoredTag(std::string_view html, size_t place, std::string_view text) {
  return html[place] == '<' && (text[0] != '<' || LooksLikeTag(html, place));
}

size_t BehindTag(std::string_view html, size_t place) {
  const size_t end = html.find('>', place);
  return end == html.npos ? html.size() : end + 1;
}

// How many bytes at `place` are those of `text`, up to a reference or tag.
size_t SameBytes(std::string_view html, size_t place, std::string_view text) {
  if (html[place] != text[0]) return 0;
  if (html[place] == '&' && ReferenceAt(html, place, text).written > 0) return 0;
  size_t same = 1;
  while (same < text.size() && place + same < html.size() && html[place + same] == text[same] &&
         html[place + same] != '&' && html[place + same] != '<') {
    ++same;
  }
  return same;
}

// The bytes of the page that `text` begins in, and those of `text` that they became: a reference, a
// line end, bytes that are no text.
ReferenceLength WrittenLength(std::string_view html, size_t place, std::string_view text) {
  if (html[place] == '&') {
    const ReferenceLength reference = ReferenceAt(html, place, text);
    if (reference.written > 0) return reference;
  }
  const size_t decoded = CharacterLength(text, 0);
  return {html.substr(place, 2) == "\r\n" ? 2 : CharacterLength(html, place), decoded};
}

}  // namespace

void LineWriter::Ask(Break wanted) {
  if (wanted != Break::kSpace || !glued_) pending_ = std::max(pending_, wanted);
}

void LineWriter::Write(const HtmlNode& node) {
  const std::string_view text = node.text;
  const std::string_view html = html_.substr(0, node.source_end);
  size_t place = node.source_begin;
  if (place < writer_.place()) return;
  for (size_t at = 0; at < text.size() && place < html.size();) {
    const std::string_view rest = text.substr(at);
    if (html[place] == '\0') {
      ++place;  // the tree holds none
    } else if (IsIgnoredTag(html, place, rest)) {
      place = BehindTag(html, place);
    } else if (const size_t same = SameBytes(html, place, rest); same > 0) {
      WriteRun(place, place + same);
      at += same;
      place += same;
    } else {
      const auto [written, decoded] = WrittenLength(html, place, rest);
      WriteDecoded(rest.substr(0, decoded), place, place + written);
      at += decoded;
      place += written;
    }
  }
}

void LineWriter::Insert(std::string_view words) {
  if (pending_ == Break::kSpace) pending_ = Break::kNone;
  Flush(writer_.place());
  writer_.Insert(words);
  glued_ = true;
}

WrittenLines LineWriter::Build() && {
  if (std::none_of(days_.begin(), days_.end(), [](const auto& day) { return day.has_value(); })) {
    days_.clear();
  }
  return {std::move(writer_).Build(), std::move(sections_), std::move(days_)};
}

void LineWriter::AddLine(std::optional<Section> section, std::optional<Date> day) {
  sections_.push_back(section);
  days_.push_back(day);
}

// Bytes that are the same in the page, spaces among them.
void LineWriter::WriteRun(size_t begin, size_t end) {
  while (begin < end) {
    if (IsSpace(html_[begin])) {
      Ask(Break::kSpace);
      ++begin;
      continue;
    }
    size_t word = begin;
    while (word < end && !IsSpace(html_[word])) ++word;
    WriteWord(begin, word);
    begin = word;
  }
}

// Cut at line ends of Unicode, which become spaces.
void LineWriter::WriteWord(size_t begin, size_t end) {
  size_t from = begin;
  for (size_t i = begin; i < end; ++i) {
    const auto lead = static_cast<unsigned char>(html_[i]);
    if (lead != 0xC2 && lead != 0xE2) continue;
    const size_t length = lead == 0xC2 ? 2 : 3;
    if (!IsForeignLineEnd(html_.substr(i, length))) continue;
    if (from < i) {
      Flush(from);
      writer_.CopyTo(i);
    }
    Ask(Break::kSpace);
    from = i + length;
  }
  if (from >= end) return;
  Flush(from);
  writer_.CopyTo(end);
}

void LineWriter::WriteDecoded(std::string_view decoded, size_t begin, size_t end) {
  if (IsForeignLineEnd(decoded) || (decoded.size() == 1 && IsSpace(decoded[0]))) {
    return Ask(Break::kSpace);
  }
  Flush(begin);
  writer_.ReplaceTo(end, decoded);
}

// Writes the break that was asked for, in place of what stands between the words.
void LineWriter::Flush(size_t begin) {
  const bool first = writer_.text().empty();
  if (first) AddLine(section_, day_);
  if (first || pending_ == Break::kNone) {
    writer_.SkipTo(begin);
  } else if (pending_ == Break::kSpace) {
    const bool same = begin == writer_.place() + 1 && html_[writer_.place()] == ' ';
    same ? writer_.CopyTo(begin) : writer_.ReplaceTo(begin, " ");
  } else {
    const bool paragraph = pending_ == Break::kParagraph;
    writer_.ReplaceTo(begin, paragraph ? "\n\n" : "\n");
    if (paragraph) AddLine(std::nullopt, std::nullopt);
    AddLine(section_, day_);
  }
  pending_ = Break::kNone;
  glued_ = false;
  writer_.Insert(before_next_);
  before_next_.clear();
}

}  // namespace countercheck
