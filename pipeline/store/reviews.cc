#include "pipeline/store/reviews.h"

#include <map>
#include <utility>

#include "pipeline/identity.h"
#include "pipeline/store/claim_rows.h"
#include "pipeline/store/words.h"

namespace countercheck {
namespace {

constexpr char kTakenBack[] = "a claim that the review was about has changed or is gone";

// All that a claim says, wherever it stands: equal for claims that say the same.
std::string WhatItSays(const Claim& claim) {
  const Interval& allowed = claim.value.interval;
  std::vector<std::string> parts = {claim.subject.name, claim.subject.id,   claim.metric,
                                    claim.label,        claim.segment,      claim.value_text,
                                    claim.value.unit,   claim.counterparty, claim.comparator,
                                    claim.moment,       claim.sentence};
  for (const std::string_view word :
       {ToString(claim.kind), WordOf(claim.measure), WordOf(claim.direction), WordOf(claim.verdict),
        WordOf(claim.session), WordOf(claim.modality), WordOf(claim.basis)}) {
    parts.emplace_back(word);
  }
  for (const auto& end : {allowed.low, allowed.high}) parts.push_back(end ? end->ToString() : "");
  if (claim.period) {
    parts.push_back(claim.period->label);
    for (const auto& day : {claim.period->start, claim.period->end})
      parts.push_back(day ? FormatIsoDate(*day) : "");
  }
  parts.insert(parts.end(), claim.attribution.begin(), claim.attribution.end());
  return HashOf(JoinList(parts));
}

using Contents = std::map<std::string, std::string>;  // of claims, by their ids of the wire

Contents ContentsNow(int64_t finding, Database* database) {
  Contents contents;
  Query rows = database->Ask(
      SelectClaims() +
      "WHERE claim.id IN (SELECT claim FROM finding_claim WHERE finding_claim.finding = ?)");
  rows.Bind(finding);
  while (rows.Next()) {
    const Claim claim = ReadClaim(&rows);
    contents[claim.id] = WhatItSays(claim);
  }
  return contents;
}

// Those of the newest review.
Contents ContentsReviewed(int64_t finding, Database* database) {
  Contents contents;
  Query rows = database->Ask(
      "SELECT claim, content FROM review_claim "
      "WHERE review = (SELECT max(id) FROM review WHERE finding = ?)");
  rows.Bind(finding);
  while (rows.Next()) {
    std::string claim = rows.Text();
    contents[std::move(claim)] = rows.Text();
  }
  return contents;
}

void Insert(int64_t finding, const Review& review, const Contents& claims, Database* database) {
  Query row = database->Ask(
      "INSERT INTO review (finding, status, at, author, note) VALUES (?, ?, ?, ?, ?)");
  row.Bind(finding).Bind(ToString(review.status)).Bind(review.at).BindOptional(review.author);
  row.BindOptional(review.note).Run();
  const int64_t id = database->LastId();
  for (const auto& [claim, content] : claims) {
    Query member = database->Ask("INSERT INTO review_claim VALUES (?, ?, ?)");
    member.Bind(id).Bind(claim).Bind(content).Run();
  }
  Query status = database->Ask("UPDATE finding SET status = ? WHERE id = ?");
  status.Bind(ToString(review.status)).Bind(finding).Run();
}

}  // namespace

void AddReviews(const std::vector<std::string>& findings, const Review& review,
                Database* database) {
  Transaction transaction(database, OpenMode::kWrite);
  for (const std::string& name : findings) {
    Query known = database->Ask("SELECT id FROM finding WHERE name = ?");
    if (!known.Bind(name).Next()) return database->Fail("has no finding " + name);
    const int64_t finding = known.Number();
    Insert(finding, review, ContentsNow(finding, database), database);
  }
  transaction.Commit();
}

std::optional<Review> ReviewOf(const std::string& finding, Database* database) {
  Query row = database->Ask(
      "SELECT review.status, author, note, at, (SELECT count(*) FROM finding_claim "
      "JOIN claim ON claim.id = finding_claim.claim WHERE finding_claim.finding = finding.id AND "
      "NOT EXISTS (SELECT 1 FROM review_claim WHERE review = review.id AND claim = claim.name)) "
      "FROM finding JOIN review ON review.finding = finding.id WHERE finding.name = ? "
      "ORDER BY review.id DESC LIMIT 1");
  if (!row.Bind(finding).Next()) return std::nullopt;
  Review review;
  review.status = FromWord(row.Text(), ReviewStatus::kDismissed).value_or(ReviewStatus::kOpen);
  review.author = row.Text();
  review.note = row.Text();
  review.at = row.Text();
  if (!review.author.empty()) review.claims_since = static_cast<int>(row.Number());
  return review;
}

std::vector<Review> ReviewsOf(const std::string& finding, Database* database) {
  std::vector<Review> reviews;
  Query rows = database->Ask(
      "SELECT review.status, author, note, at FROM finding JOIN review "
      "ON review.finding = finding.id WHERE finding.name = ? ORDER BY review.id DESC");
  rows.Bind(finding);
  while (rows.Next()) {
    Review review;
    review.status = FromWord(rows.Text(), ReviewStatus::kDismissed).value_or(ReviewStatus::kOpen);
    review.author = rows.Text();
    review.note = rows.Text();
    review.at = rows.Text();
    reviews.push_back(std::move(review));
  }
  return reviews;
}

void TakeBackIfChanged(int64_t finding, const std::string& now, Database* database) {
  const Contents members = ContentsNow(finding, database);
  for (const auto& [claim, content] : ContentsReviewed(finding, database)) {
    const auto member = members.find(claim);
    if (member != members.end() && member->second == content) continue;
    return Insert(finding, {ReviewStatus::kOpen, "", kTakenBack, now}, {}, database);
  }
}

}  // namespace countercheck
