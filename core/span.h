// Places in a text, as half-open byte ranges.
//
//   "Revenue rose 5%"      Span{13, 15} is "5%"
//    0123456789...
//
// Two types, so that they cannot be mixed up: a Span points into the original bytes of a document,
// a Range into its normalised form. Text (text.h) leads from a Range to a Span.
#ifndef COUNTERCHECK_CORE_SPAN_H_
#define COUNTERCHECK_CORE_SPAN_H_

#include <compare>
#include <cstddef>

namespace countercheck {

// Half-open byte range [begin, end) of the original bytes.
struct Span {
  size_t begin = 0;
  size_t end = 0;

  size_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  auto operator<=>(const Span&) const = default;
};

// Half-open byte range [begin, end) of the normalised text.
struct Range {
  size_t begin = 0;
  size_t end = 0;

  size_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  auto operator<=>(const Range&) const = default;
};

// The same place in a text that begins `offset` bytes earlier.
inline Range Shifted(Range range, size_t offset) {
  return {range.begin + offset, range.end + offset};
}

// True where the two share at least one byte.
template <typename T>
bool Overlaps(const T& a, const T& b) {
  return a.begin < b.end && b.begin < a.end;
}

// True where every byte of `inner` is one of `outer`.
template <typename T>
bool Contains(const T& outer, const T& inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

// The same place counted in three ways, as offsets leave the program: bytes of the original file,
// Unicode code points, and UTF-16 code units (what JavaScript and Java count).
struct Offsets {
  Span bytes;
  Span codepoints;
  Span utf16;

  auto operator<=>(const Offsets&) const = default;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_SPAN_H_
