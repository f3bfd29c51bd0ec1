// Everything that one run found, in the order in which it is written.
#ifndef COUNTERCHECK_CORE_REPORT_H_
#define COUNTERCHECK_CORE_REPORT_H_

#include <vector>

#include "core/article.h"
#include "core/article_text.h"
#include "core/claim.h"
#include "core/finding.h"
#include "core/note.h"
#include "core/result.h"

namespace countercheck {

struct Report {
  std::vector<Document> documents;      // in the order given
  std::vector<Claim> claims;            // by document in that order, then by place
  std::vector<Finding> findings;        // gravest first
  std::vector<Error> errors;            // documents that could not be read
  std::vector<ArticleText> texts = {};  // by document in that order; empty where they were not kept
  std::vector<Note> notes = {};         // by document in that order
};

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_REPORT_H_
