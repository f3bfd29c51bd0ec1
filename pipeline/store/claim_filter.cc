#include "pipeline/store/claim_filter.h"

#include <fmt/format.h>

#include <set>

#include "pipeline/check/subjects.h"
#include "pipeline/store/one_article.h"

namespace countercheck {
namespace {

// So many claims are looked through at once.
constexpr int64_t kFew = 5'000;

bool AsksForNothingBut(const ClaimFilter& filter, bool confidence) {
  return filter.subject.empty() && filter.metric.empty() && filter.outlet.empty() &&
         filter.article.empty() && filter.finding.empty() && filter.claim.empty() &&
         filter.from.empty() && filter.until.empty() && (filter.least_confidence > 0) == confidence;
}

// Periods that lie within a time are those that begin before its end and end behind its begin; an
// index knows one of both. Those that begin last are the likeliest to reach into the time, unless
// few reach so far.
bool IsByEnd(const ClaimFilter& filter, Database* database) {
  if (filter.from.empty() || filter.until.empty()) return filter.until.empty();
  Query ends =
      database->Ask("SELECT count(*) FROM (SELECT 1 FROM claim WHERE period_end >= ? LIMIT ?)");
  return ends.Bind(filter.from).Bind(kFew).Next() && ends.Number() < kFew;
}

}  // namespace

std::vector<std::string> RootsOf(const std::string& name, Database* database) {
  const std::string words = SubjectWords(name);
  std::set<std::string> roots;
  Query rows = database->Ask(
      "SELECT root FROM subject WHERE words = ?1 UNION "
      "SELECT root FROM subject WHERE ticker = ?2 AND ticker <> ''");
  rows.Bind(words).Bind(name);
  while (rows.Next()) roots.insert(rows.Text());
  return {roots.begin(), roots.end()};
}

Conditions ConditionsOf(const ClaimFilter& filter, Database* database) {
  Conditions conditions;
  if (!filter.subject.empty()) {
    conditions.AddOneOf("claim.subject IN (SELECT id FROM subject WHERE root",
                        RootsOf(filter.subject, database), ")");
  }
  conditions.AddGiven("claim.metric = (SELECT id FROM metric WHERE name = ?)", filter.metric);
  conditions.AddGiven("article.outlet IN (SELECT id FROM outlet WHERE name = ? COLLATE NOCASE)",
                      filter.outlet);
  if (!filter.article.empty()) {
    conditions.Add("claim.article = ?", ArticleNamed(filter.article, database));
  }
  conditions.AddGiven(
      "claim.id IN (SELECT claim FROM finding_claim JOIN finding ON finding.id = "
      "finding_claim.finding WHERE finding.name = ?)",
      filter.finding);
  conditions.AddGiven("claim.name = ?", filter.claim);
  conditions.AddGiven("claim.period_end >= ?", filter.from);
  conditions.AddGiven("claim.period_start <= ?", filter.until);
  if (filter.least_confidence > 0) {
    conditions.Add("claim.confidence >= ?", int64_t{filter.least_confidence});
  }
  conditions.SetPage(filter.limit, filter.offset);
  return conditions;
}

std::string OrderOf(const ClaimFilter& filter, Database* database) {
  if (!filter.from.empty() || !filter.until.empty()) {
    return IsByEnd(filter, database)
               ? "claim.period_end DESC, claim.period_start DESC, claim.id DESC"
               : "claim.period_start DESC, claim.period_end DESC, claim.id DESC";
  }
  if (AsksForNothingBut(filter, true)) return "claim.confidence DESC, claim.id DESC";
  // "+" keeps the index of what is asked for.
  return fmt::format("{}claim.id{}", AsksForNothingBut(filter, false) ? "" : "+",
                     filter.newest_first ? " DESC" : "");
}

std::string JoinOf(const ClaimFilter& filter) {
  return filter.outlet.empty() ? "" : " JOIN article ON article.id = claim.article";
}

// The rows of claims are long: those of a page are chosen in the indices alone, and only then read.
std::string WhereOf(const ClaimFilter& filter, const Conditions& conditions, Database* database) {
  if (filter.limit == 0 && filter.offset == 0) return conditions.Sql();
  return fmt::format(" WHERE claim.id IN (SELECT claim.id FROM claim{}{})", JoinOf(filter),
                     conditions.Sql(OrderOf(filter, database)));
}

}  // namespace countercheck
