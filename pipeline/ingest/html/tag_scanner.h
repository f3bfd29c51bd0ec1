// Tags of HTML, one by one, as a browser's tokenizer bounds them.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_TAG_SCANNER_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_TAG_SCANNER_H_

#include <string>
#include <string_view>
#include <vector>

namespace countercheck {

struct TagAttribute {
  std::string name;        // in lower case
  std::string_view value;  // as written, without quotes: a view of the page
};

struct Tag {
  std::string name;  // in lower case; empty for <!…>, <?…> and comments
  bool closes = false;
  size_t end = 0;                        // behind its ">"
  std::vector<TagAttribute> attributes;  // the first `kMaxAttributes`
  size_t attribute_count = 0;            // all of them

  // The value as written; empty where there is none.
  std::string_view Value(std::string_view attribute) const;
};

inline constexpr size_t kMaxAttributes = 1000;

// The tag, comment or declaration at `page[place]`, which is '<'. False where that is only a sign.
// One that never ends takes the rest of the page.
bool ScanTag(std::string_view page, size_t place, Tag* tag);

// The place of "</name" at or behind `place`, in any case; npos where there is none.
size_t FindEndTag(std::string_view page, size_t place, std::string_view name);

std::string LowerAscii(std::string_view text);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_TAG_SCANNER_H_
