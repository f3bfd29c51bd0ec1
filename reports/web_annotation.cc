#include "reports/web_annotation.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reports/finding_rows.h"
#include "reports/html_context.h"
#include "reports/quoted_texts.h"
#include "reports/shown_findings.h"
#include "reports/text_layout.h"
#include "reports/uri_text.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kContextBytes = 64;

// Where a claim's figure stands in the words around it.
struct QuotedPlace {
  std::string prefix;
  std::string exact;
  std::string suffix;
  bool is_plain = false;
};
using QuotedPlaces = std::unordered_map<std::string_view, QuotedPlace>;  // by id of the claim

bool IsInside(std::string_view text, size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

std::string LastOf(std::string_view text) {
  size_t begin = text.size() > kContextBytes ? text.size() - kContextBytes : 0;
  while (IsInside(text, begin)) ++begin;
  return std::string(text.substr(begin));
}

std::string FirstOf(std::string_view text) {
  size_t end = std::min(text.size(), kContextBytes);
  while (end > 0 && IsInside(text, end)) --end;
  return std::string(text.substr(0, end));
}

void AddPlaces(const ArticleParagraph& paragraph, bool is_plain, QuotedPlaces* places) {
  std::string whole;
  for (const TextPiece& piece : paragraph.pieces) whole += piece.text;
  const std::string_view text = whole;
  size_t at = 0;
  for (const TextPiece& piece : paragraph.pieces) {
    const size_t end = at + piece.text.size();
    for (const std::string& id : piece.claims)
      places->emplace(id, QuotedPlace{LastOf(text.substr(0, at)), piece.text,
                                      FirstOf(text.substr(end)), is_plain});
    at = end;
  }
}

QuotedPlaces PlacesIn(const std::vector<ArticleText>& texts) {
  QuotedPlaces places;
  for (const ArticleText& text : texts)
    for (const ArticleParagraph& paragraph : text.paragraphs)
      AddPlaces(paragraph, text.is_plain, &places);
  return places;
}

// A position counts the code points of the file that was read, also where the source is the address
// of the page that it was taken from; the quote holds in both.
Json SelectorsOf(const Claim& claim, const QuotedPlaces& places) {
  const auto found = places.find(claim.id);
  const QuotedPlace place =
      found == places.end() ? QuotedPlace{"", claim.value_text, ""} : found->second;
  Json quote;
  quote["type"] = "TextQuoteSelector";
  quote["exact"] = place.exact;
  if (!place.prefix.empty()) quote["prefix"] = place.prefix;
  if (!place.suffix.empty()) quote["suffix"] = place.suffix;
  Json selectors = Json::array({std::move(quote)});
  if (!place.is_plain) return selectors;
  Json position;
  position["type"] = "TextPositionSelector";
  position["start"] = claim.span.codepoints.begin;
  position["end"] = claim.span.codepoints.end;
  selectors.push_back(std::move(position));
  return selectors;
}

Json TextBody(std::string_view text, std::string_view purpose) {
  Json body;
  body["type"] = "TextualBody";
  body["value"] = Printable(text);
  body["format"] = "text/plain";
  body["purpose"] = purpose;
  return body;
}

Json AnnotationOf(const Finding& finding, const Claim& claim, const HtmlContext& context,
                  const QuotedPlaces& places) {
  Json annotation;
  annotation["id"] = "urn:countercheck:" + PathAsUri(finding.id) + ":" + PathAsUri(claim.id);
  annotation["type"] = "Annotation";
  annotation["motivation"] = "assessing";
  const std::string& message = finding.message;
  annotation["body"] =
      Json::array({TextBody(message.empty() ? TopicOf(finding) : message, "assessing"),
                   TextBody(ToString(finding.kind), "tagging"),
                   TextBody(ToString(finding.severity), "tagging")});
  const auto document = context.documents.find(claim.document);
  const bool is_known = document != context.documents.end();
  annotation["target"]["source"] = is_known ? UriOf(*document->second) : PathAsUri(claim.document);
  annotation["target"]["selector"] = SelectorsOf(claim, places);
  return annotation;
}

Json PageOf(Json annotations) {
  Json page;
  page["id"] = "urn:countercheck:report:page:1";
  page["type"] = "AnnotationPage";
  page["startIndex"] = 0;
  page["items"] = std::move(annotations);
  return page;
}

}  // namespace

std::string FormatWebAnnotations(const Report& report, bool all_findings) {
  const ClaimIndex index(report.claims);
  const HtmlContext context = ContextOf(report);
  const std::vector<ArticleText> texts =
      report.texts.empty() ? QuotedTexts(report.claims) : report.texts;
  const QuotedPlaces places = PlacesIn(texts);
  Json annotations = Json::array();
  for (const Finding& found : report.findings) {
    const std::vector<const Claim*> members = index.MembersOf(found);
    if (!all_findings && !IsForEditors(found, members)) continue;
    const Finding finding = InShortNames(found, members, context.names);
    for (const Claim* claim : members)
      annotations.push_back(AnnotationOf(finding, *claim, context, places));
  }
  Json collection;
  collection["@context"] = "http://www.w3.org/ns/anno.jsonld";
  collection["id"] = "urn:countercheck:report";
  collection["type"] = "AnnotationCollection";
  collection["label"] = "Findings of Countercheck";
  collection["total"] = annotations.size();
  if (!annotations.empty()) collection["first"] = PageOf(std::move(annotations));
  return collection.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace countercheck
