#include "reports/claim_review.h"

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
  const std::string& outlet = document.outlet.empty() ? document.name : document.outlet;
  work["publisher"] = {{"@type", "Organization"}, {"name", Printable(outlet)}};
  return work;
}

Json ReviewedClaim(const Claim& claim, const HtmlContext& context) {
  Json reviewed;
  reviewed["@type"] = "Claim";
  reviewed["text"] = Printable(claim.quote.empty() ? claim.sentence : claim.quote);
  if (!claim.attribution.empty())
    reviewed["author"] = {{"@type", "Organization"},
                          {"name", Printable(claim.attribution.front())}};
  const auto document = context.documents.find(claim.document);
  if (document != context.documents.end()) reviewed["appearance"] = AppearanceOf(*document->second);
  return reviewed;
}

Json ReviewOf(const Finding& finding, const Confirmation& confirmation,
              const std::vector<const Claim*>& members, const HtmlContext& context,
              const std::string& page) {
  Json review;
  review["@type"] = "ClaimReview";
  review["@id"] = "urn:countercheck:" + PathAsUri(finding.id);
  if (!page.empty()) review["url"] = page + "#finding-" + PathAsUri(finding.id);
  review["claimReviewed"] = Printable(finding.message);
  review["datePublished"] = Printable(confirmation.at.substr(0, kDayLetters));
  review["author"] = {{"@type", "Person"}, {"name", Printable(confirmation.author)}};
  if (!confirmation.note.empty()) review["reviewBody"] = Printable(confirmation.note);
  Json reviewed = Json::array();
  for (const FindingRow& row : RowsOf(members))
    reviewed.push_back(ReviewedClaim(*row.claim, context));
  review["itemReviewed"] = std::move(reviewed);
  review["reviewRating"] = {{"@type", "Rating"}, {"alternateName", RatingOf(finding.kind)}};
  return review;
}

}  // namespace

std::string FormatClaimReviews(const Report& report, const Confirmations& confirmations,
                               const std::string& page) {
  const ClaimIndex index(report.claims);
  const HtmlContext context = ContextOf(report);
  Json reviews = Json::array();
  for (const Finding& finding : report.findings) {
    const auto found = confirmations.find(finding.id);
    if (found == confirmations.end() || found->second.author.empty() ||
        RatingOf(finding.kind).empty())
      continue;
    reviews.push_back(ReviewOf(finding, found->second, index.MembersOf(finding), context, page));
  }
  Json graph;
  graph["@context"] = "https://schema.org";
  graph["@graph"] = std::move(reviews);
  return graph.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace countercheck
