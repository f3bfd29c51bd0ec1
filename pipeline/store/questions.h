// What people ask a store. Each question is answered through an index.
#ifndef COUNTERCHECK_PIPELINE_STORE_QUESTIONS_H_
#define COUNTERCHECK_PIPELINE_STORE_QUESTIONS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/report.h"
#include "pipeline/store/database.h"

namespace countercheck {

// Empty and zero fields ask for nothing.
struct ClaimFilter {
  std::string subject;       // a name or a ticker; other names of the same subject are found too
  std::string metric;        // "gross_margin"
  std::string outlet;        // as its articles give it
  std::string article;       // identity or name
  std::string finding;       // id of the wire
  std::string claim;         // id of the wire
  std::string from;          // the period ends on this day or later, ISO 8601
  std::string until;         // the period begins on this day or earlier
  int least_confidence = 0;  // hundredths
  int64_t limit = 0;         // at most so many; 0: all
};

struct FindingFilter {
  std::string subject;
  std::string kind;     // "conflict"
  std::string finding;  // id of the wire
  std::string claim;    // one of its members, id of the wire
  std::string since;    // opened or changed at this time or later
  Severity least = Severity::kInfo;
  bool open = true;                    // false: the resolved ones
  std::vector<ReviewStatus> statuses;  // one of these; empty: any
  int64_t limit = 0;
};

struct ArticleFilter {
  std::string outlet;
  std::string since;  // published on this day or later
  std::string until;  // published before this day ends
  int64_t limit = 0;
};

// The claims, by article and place, with their documents.
Report FindClaims(const ClaimFilter& filter, Database* database);
// The findings, gravest first, with their newest reviews, their claims and documents.
Report FindFindings(const FindingFilter& filter, Database* database);
// The documents, by date and name, with their near copies.
std::vector<Document> FindArticles(const ArticleFilter& filter, Database* database);

// The ids that begin with `prefix`, at most a few; of claims, of findings.
std::vector<std::string> ClaimsNamed(const std::string& prefix, Database* database);
std::vector<std::string> FindingsNamed(const std::string& prefix, Database* database);

// An entry of the life of a finding or of an article.
struct Event {
  std::string at;
  std::string what;                       // "opened", "version 2"
  std::string text;                       // the message; what the version brought
  std::vector<std::string> details = {};  // what the version changed, a line each
};
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
