// Any bytes as a file of one format, FUZZ_FORMAT: none may crash, and every place that an article
// names lies within the bytes that it was read from.
#include <cstdlib>
#include <sstream>
#include <string>

#include "pipeline/ingest/ingest.h"

namespace countercheck {
namespace {

void Require(bool holds) {
  if (!holds) std::abort();
}

void CheckPlaces(const Article& article) {
  const Text& text = article.text;
  size_t last = 0;
  for (const Anchor& anchor : text.anchors()) {
    Require(anchor.original_byte >= last && anchor.original_byte <= text.original().size());
    last = anchor.original_byte;
  }
  for (const Sentence& sentence : article.sentences) {
    const Span span = text.ToOriginal(sentence.range);
    Require(span.begin <= span.end && span.end <= text.original().size());
    const Offsets offsets = text.OffsetsOf(sentence.range);
    Require(offsets.codepoints.end <= text.original().size());
  }
}

}  // namespace
}  // namespace countercheck

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size) {
  using namespace countercheck;
  std::istringstream in(std::string(reinterpret_cast<const char*>(data), size));
  IngestLimits limits;
  limits.max_document_bytes = 1u << 20;
  const auto format = FormatOfName(FUZZ_FORMAT).value_or(InputFormat::kDetect);
  Ingest({"-"}, format, in, limits, [](Result<RawDocument> raw) {
    if (!raw) return;
    const Result<Article> article = ToArticle(std::move(*raw));
    if (article) CheckPlaces(*article);
  });
  return 0;
}
