// A text that was read out of another (a page out of its mark-up, a string out of its escapes), and
// the way back. Texts that lie in one another are read layer by layer; Compose makes one way of
// two.
//
//   source  "<p>AT&amp;T rose</p>"
//   text    "AT&T rose"
//   map      skipped "<p>", copied "AT", replaced "&amp;" by "&", copied "T rose", skipped "</p>"
#ifndef COUNTERCHECK_PIPELINE_TEXT_MAPPED_TEXT_H_
#define COUNTERCHECK_PIPELINE_TEXT_MAPPED_TEXT_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace countercheck {

// Where a stretch begins on both sides; it ends where the next begins.
struct Stretch {
  size_t to_byte = 0;    // in the text
  size_t from_byte = 0;  // in the source
  bool copied = true;    // false: the stretch stands for that of the source as a whole

  bool operator==(const Stretch&) const = default;
};

// Ascending on both sides, from 0, 0; a last stretch of no bytes marks the ends.
using WayBack = std::vector<Stretch>;

struct MappedText {
  std::string text;
  WayBack way_back;
};

// Writes a mapped text from the beginning of its source to the end. Places that go back, or beyond
// the end, are read as the place that was reached. Linear; beyond a million stretches replaced ones
// are kept whole for some hundred bytes, so that memory stays below 100 MB.
class MappedWriter {
 public:
  // `source` must live as long as the writer.
  explicit MappedWriter(std::string_view source) : source_(source) {}

  size_t place() const { return place_; }  // in the source
  const std::string& text() const { return mapped_.text; }

  void CopyTo(size_t end);
  void ReplaceTo(size_t end, std::string_view by);
  void SkipTo(size_t end) { ReplaceTo(end, {}); }
  // Words that the source does not hold here.
  void Insert(std::string_view words) { ReplaceTo(place_, words); }

  // What is left of the source is skipped.
  MappedText Build() &&;

 private:
  void Begin(bool copied);
  bool SkipsHere() const;

  std::string_view source_;
  size_t place_ = 0;
  MappedText mapped_;
};

// The way from the innermost text to the outermost source: `outer` leads on from the source of
// `inner`.
WayBack Compose(const WayBack& inner, const WayBack& outer);

// The same text on both sides.
WayBack Identity(size_t bytes);

// The source bytes [begin, end) that stand for the bytes [begin, end) of the text, by one way back.
struct SourceRange {
  size_t begin = 0;
  size_t end = 0;
};
SourceRange ToSource(const WayBack& way_back, size_t begin, size_t end);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_MAPPED_TEXT_H_
