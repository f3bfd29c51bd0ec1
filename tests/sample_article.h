// Small articles for tests of extractors/: prepared as the program prepares them, of Wednesday,
// 24 June 2026.
#ifndef COUNTERCHECK_TESTS_SAMPLE_ARTICLE_H_
#define COUNTERCHECK_TESTS_SAMPLE_ARTICLE_H_

#include <gtest/gtest.h>

#include <string>

#include "core/article.h"
#include "extractors/rule_book.h"
#include "extractors/rule_files.h"
#include "pipeline/text/prepare.h"

namespace countercheck {

// The rules that are built in, loaded once.
inline const RuleBook& BuiltinBook() {
  static const Result<RuleBook> rules = RuleBook::Load(BuiltinRules());
  if (!rules) {
    ADD_FAILURE() << FormatError(rules.error());
    std::abort();
  }
  return *rules;
}

// `text` as it stands: its first line is a headline where an empty line follows.
inline Article ArticleOf(const std::string& text) {
  Document document;
  document.name = document.identity = "sample.txt";
  document.published = "2026-06-24";
  Result<Article> article = PrepareArticle(document, text);
  EXPECT_TRUE(article) << FormatError(article.error());
  return article ? *std::move(article) : Article();
}

// `body` under a headline that names Acme.
inline Article AcmeArticle(const std::string& body) {
  return ArticleOf("Acme reports\n\n" + body + "\n");
}

}  // namespace countercheck

#endif  // COUNTERCHECK_TESTS_SAMPLE_ARTICLE_H_
