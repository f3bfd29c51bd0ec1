#include "reports/claim_review.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/finding_rows.h"
#include "reports/html_context.h"
#include "reports/shown_findings.h"
#include "reports/text_layout.h"
#include "reports/uri_text.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kDayLetters = 10;

// What a person confirms who confirms a finding of the kind; empty for kinds that are no clash.
std::string_view RatingOf(RelationKind kind) {
  switch (kind) {
    case RelationKind::kConflict:
    case RelationKind::kMagnitudeSlip:
    case RelationKind::kUnitSlip:
      return "These cannot both be true";
    case RelationKind::kArithmetic:
      return "These figures do not fit each other";
    case RelationKind::kHeadlineBody:
      return "The headline says more than the article";
    case RelationKind::kTension:
      return "These do not go well together";
    default:
      return "";
  }
}

Json AppearanceOf(const Document& document) {
  Json work;
  work["@type"] = "CreativeWork";
  if (document.url.starts_with("https://") || document.url.starts_with("http://"))
    work["url"] = UriOf(document);
  if (!document.title.empty()) work["headline"] = Printable(document.title);
  if (ParseIsoDate(document.published)) work["datePublished"] = Printable(document.published);
  if (!document.outlet.empty())
    work["publisher"] = {{"@type", "Organization"}, {"name", Printable(document.outlet)}};
  return work;
}

// Without where it appears.
Json WordsOf(const Claim& claim) {
  Json reviewed;
  reviewed["@type"] = "Claim";
  reviewed["text"] = Printable(claim.quote.empty() ? claim.sentence : claim.quote);
  if (!claim.attribution.empty())
    reviewed["author"] = {{"@type", "Organization"},
                          {"name", Printable(claim.attribution.front())}};
  return reviewed;
}

void AddAppearance(Json appearance, Json* reviewed) {
  Json& known = (*reviewed)["appearance"];
  if (known.is_null()) {
    known = std::move(appearance);
    return;
  }
  if (known == appearance) return;
  if (!known.is_array()) known = Json::array({known});
  if (std::find(known.begin(), known.end(), appearance) == known.end())
    known.push_back(std::move(appearance));
}

// The claims that are reviewed, each text once, with all the articles in which it appears.
Json ReviewedClaims(const std::vector<const Claim*>& members, const HtmlContext& context) {
  Json claims = Json::array();
  std::map<std::string, size_t> places;
  for (const FindingRow& row : RowsOf(members)) {
    Json words = WordsOf(*row.claim);
    const auto [place, is_new] =
        places.emplace(words.dump(-1, ' ', false, Json::error_handler_t::replace), claims.size());
    if (is_new) claims.push_back(std::move(words));
    const auto document = context.documents.find(row.claim->document);
    if (document != context.documents.end())
      AddAppearance(AppearanceOf(*document->second), &claims[place->second]);
  }
  return claims;
}

bool IsConfirmedClash(const Finding& finding) {
  return finding.review && finding.review->status == ReviewStatus::kConfirmed &&
         !finding.review->author.empty() && !RatingOf(finding.kind).empty();
}

// Of a finding that is confirmed.
Json ReviewOf(const Finding& finding, const std::vector<const Claim*>& members,
              const HtmlContext& context, const std::string& page) {
  const Review& word = *finding.review;
  Json review;
  review["@type"] = "ClaimReview";
  review["@id"] = "urn:countercheck:" + PathAsUri(finding.id);
  if (!page.empty()) review["url"] = page + "#finding-" + PathAsUri(finding.id);
  review["claimReviewed"] = Printable(InShortNames(finding, members, context.names).message);
  review["datePublished"] = Printable(word.at.substr(0, kDayLetters));
  review["author"] = {{"@type", "Person"}, {"name", Printable(word.author)}};
  if (!word.note.empty()) review["reviewBody"] = Printable(word.note);
  review["itemReviewed"] = ReviewedClaims(members, context);
  review["reviewRating"] = {{"@type", "Rating"}, {"alternateName", RatingOf(finding.kind)}};
  return review;
}

}  // namespace

std::string FormatClaimReviews(const Report& report, const std::string& page) {
  const ClaimIndex index(report.claims);
  const HtmlContext context = ContextOf(report);
  Json reviews = Json::array();
  for (const Finding& finding : report.findings)
    if (IsConfirmedClash(finding))
      reviews.push_back(ReviewOf(finding, index.MembersOf(finding), context, page));
  Json graph;
  graph["@context"] = "https://schema.org";
  graph["@graph"] = std::move(reviews);
  return graph.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace countercheck
