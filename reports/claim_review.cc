#include "reports/claim_review.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "reports/claim_quote.h"
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
constexpr size_t kRatingColumns = 80;
constexpr size_t kQuoteColumns = 240;
constexpr size_t kMostStatements = 4;

// Kinds that say that sources clash, or an article with itself: what a person can confirm.
bool IsClash(RelationKind kind) { return kind <= RelationKind::kTension; }

// The words of the reviewer, where there are any that fit on a badge; else who has confirmed it.
// The program has no verdict of its own to put under a person's name.
std::string RatingOf(const Review& word) {
  const std::string note = Printable(word.note);
  if (!note.empty() && ColumnsOf(note) <= kRatingColumns) return note;
  return "Confirmed by " + Printable(word.author);
}

Json RatingJson(const Review& word) {
  Json rating;
  rating["@type"] = "Rating";
  rating["alternateName"] = RatingOf(word);
  if (!word.note.empty()) rating["ratingExplanation"] = Printable(word.note);
  return rating;
}

// "Daily Post: “Acme's margin was 46.5%.” Courier: “…”": what the sources said, in their words,
// each once.
std::string StatementsIn(const Finding& finding, const std::vector<const Claim*>& members,
                         const HtmlContext& context) {
  std::string statements;
  std::set<std::string> told;
  for (const FindingRow& row : RowsOf(finding, members)) {
    const std::string quote = MarkedQuote(*row.claim, kQuoteColumns, "", "");
    if (quote.empty() || !told.insert(quote).second) continue;
    if (told.size() > kMostStatements) return statements + " …";
    statements += (statements.empty() ? "" : " ") +
                  Printable(ShortName(context.sources, row.claim->document)) + ": " + quote;
  }
  return statements;
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
Json ReviewedClaims(const Finding& finding, const std::vector<const Claim*>& members,
                    const HtmlContext& context) {
  Json claims = Json::array();
  std::map<std::string, size_t> places;
  for (const FindingRow& row : RowsOf(finding, members)) {
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
         !finding.review->author.empty() && IsClash(finding.kind);
}

// Of a finding that is confirmed.
Json ReviewOf(const Finding& finding, const std::vector<const Claim*>& members,
              const HtmlContext& context, const std::string& page) {
  const Review& word = *finding.review;
  Json review;
  review["@type"] = "ClaimReview";
  review["@id"] = "urn:countercheck:" + PathAsUri(finding.id);
  if (!page.empty()) review["url"] = page + "#finding-" + PathAsUri(finding.id);
  const std::string statements = StatementsIn(finding, members, context);
  review["claimReviewed"] = statements.empty() ? TopicOf(finding) : statements;
  review["datePublished"] = Printable(word.at.substr(0, kDayLetters));
  review["author"] = {{"@type", "Person"}, {"name", Printable(word.author)}};
  if (!word.note.empty()) review["reviewBody"] = Printable(word.note);
  review["itemReviewed"] = ReviewedClaims(finding, members, context);
  review["reviewRating"] = RatingJson(word);
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
