#include "pipeline/store/questions.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <tuple>
#include <utility>

#include "pipeline/check/compare.h"
#include "pipeline/store/article_rows.h"
#include "pipeline/store/claim_filter.h"
#include "pipeline/store/conditions.h"
#include "pipeline/store/finding_counts.h"
#include "pipeline/store/finding_rows.h"
#include "pipeline/store/near_copies.h"
#include "pipeline/store/one_article.h"
#include "pipeline/store/placed_claims.h"
#include "pipeline/store/reviews.h"
#include "pipeline/store/version_changes.h"

namespace countercheck {
namespace {

// So many ids show that a prefix is too short.
constexpr int kMostNamed = 9;

// The words stand in the SQL, so that the index of judged findings is chosen where it fits.
void AddStatuses(const std::vector<ReviewStatus>& statuses, Conditions* conditions) {
  std::string words;
  for (const ReviewStatus status : statuses)
    words += fmt::format("{}'{}'", words.empty() ? "" : ", ", ToString(status));
  if (words.empty()) return;
  conditions->Add("finding.status IN (" + words + ")");
  // Which the others imply; the index is chosen by these words.
  if (words.find("'open'") == words.npos) conditions->Add("finding.status <> 'open'");
}

Conditions ConditionsOf(const FindingFilter& filter, Database* database) {
  Conditions conditions;
  conditions.Add("is_open = ?", int64_t{filter.open});
  conditions.Add("severity >= ?", static_cast<int64_t>(filter.least));
  if (!filter.subject.empty()) {
    conditions.AddOneOf("finding.root", RootsOf(filter.subject, database));
  }
  conditions.AddGiven("finding.kind = ?", filter.kind);
  conditions.AddGiven("finding.name = ?", filter.finding);
  conditions.AddGiven(
      "finding.id IN (SELECT finding FROM finding_claim JOIN claim ON claim.id = "
      "finding_claim.claim WHERE claim.name = ?)",
      filter.claim);
  if (!filter.article.empty()) {
    conditions.Add(
        "finding.id IN (SELECT finding FROM finding_claim JOIN claim ON claim.id = "
        "finding_claim.claim WHERE claim.article = ?)",
        ArticleNamed(filter.article, database));
  }
  std::istringstream words(filter.words);
  for (std::string word; words >> word;)
    conditions.Add("instr(lower(finding.message), lower(?)) > 0", word);
  conditions.AddGiven("changed_at >= ?", filter.since);
  AddStatuses(filter.statuses, &conditions);
  conditions.SetPage(filter.limit, filter.offset);
  return conditions;
}

std::string InWords(const VersionChange& change) {
  if (change.before.empty()) return fmt::format("{}: new: {}", change.what, change.after);
  if (change.after.empty()) return fmt::format("{}: gone: {}", change.what, change.before);
  return fmt::format("{}: {} → {}", change.what, change.before, change.after);
}

std::vector<std::string> Named(const std::string& table, const std::string& prefix,
                               Database* database) {
  std::vector<std::string> names;
  Query rows = database->Ask(
      fmt::format("SELECT name FROM {} WHERE name >= ? AND name < ? ORDER BY name LIMIT {}", table,
                  kMostNamed));
  // Behind all hexadecimal digits.
  const std::string end = prefix + "g";
  rows.Bind(prefix).Bind(end);
  while (rows.Next()) names.push_back(rows.Text());
  return names;
}

}  // namespace

Report FindClaims(const ClaimFilter& filter, Database* database) {
  const Transaction transaction(database, OpenMode::kRead);
  const Conditions conditions = ConditionsOf(filter, database);
  std::vector<PlacedClaim> claims;
  ReadPlaced(WhereOf(filter, conditions, database), conditions, database, &claims);
  Report report;
  AddInOrder(std::move(claims), database, &report);
  return report;
}

int64_t CountFindings(const FindingFilter& filter, Database* database) {
  const Conditions conditions = ConditionsOf(filter, database);
  Query rows =
      database->Ask("SELECT count(*) FROM (SELECT 1 FROM finding" + conditions.Sql() + ")");
  conditions.Bind(&rows);
  return rows.Next() ? rows.Number() : 0;
}

Report FindFindings(const FindingFilter& filter, Database* database) {
  const Transaction transaction(database, OpenMode::kRead);
  const Conditions conditions = ConditionsOf(filter, database);
  Report report;
  {
    Query rows = database->Ask(SelectFindings() +
                               conditions.Sql("severity DESC, kind DESC, finding.id DESC"));
    conditions.Bind(&rows);
    while (rows.Next()) report.findings.push_back(ReadFinding(&rows));
  }
  std::set<std::string> members;
  for (Finding& finding : report.findings) {
    ReadMembers(&finding, database);
    finding.review = ReviewOf(finding.id, database);
    members.insert(finding.claims.begin(), finding.claims.end());
  }
  std::vector<PlacedClaim> claims;
  for (const std::string& member : members) {
    Conditions one;
    one.Add("claim.name = ?", member);
    ReadPlaced(one.Sql(), one, database, &claims);
  }
  AddInOrder(std::move(claims), database, &report);
  SortGravestFirst(&report.findings);
  return report;
}

std::vector<Document> FindArticles(const ArticleFilter& filter, Database* database) {
  Conditions conditions;
  conditions.AddGiven("article.outlet IN (SELECT id FROM outlet WHERE name = ? COLLATE NOCASE)",
                      filter.outlet);
  conditions.AddGiven("published >= ?", filter.since);
  // Any time of that day is before the first character behind the digits and signs of a time.
  conditions.AddGiven("published < ? || '~'", filter.until);
  conditions.SetPage(filter.limit, filter.offset);
  std::vector<Document> documents;
  const char* order =
      filter.newest_first ? "published DESC, article.id DESC" : "published, article.id";
  Query rows = database->Ask(SelectDocuments("article.id") + conditions.Sql(order));
  conditions.Bind(&rows);
  while (rows.Next()) {
    Document document = ReadDocumentRow(&rows);
    document.near_copies = NearCopiesOf(rows.Number(), document.sketch, database);
    documents.push_back(std::move(document));
  }
  return documents;
}

std::vector<std::string> ClaimsNamed(const std::string& prefix, Database* database) {
  return Named("claim", prefix, database);
}

std::vector<std::string> FindingsNamed(const std::string& prefix, Database* database) {
  return Named("finding", prefix, database);
}

std::vector<Event> HistoryOfFinding(const std::string& finding, Database* database) {
  std::vector<Event> events;
  Query rows = database->Ask(
      "SELECT at, event, finding_event.message, 0 AS source, finding_event.id AS place "
      "FROM finding JOIN finding_event ON finding_event.finding = finding.id "
      "WHERE finding.name = ?1 UNION ALL "
      "SELECT at, review.status, coalesce('by ' || author || coalesce(': ' || note, ''), note), "
      "1, review.id FROM finding JOIN review ON review.finding = finding.id "
      "WHERE finding.name = ?1 ORDER BY at, source, place");
  rows.Bind(finding);
  while (rows.Next()) {
    std::string at = rows.Text(), event = rows.Text();
    events.push_back({std::move(at), std::move(event), rows.Text()});
  }
  for (auto last = events.rbegin(); last != events.rend(); ++last) {
    if (last->what != "resolved") continue;
    last->details = QuotesOfResolved(finding, database);
    break;
  }
  return events;
}

std::vector<Event> HistoryOfArticle(const std::string& name_or_identity, Database* database) {
  std::vector<Event> events;
  Query rows = database->Ask(
      "SELECT at, number, claims_added, claims_removed, id FROM version WHERE article = ? "
      "ORDER BY number");
  rows.Bind(ArticleNamed(name_or_identity, database));
  while (rows.Next()) {
    std::string at = rows.Text(), version = fmt::format("version {}", rows.Number());
    const int64_t added = rows.Number(), removed = rows.Number();
    Event event{
        std::move(at), std::move(version),
        fmt::format("{} {} came, {} went", added, added == 1 ? "claim" : "claims", removed)};
    for (const VersionChange& change : ChangesOf(rows.Number(), database))
      event.details.push_back(InWords(change));
    events.push_back(std::move(event));
  }
  return events;
}

// The large tables are not looked at: the claims are what the versions brought and took away, and
// findings are counted as they come and go.
std::vector<Count> CountAll(Database* database) {
  const Transaction transaction(database, OpenMode::kRead);
  const std::map<std::string, int64_t> open = OpenByKind(database);
  int64_t all_open = 0;
  for (const auto& [kind, count] : open) all_open += count;
  const auto number = [&](const char* sql) { return database->Number(sql); };
  std::vector<Count> counts = {
      {"articles", number("SELECT count(*) FROM article")},
      {"versions", number("SELECT count(*) FROM version")},
      {"outlets", number("SELECT count(*) FROM outlet")},
      {"claims", number("SELECT total(claims_added - claims_removed) FROM version")},
      {"names of subjects", number("SELECT count(*) FROM subject")},
      {"metrics", number("SELECT count(*) FROM metric")},
      {"findings, open", all_open},
      {"findings, resolved", CountResolved(database)}};
  for (const auto& [kind, count] : open) counts.push_back({"open " + kind, count});
  return counts;
}

}  // namespace countercheck
