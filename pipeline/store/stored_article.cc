#include "pipeline/store/stored_article.h"

#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "pipeline/store/claim_rows.h"
#include "pipeline/store/groups.h"
#include "pipeline/store/near_copies.h"
#include "pipeline/store/version_changes.h"

namespace countercheck {
namespace {

Error TwoArticles(const Document& document) {
  return {document.name, "", "another article of the store came under this name; give it an id"};
}

// An article as it was before its new version.
struct Before {
  Document document;
  Group group;  // its claims
};

std::optional<Before> ReadBefore(int64_t article, Database* database) {
  Before before{{}, ReadArticle(article, database)};
  Query row = database->Ask(SelectDocuments() + "WHERE article.id = ?");
  if (!row.Bind(article).Next()) return std::nullopt;
  before.document = ReadDocumentRow(&row);
  return before;
}

// Findings that are resolved quote what is gone.
void NoteGone(const Group& before, const std::vector<Claim>& now, int64_t article,
              Recheck* recheck) {
  std::unordered_set<std::string_view> staying;
  for (const Claim& claim : now) staying.insert(claim.id);
  for (const Claim* claim : before.claims)
    if (!staying.contains(claim->id))
      recheck->NoteGone(before.ids.at(claim->id), {article, claim->line, claim->quote});
}

// A claim that stays keeps the id of its row; those ids are taken before new ones are given.
// Returns how many stayed; `stored` gets them all.
size_t StoreClaims(const std::vector<Claim>& claims, int64_t article, const ClaimIds& before,
                   Database* database, Dictionary* dictionary, FreshArticle* stored) {
  if (!before.empty()) database->Ask("DELETE FROM claim WHERE article = ?").Bind(article).Run();
  std::vector<const Claim*> fresh;
  for (const Claim& claim : claims) {
    const auto old = before.find(claim.id);
    if (old == before.end()) {
      fresh.push_back(&claim);
    } else {
      InsertClaim(claim, article, old->second, database, dictionary);
      stored->claims[old->second] = &claim;
    }
  }
  for (const Claim* claim : fresh) {
    InsertClaim(*claim, article, std::nullopt, database, dictionary);
    stored->claims[database->LastId()] = claim;
  }
  return claims.size() - fresh.size();
}

// The lock is held only now: another process may have stored the same in the meantime.
bool ChangesNothing(const Pending& pending, const KnownArticle& known, Database* database) {
  const auto newest = NewestContent(known.id, database);
  if (!newest) return false;
  if (newest->content == pending.content.content) return true;
  if (!IsOwnFile(pending.read.document) && IsOutdated(pending.content, *newest)) return true;
  return !pending.is_return && HadContent(known.id, pending.content.content, database);
}

}  // namespace

bool IsOwnFile(const Document& document) {
  return document.name != document.identity || document.name.starts_with('/');
}

Result<Stored> StoreArticle(const Pending& pending, const std::string& now, Recheck* recheck,
                            Dictionary* dictionary, Database* database) {
  const Document& document = pending.read.document;
  const std::vector<Claim>& claims = pending.read.claims;
  const auto known = FindByIdentity(document.identity, database);
  if (known && ChangesNothing(pending, *known, database)) return Stored::kUnchanged;
  const auto namesake = FindByName(document.name, database);
  if (namesake && namesake->identity != document.identity) return Unexpected(TwoArticles(document));

  std::optional<Before> before;
  if (known) recheck->Touch(known->id), before = ReadBefore(known->id, database);
  const int64_t article = PutArticle(document, now, database, dictionary);
  recheck->Touch(article);
  PutBands(article, before ? before->document.sketch : "", document.sketch, database);
  if (before) NoteGone(before->group, claims, article, recheck);
  const ClaimIds ids = before ? before->group.ids : ClaimIds();
  FreshArticle stored{&document, {}};
  const size_t stayed = StoreClaims(claims, article, ids, database, dictionary, &stored);
  recheck->Hold(article, std::move(stored));
  const int64_t version =
      InsertVersion({article, pending.content, static_cast<int64_t>(claims.size() - stayed),
                     static_cast<int64_t>(ids.size() - stayed)},
                    now, database);
  if (!before) return Stored::kNew;
  const std::vector<VersionChange> changes =
      ChangesBetween(before->document, before->group.claims, document, PointersTo(claims));
  InsertChanges(version, changes, database);
  return Stored::kChanged;
}

}  // namespace countercheck
