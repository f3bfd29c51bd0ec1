#include "pipeline/text/text_builder.h"

#include <utility>

namespace countercheck {
namespace {

// Real articles have some thousand. A hostile document has an anchor for every other character, 40
// bytes each; beyond this count anchors stand at least this many original bytes apart.
constexpr size_t kFineAnchors = 2'000'000;
constexpr size_t kCoarseBytes = 256;

}  // namespace

void TextBuilder::Copy(std::string_view bytes, const Extent& original) {
  const auto& anchors = built_.anchors;
  const bool extends =
      !anchors.empty() && anchors.back().copied &&
      end_.normalized_byte + bytes.size() - anchors.back().normalized_byte <= kAnchorDistance;
  if (!extends && !MustStayWhole()) Begin(true);
  Append(bytes, original);
}

void TextBuilder::Replace(std::string_view by, const Extent& original) {
  if (!MustStayWhole()) Begin(false);
  Append(by, original);
}

NormalizedText TextBuilder::Build() && {
  Begin(true);
  return std::move(built_);
}

void TextBuilder::Append(std::string_view bytes, const Extent& original) {
  built_.text += bytes;
  end_.normalized_byte += bytes.size();
  end_.original_byte += original.bytes;
  end_.codepoint += original.codepoints;
  end_.utf16 += original.utf16;
}

void TextBuilder::Begin(bool copied) {
  end_.copied = copied;
  built_.anchors.push_back(end_);
}

bool TextBuilder::MustStayWhole() const {
  const auto& anchors = built_.anchors;
  return anchors.size() >= kFineAnchors && !anchors.back().copied &&
         end_.original_byte - anchors.back().original_byte < kCoarseBytes;
}

}  // namespace countercheck
