#include "pipeline/store/audit.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/relation.h"
#include "pipeline/store/claim_filter.h"
#include "pipeline/store/finding_rows.h"
#include "pipeline/store/placed_claims.h"

namespace countercheck {
namespace {

// Behind so many claims a page ends with the article that it is at; so many are looked at to find
// its articles, and some more for each that is passed over.
constexpr size_t kManyClaims = 1'000;
constexpr int64_t kMoreForEach = 50;
// No store has so many articles.
constexpr int64_t kMostPassedOver = 1'000'000'000;

// "SELECT id …": the articles in any order.
std::string SelectArticles(const ClaimFilter& filter, const Conditions& conditions,
                           Database* database) {
  if (conditions.empty()) return "SELECT id FROM article";
  ClaimFilter newest = filter;
  newest.newest_first = true;
  const std::string most =
      filter.limit > 0 ? fmt::format(" LIMIT {}", kManyClaims + kMoreForEach * filter.offset) : "";
  // Chosen in the indices alone: the rows of claims are long.
  return fmt::format(
      "SELECT DISTINCT article AS id FROM claim WHERE claim.id IN (SELECT claim.id FROM "
      "claim{}{}{})",
      JoinOf(filter), conditions.Sql(OrderOf(newest, database)), most);
}

// Those stored last first, one more than asked for.
std::vector<int64_t> ArticlesOf(const ClaimFilter& filter, const Conditions& conditions,
                                Database* database) {
  std::vector<int64_t> articles;
  Query rows = database->Ask(fmt::format("{} ORDER BY id DESC LIMIT {} OFFSET {}",
                                         SelectArticles(filter, conditions, database),
                                         filter.limit > 0 ? filter.limit + 1 : -1, filter.offset));
  conditions.Bind(&rows);
  while (rows.Next()) articles.push_back(rows.Number());
  return articles;
}

// The kinds that hold claims against each other, as an SQL list.
std::string ClashingKinds() {
  std::string kinds;
  for (int kind = 0; kind <= static_cast<int>(RelationKind::kTension); ++kind)
    kinds +=
        fmt::format("{}'{}'", kind == 0 ? "" : ", ", ToString(static_cast<RelationKind>(kind)));
  return kinds;
}

void AddFindingsOver(const std::string& claim, std::set<std::string>* seen, Database* database,
                     Report* report) {
  Query rows = database->Ask(
      SelectFindings() +
      "WHERE finding.id IN (SELECT finding FROM finding_claim JOIN claim ON claim.id = "
      "finding_claim.claim WHERE claim.name = ?) AND +is_open AND +finding.kind IN (" +
      ClashingKinds() + ")");
  rows.Bind(claim);
  while (rows.Next()) {
    Finding finding = ReadFinding(&rows);
    if (seen->insert(finding.id).second) report->findings.push_back(std::move(finding));
  }
}

void AddFindings(Database* database, Report* report) {
  std::set<std::string> seen;
  for (const Claim& claim : report->claims) AddFindingsOver(claim.id, &seen, database, report);
  for (Finding& finding : report->findings) ReadMembers(&finding, database);
}

}  // namespace

AuditPage FindForAudit(const ClaimFilter& asked, Database* database) {
  ClaimFilter filter = asked;
  filter.limit = std::min(filter.limit, kMostPassedOver);
  filter.offset = std::min(filter.offset, kMostPassedOver);
  const Transaction transaction(database, OpenMode::kRead);
  ClaimFilter all = filter;  // the page is one of articles
  all.limit = all.offset = 0;
  const Conditions conditions = ConditionsOf(all, database);
  const std::vector<int64_t> articles = ArticlesOf(filter, conditions, database);
  AuditPage page;
  std::vector<PlacedClaim> claims;
  for (const int64_t article : articles) {
    page.has_more =
        filter.limit > 0 && (page.articles == filter.limit || claims.size() >= kManyClaims);
    if (page.has_more) break;
    ++page.articles;
    Conditions within = conditions;
    within.Add("claim.article = ?", article);
    ReadPlaced(within.Sql(), within, database, &claims);
  }
  // Then there may be articles that were not looked for.
  if (filter.limit > 0 && claims.size() >= kManyClaims) page.has_more = true;
  AddInOrder(std::move(claims), database, &page.report);
  AddFindings(database, &page.report);
  return page;
}

}  // namespace countercheck
