// The text of an article as a report shows it: paragraphs in pieces, the pieces that are figures
// with the claims that they carry.
//
//   "Revenue rose " · "5%" (claim c1) · " to " · "$20 million" (claim c2) · "."
#ifndef COUNTERCHECK_CORE_ARTICLE_TEXT_H_
#define COUNTERCHECK_CORE_ARTICLE_TEXT_H_

#include <string>
#include <vector>

#include "core/article.h"

namespace countercheck {

struct TextPiece {
  std::string text;                 // as printed; not escaped, and not fit to be shown as it is
  std::vector<std::string> claims;  // ids; empty for plain words
};

struct ArticleParagraph {
  Section section = Section::kBody;
  std::vector<TextPiece> pieces;
};

struct ArticleText {
  std::string document;  // Document::name
  std::vector<ArticleParagraph> paragraphs;
  // True where the document is known to be plain text: then its characters are those of the file.
  bool is_plain = false;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_ARTICLE_TEXT_H_
