// The text of a document: the bytes as they came, the normalised form that everything reads, and
// the way back, so that whatever is found can be shown where it stood.
//
//   original    "fell\xC2\xA0\xE2\x88\x92" "3%"      NBSP, U+2212
//   normalised  "fell -3%"
//   anchors      |    |  |
//                copied, replaced, copied: from one anchor to the next either every byte is the
//                same, or the stretch stands for the other as a whole.
#ifndef COUNTERCHECK_CORE_TEXT_H_
#define COUNTERCHECK_CORE_TEXT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace countercheck {

// Where a stretch of normalised text begins, in all four counts. The stretch ends where the next
// begins.
struct Anchor {
  size_t normalized_byte = 0;
  size_t original_byte = 0;
  size_t codepoint = 0;  // code points of the decoded original before this place
  size_t utf16 = 0;      // UTF-16 units of the decoded original before this place
  bool copied = true;    // true: the same UTF-8 bytes on both sides; false: replaced as a whole

  bool operator==(const Anchor&) const = default;
};

// Where the original of a document begins in the file that it was cut out of: an item of a feed, a
// record of an archive.
struct FilePlace {
  size_t byte = 0;
  size_t codepoint = 0;
  size_t utf16 = 0;
  size_t line = 0;  // line feeds before it

  bool operator==(const FilePlace&) const = default;
};

// What a reader of a document sees where that is not its bytes: the words without their mark-up, in
// UTF-8.
struct ShownText {
  std::string utf8;             // empty where the normalised text is the same
  std::vector<Anchor> anchors;  // from the normalised text to `utf8`, as those to the original
};

class Text {
 public:
  Text() = default;

  // Valid UTF-8 that is its own normalised form.
  explicit Text(std::string utf8);

  // `anchors` are in ascending order; the first is at 0, 0; a last one marks the ends of both
  // forms. Without `shown` the original can be printed as it is.
  Text(std::string original, std::string normalized, std::vector<Anchor> anchors,
       std::optional<ShownText> shown = std::nullopt);

  const std::string& original() const { return original_; }
  const std::string& normalized() const { return normalized_; }
  const std::vector<Anchor>& anchors() const { return anchors_; }

  // The bytes of the normalised text there. The view lives as long as this Text.
  std::string_view At(Range range) const;

  // What a reader of the document sees there, before anything was normalised. The view lives as
  // long as this Text.
  std::string_view Printed(Range range) const;

  // The original bytes that stand for `range`. A range that begins or ends within a replaced
  // stretch is widened to the whole of it.
  Span ToOriginal(Range range) const;

  // The same in bytes, code points and UTF-16 units.
  Offsets OffsetsOf(Range range) const;

  // The smallest range that holds all of `span`: the way from a byte that a user names.
  Range ToNormalized(Span span) const;

 private:
  enum class Edge { kBegin, kEnd };
  Anchor Locate(size_t normalized_byte, Edge edge) const;

  std::string original_;
  std::string normalized_;
  std::vector<Anchor> anchors_;
  std::optional<ShownText> shown_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_TEXT_H_
