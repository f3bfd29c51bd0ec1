#include "pipeline/store/placed_claims.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "pipeline/store/article_rows.h"
#include "pipeline/store/claim_rows.h"

namespace countercheck {

void ReadPlaced(const std::string& where, const Conditions& conditions, Database* database,
                std::vector<PlacedClaim>* claims) {
  Query rows = database->Ask(SelectClaims("claim.article") + where);
  conditions.Bind(&rows);
  while (rows.Next()) {
    Claim claim = ReadClaim(&rows);
    claims->push_back({rows.Number(), std::move(claim)});
  }
}

void AddInOrder(std::vector<PlacedClaim> claims, Database* database, Report* report) {
  std::sort(claims.begin(), claims.end(), [](const PlacedClaim& a, const PlacedClaim& b) {
    return std::tie(a.article, a.claim.span.bytes, a.claim.id) <
           std::tie(b.article, b.claim.span.bytes, b.claim.id);
  });
  const std::string sql = SelectDocuments() + "WHERE article.id = ?";
  for (PlacedClaim& placed : claims) {
    if (report->documents.empty() || report->documents.back().name != placed.claim.document) {
      Query row = database->Ask(sql);
      if (row.Bind(placed.article).Next()) report->documents.push_back(ReadDocumentRow(&row));
    }
    report->claims.push_back(std::move(placed.claim));
  }
}

}  // namespace countercheck
