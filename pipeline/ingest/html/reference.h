// References in a page, "&amp;" and "&#8364;", beside what a parser made of them.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_REFERENCE_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_REFERENCE_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace countercheck {

struct ReferenceLength {
  size_t written = 0;  // bytes in the page; 0 where the ampersand stands for itself
  size_t decoded = 0;  // bytes of what it became, in UTF-8: one character or two
};

// The reference at the ampersand at `place` of `html`; `decoded`, which is not empty, is what it
// and the text behind it became.
ReferenceLength ReferenceAt(std::string_view html, size_t place, std::string_view decoded);

// The length of what looks like a reference at the beginning of `text`: "&amp;", "&#36;", "&#x24;".
// 0 where there is none.
size_t WrittenReference(std::string_view text);

// The characters that such a reference stands for; empty where its name is not known.
std::string DecodedReference(std::string_view reference);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_REFERENCE_H_
