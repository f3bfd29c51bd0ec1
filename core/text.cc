#include "core/text.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <cstring>
#include <utility>

namespace countercheck {
namespace {

// Far enough apart to cost no memory, near enough that counting from one costs no time.
constexpr size_t kAnchorDistance = 1024;

bool IsContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// The length that the first byte of a UTF-8 sequence announces; 1 where it can begin none.
size_t AnnouncedLength(char byte) {
  const auto lead = static_cast<unsigned char>(byte);
  if (lead >= 0xC2 && lead < 0xE0) return 2;
  if (lead >= 0xE0 && lead < 0xF0) return 3;
  if (lead >= 0xF0 && lead < 0xF5) return 4;
  return 1;
}

// The length of the character at `place`. Bytes that form none stand for themselves.
size_t CharacterLength(std::string_view text, size_t place) {
  const size_t length = AnnouncedLength(text[place]);
  if (length == 1 || length > text.size() - place) return 1;
  const std::string_view rest = text.substr(place + 1, length - 1);
  return std::all_of(rest.begin(), rest.end(), IsContinuation) ? length : 1;
}

// The first ASCII bytes of `text`, in whole words of eight: most text is nothing else.
size_t AsciiBytes(std::string_view text) {
  constexpr uint64_t kHighBits = 0x8080808080808080u;
  size_t size = 0;
  for (uint64_t word = 0; size + sizeof(word) <= text.size(); size += sizeof(word)) {
    std::memcpy(&word, text.data() + size, sizeof(word));
    if ((word & kHighBits) != 0) break;
  }
  return size;
}

// Moves all four counts of `anchor` over `copied`, which is the same on both sides.
void Advance(std::string_view copied, Anchor* anchor) {
  for (size_t place = 0; place < copied.size();) {
    const size_t ascii = AsciiBytes(copied.substr(place));
    place += ascii;
    anchor->codepoint += ascii;
    anchor->utf16 += ascii;
    if (place == copied.size()) break;
    const size_t length = CharacterLength(copied, place);
    place += length;
    anchor->codepoint += 1;
    anchor->utf16 += length == 4 ? 2 : 1;
  }
  anchor->normalized_byte += copied.size();
  anchor->original_byte += copied.size();
}

// An anchor, and how many copied bytes behind it a place is.
struct Reach {
  Anchor anchor;
  size_t step = 0;
};

using Count = size_t Anchor::*;

// From the last anchor at or before `byte`: a stretch without bytes in this count lies before it.
Reach ReachBegin(const std::vector<Anchor>& anchors, Count count, size_t byte) {
  const auto behind = [count](size_t value, const Anchor& a) { return value < a.*count; };
  const auto next = std::upper_bound(anchors.begin(), anchors.end(), byte, behind);
  const Anchor& anchor = *std::prev(next);
  return {anchor, anchor.copied ? byte - anchor.*count : 0};
}

// From the first anchor at `byte`, so that a stretch without bytes in this count lies behind it.
Reach ReachEnd(const std::vector<Anchor>& anchors, Count count, size_t byte) {
  const auto before = [count](const Anchor& a, size_t value) { return a.*count < value; };
  const auto next = std::lower_bound(anchors.begin(), anchors.end(), byte, before);
  if ((*next).*count == byte || !std::prev(next)->copied) return {*next, 0};
  return {*std::prev(next), byte - (*std::prev(next)).*count};
}

std::vector<Anchor> RegularAnchors(std::string_view text) {
  std::vector<Anchor> anchors = {Anchor{}};
  while (anchors.back().original_byte < text.size()) {
    const size_t begin = anchors.back().original_byte;
    size_t end = std::min(begin + kAnchorDistance, text.size());
    // At most the three bytes that may still belong to the character before.
    for (int i = 0; i < 3 && end < text.size() && IsContinuation(text[end]); ++i) ++end;
    Anchor next = anchors.back();
    Advance(text.substr(begin, end - begin), &next);
    anchors.push_back(next);
  }
  return anchors;
}

Span NotReversed(size_t begin, size_t end) { return {begin, std::max(begin, end)}; }

// What stands for `range` where the anchors lead to.
Span LedTo(const std::vector<Anchor>& anchors, Range range) {
  if (anchors.empty()) return {};
  const size_t size = anchors.back().normalized_byte;
  const Reach begin = ReachBegin(anchors, &Anchor::normalized_byte, std::min(range.begin, size));
  const Reach end = ReachEnd(anchors, &Anchor::normalized_byte, std::min(range.end, size));
  return NotReversed(begin.anchor.original_byte + begin.step, end.anchor.original_byte + end.step);
}

}  // namespace

Text::Text(std::string utf8)
    : original_(std::move(utf8)), normalized_(original_), anchors_(RegularAnchors(original_)) {}

Text::Text(std::string original, std::string normalized, std::vector<Anchor> anchors,
           std::optional<ShownText> shown)
    : original_(std::move(original)),
      normalized_(std::move(normalized)),
      anchors_(std::move(anchors)),
      shown_(std::move(shown)) {
  assert(!anchors_.empty());
  assert(anchors_.front().normalized_byte == 0 && anchors_.front().original_byte == 0);
  assert(anchors_.back().normalized_byte == normalized_.size());
  assert(anchors_.back().original_byte == original_.size());
}

std::string_view Text::At(Range range) const {
  const size_t begin = std::min(range.begin, normalized_.size());
  const size_t end = std::clamp(range.end, begin, normalized_.size());
  return std::string_view(normalized_).substr(begin, end - begin);
}

std::string_view Text::Printed(Range range) const {
  if (shown_ && shown_->utf8.empty()) return At(range);
  const Span span = shown_ ? LedTo(shown_->anchors, range) : ToOriginal(range);
  return std::string_view(shown_ ? shown_->utf8 : original_).substr(span.begin, span.size());
}

Span Text::ToOriginal(Range range) const { return LedTo(anchors_, range); }

Offsets Text::OffsetsOf(Range range) const {
  const Anchor begin = Locate(range.begin, Edge::kBegin);
  const Anchor end = Locate(range.end, Edge::kEnd);
  return {NotReversed(begin.original_byte, end.original_byte),
          NotReversed(begin.codepoint, end.codepoint), NotReversed(begin.utf16, end.utf16)};
}

Range Text::ToNormalized(Span span) const {
  if (anchors_.empty()) return {};
  const size_t size = anchors_.back().original_byte;
  const Reach begin = ReachBegin(anchors_, &Anchor::original_byte, std::min(span.begin, size));
  const Reach end = ReachEnd(anchors_, &Anchor::original_byte, std::min(span.end, size));
  const size_t begin_byte = begin.anchor.normalized_byte + begin.step;
  return {begin_byte, std::max(begin_byte, end.anchor.normalized_byte + end.step)};
}

Anchor Text::Locate(size_t normalized_byte, Edge edge) const {
  if (anchors_.empty()) return {};
  const size_t byte = std::min(normalized_byte, anchors_.back().normalized_byte);
  Reach reach = edge == Edge::kBegin ? ReachBegin(anchors_, &Anchor::normalized_byte, byte)
                                     : ReachEnd(anchors_, &Anchor::normalized_byte, byte);
  const std::string_view original = original_;
  Advance(original.substr(reach.anchor.original_byte, reach.step), &reach.anchor);
  return reach.anchor;
}

}  // namespace countercheck
