// Writes a normalised text stretch by stretch, with the anchors that lead back.
#ifndef COUNTERCHECK_PIPELINE_TEXT_TEXT_BUILDER_H_
#define COUNTERCHECK_PIPELINE_TEXT_TEXT_BUILDER_H_

#include <string_view>

#include "pipeline/text/normalize.h"

namespace countercheck {

// How much of the original a stretch takes, in the counts of an Anchor.
struct Extent {
  size_t bytes = 0;
  size_t codepoints = 0;
  size_t utf16 = 0;
};

class TextBuilder {
 public:
  // Anchors in copied text are never further apart; the caller copies no more at once.
  static constexpr size_t kAnchorDistance = 1024;

  explicit TextBuilder(size_t expected_bytes) { built_.text.reserve(expected_bytes); }

  // `bytes` are the same in the original.
  void Copy(std::string_view bytes, const Extent& original);
  // `by` stands for a stretch of the original; either may be empty.
  void Replace(std::string_view by, const Extent& original);
  // With the anchor at the end.
  NormalizedText Build() &&;

 private:
  void Append(std::string_view bytes, const Extent& original);
  void Begin(bool copied);
  bool MustStayWhole() const;

  NormalizedText built_;
  Anchor end_;  // of what was written
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_TEXT_BUILDER_H_
