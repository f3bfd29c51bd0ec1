// What people ask a store. Each question is answered through an index.
#ifndef COUNTERCHECK_PIPELINE_STORE_QUESTIONS_H_
#define COUNTERCHECK_PIPELINE_STORE_QUESTIONS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/report.h"
#include "core/store_values.h"
#include "pipeline/store/database.h"

namespace countercheck {

// The claims, by article and place, with their documents.
Report FindClaims(const ClaimFilter& filter, Database* database);
// The findings, gravest first, with their newest reviews, their claims and documents.
Report FindFindings(const FindingFilter& filter, Database* database);

// How many of them there are, `filter.limit` at most.
int64_t CountFindings(const FindingFilter& filter, Database* database);
// The documents, by date and name, with their near copies.
std::vector<Document> FindArticles(const ArticleFilter& filter, Database* database);

// The ids that begin with `prefix`, at most a few; of claims, of findings.
std::vector<std::string> ClaimsNamed(const std::string& prefix, Database* database);
std::vector<std::string> FindingsNamed(const std::string& prefix, Database* database);

// In the order of time, reviews of the finding among them; empty where there is no such finding, no
// such article.
std::vector<Event> HistoryOfFinding(const std::string& finding, Database* database);
std::vector<Event> HistoryOfArticle(const std::string& name_or_identity, Database* database);

struct Count {
  std::string what;
  int64_t number = 0;
};
std::vector<Count> CountAll(Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_QUESTIONS_H_
