// From articles in a few words to findings, for tests of pipeline/check: read, identified and
// compared as the program does it, each of 24 June 2026.
#ifndef COUNTERCHECK_TESTS_COMPARED_ARTICLES_H_
#define COUNTERCHECK_TESTS_COMPARED_ARTICLES_H_

#include <gtest/gtest.h>

#include <iterator>
#include <string>
#include <vector>

#include "extractors/extract.h"
#include "pipeline/check/compare.h"
#include "pipeline/identity.h"
#include "tests/sample_article.h"

namespace countercheck {

// What was read of several articles.
struct ReadArticles {
  std::vector<Document> documents;
  std::vector<Claim> claims;

  // `text` as the document `name`: "a.txt".
  void Add(const std::string& name, const std::string& text) {
    Article article = ArticleOf(text);
    article.document.name = article.document.identity = name;
    article.document.hash = HashOf(text);
    std::vector<Claim> more = Extract(article, BuiltinBook());
    for (Claim& claim : more) claim.document = name;
    Identify(article.document, &more);
    documents.push_back(article.document);
    claims.insert(claims.end(), std::make_move_iterator(more.begin()),
                  std::make_move_iterator(more.end()));
  }

  std::vector<Finding> Findings() const { return Compare(documents, claims); }
};

// The findings over articles "1.txt", "2.txt", … below a headline that names Acme.
inline std::vector<Finding> FindingsOver(const std::vector<std::string>& bodies) {
  ReadArticles articles;
  for (const std::string& body : bodies)
    articles.Add(std::to_string(articles.documents.size() + 1) + ".txt",
                 "Acme reports\n\n" + body + "\n");
  return articles.Findings();
}

// The messages of the findings of one kind, one a line.
inline std::string MessagesOf(RelationKind kind, const std::vector<Finding>& findings) {
  std::string messages;
  for (const Finding& finding : findings)
    if (finding.kind == kind) messages += finding.message + "\n";
  return messages;
}

// Articles, and a part of a message that comparing them gives; empty: no finding of that kind.
struct ComparedBodies {
  std::vector<std::string> bodies;
  std::string says;
};

inline void ExpectMessages(RelationKind kind, const std::vector<ComparedBodies>& cases) {
  for (const ComparedBodies& c : cases) {
    const std::string said = MessagesOf(kind, FindingsOver(c.bodies));
    if (c.says.empty())
      EXPECT_EQ(said, "") << c.bodies.front();
    else
      EXPECT_NE(said.find(c.says), std::string::npos) << c.bodies.front() << "\n" << said;
  }
}

}  // namespace countercheck

#endif  // COUNTERCHECK_TESTS_COMPARED_ARTICLES_H_
