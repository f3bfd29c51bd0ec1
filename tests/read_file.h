// What a file of any format gives, as text that a test can compare.
#ifndef COUNTERCHECK_TESTS_READ_FILE_H_
#define COUNTERCHECK_TESTS_READ_FILE_H_

#include <gtest/gtest.h>

#include <string>

#include "pipeline/ingest/documents.h"

namespace countercheck {

// For each document "name|identity|outlet|published|title", then "section: words as they stand in
// the file" for each sentence; for each error "error …". The file is called dir/a.
inline std::string ShowFile(const std::string& bytes, InputFormat format) {
  std::string shown;
  ReadDocuments("dir/a", bytes, format, "", [&](Result<RawDocument> raw) {
    if (!raw) {
      shown += "error " + FormatError(raw.error()) + "\n";
      return;
    }
    const Document d = raw->document;
    shown += d.name + "|" + d.identity + "|" + d.outlet + "|" + d.published + "|" + d.title + "\n";
    const auto article = ToArticle(std::move(*raw));
    ASSERT_TRUE(article);
    for (const Sentence& s : article->sentences) {
      const Span span = article->text.ToOriginal(s.range);
      const std::string words = bytes.substr(article->begin.byte + span.begin, span.size());
      shown += std::string(ToString(s.section)) + ": " + words + "\n";
    }
  });
  return shown;
}

}  // namespace countercheck

#endif  // COUNTERCHECK_TESTS_READ_FILE_H_
