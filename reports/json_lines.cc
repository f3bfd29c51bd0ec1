// The wire format: one JSON object a line, keys in the order of reports/schema.json.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "core/singular.h"
#include "reports/changes_report.h"
#include "reports/mention_order.h"
#include "reports/report_formats.h"
#include "reports/text_layout.h"

namespace countercheck {
namespace {

using Json = nlohmann::ordered_json;

void AddLine(const Json& object, std::string* out) {
  *out += object.dump(-1, ' ', false, Json::error_handler_t::replace);
  *out += '\n';
}

Json TextOrNull(std::string_view text) { return text.empty() ? Json() : Json(text); }

Json FigureOrNull(const std::optional<Decimal>& figure) {
  return figure ? Json(figure->ToString()) : Json();
}

Json DateOrNull(const std::optional<Date>& date) {
  return date ? Json(FormatIsoDate(*date)) : Json();
}

template <typename Enum>
Json NameOrNull(const std::optional<Enum>& value) {
  return value ? Json(ToString(*value)) : Json();
}

Json PairOf(const Span& span) { return Json::array({span.begin, span.end}); }

Span Moved(Span span, size_t by) { return {span.begin + by, span.end + by}; }

Json SpanOf(const Offsets& offsets) {
  Json span;
  span["bytes"] = PairOf(offsets.bytes);
  span["codepoints"] = PairOf(offsets.codepoints);
  span["utf16"] = PairOf(offsets.utf16);
  return span;
}

Json DocumentLine(const Document& document) {
  Json line;
  line["type"] = "document";
  line["document"] = document.name;
  line["id"] = document.identity;
  line["outlet"] = TextOrNull(document.outlet);
  line["url"] = TextOrNull(document.url);
  line["published"] = TextOrNull(document.published);
  line["title"] = TextOrNull(document.title);
  line["hash"] = document.hash;
  line["sketch"] = TextOrNull(document.sketch);
  if (!document.near_copies.empty()) line["near_copies"] = document.near_copies;
  return line;
}

Json NoteLine(const Note& note) {
  Json line;
  line["type"] = "note";
  line["document"] = note.document;
  line["kind"] = ToString(note.kind);
  line["message"] = note.message;
  line["span"] = note.span ? SpanOf(*note.span) : Json();
  line["earlier"] = note.earlier;
  line["corrected"] = note.corrected;
  return line;
}

Json SubjectOf(const Subject& subject) {
  Json object;
  object["name"] = TextOrNull(subject.name);
  object["id"] = TextOrNull(subject.id);
  object["surface"] = TextOrNull(subject.surface);
  return object;
}

Json IntervalJson(const Interval& interval) {
  Json object;
  object["low"] = FigureOrNull(interval.low);
  object["high"] = FigureOrNull(interval.high);
  object["low_closed"] = interval.low_closed;
  object["high_closed"] = interval.high_closed;
  return object;
}

Json ValueOf(const Claim& claim) {
  const bool figure = claim.kind == ClaimKind::kQuantity;
  Json value;
  value["text"] = claim.value_text;
  value["low"] = FigureOrNull(claim.value.low);
  value["high"] = FigureOrNull(claim.value.high);
  value["qualifier"] = ToString(figure ? claim.value.qualifier : Qualifier::kQualitative);
  value["direction"] = NameOrNull(claim.direction);
  value["verdict"] = NameOrNull(claim.verdict);
  value["interval"] = figure ? IntervalJson(claim.value.interval) : Json();
  return value;
}

Json PeriodOf(const std::optional<Period>& period) {
  if (!period) return nullptr;
  Json object;
  object["start"] = DateOrNull(period->start);
  object["end"] = DateOrNull(period->end);
  object["label"] = period->label;
  return object;
}

// Who, what, how much.
void AddQuestion(const Claim& claim, Json* line) {
  Json& o = *line;
  o["subject"] = SubjectOf(claim.subject);
  o["metric"] = TextOrNull(claim.metric);
  o["label"] = TextOrNull(claim.label);
  o["measure"] = NameOrNull(claim.measure);
  o["segment"] = TextOrNull(claim.segment);
  o["value"] = ValueOf(claim);
  o["unit"] = TextOrNull(claim.value.unit);
}

// When, on what basis, said by whom.
void AddCircumstances(const Claim& claim, Json* line) {
  Json& o = *line;
  o["period"] = PeriodOf(claim.period);
  o["period_explicit"] = claim.period_explicit;
  o["session"] = NameOrNull(claim.session);
  o["moment"] = TextOrNull(claim.moment);
  o["modality"] = NameOrNull(claim.modality);
  o["basis"] = NameOrNull(claim.basis);
  o["comparator"] = TextOrNull(claim.comparator);
  o["counterparty"] = TextOrNull(claim.counterparty);
  o["attribution"] = claim.attribution;
}

Json ClaimLine(const Claim& claim) {
  Json line;
  line["type"] = "claim";
  line["id"] = claim.id;
  line["document"] = claim.document;
  line["kind"] = ToString(claim.kind);
  line["section"] = ToString(claim.section);
  if (!claim.published.empty()) line["published"] = claim.published;
  AddQuestion(claim, &line);
  AddCircumstances(claim, &line);
  line["span"] = SpanOf(claim.span);
  line["quote"] = claim.quote;
  line["sentence"] = claim.sentence;
  line["restates"] = TextOrNull(claim.restates);
  line["confidence"] = claim.confidence / 100.0;
  line["rule"] = TextOrNull(claim.rule);
  return line;
}

Json PairsOf(const std::vector<Relation>& relations) {
  Json pairs = Json::array();
  for (const Relation& relation : relations) {
    Json pair;
    pair["a"] = relation.a;
    pair["b"] = relation.b;
    pair["relation"] = ToString(relation.kind);
    pair["reason"] = relation.reason;
    pairs.push_back(std::move(pair));
  }
  return pairs;
}

Json ReviewObject(const Review& review) {
  Json object;
  object["status"] = ToString(review.status);
  object["author"] = TextOrNull(review.author);
  object["note"] = TextOrNull(review.note);
  object["at"] = review.at;
  object["claims_since"] = review.claims_since;
  return object;
}

Json FindingLine(const Finding& finding) {
  Json line;
  line["type"] = "finding";
  line["id"] = finding.id;
  line["kind"] = ToString(finding.kind);
  line["severity"] = ToString(finding.severity);
  line["subject"] = TextOrNull(finding.subject);
  line["metric"] = TextOrNull(finding.metric);
  line["measure"] = TextOrNull(finding.measure);
  line["claims"] = finding.claims;
  line["pairs"] = PairsOf(finding.pairs);
  line["differs"] = finding.differs;
  line["origins"] = finding.origins;
  line["message"] = finding.message;
  line["explain"] = finding.explain;
  if (finding.review) line["review"] = ReviewObject(*finding.review);
  return line;
}

Json ErrorLine(const Error& error) {
  Json line;
  line["type"] = "error";
  line["document"] = TextOrNull(error.document);
  line["where"] = TextOrNull(error.where);
  line["message"] = error.message;
  return line;
}

Json MentionLine(std::string_view type, const Article& article, Range range) {
  Json line;
  line["type"] = type;
  line["document"] = article.document.name;
  const Offsets at = article.text.OffsetsOf(range);
  const FilePlace& begin = article.begin;
  line["span"] = SpanOf({Moved(at.bytes, begin.byte), Moved(at.codepoints, begin.codepoint),
                         Moved(at.utf16, begin.utf16)});
  line["text"] = PrintedAt(article.text, range);
  return line;
}

Json QuantityLine(const Article& article, const QuantityMention& mention) {
  const Quantity& quantity = mention.quantity;
  Json line = MentionLine("quantity", article, mention.figure);
  line["kind"] = ToString(quantity.kind);
  line["value"]["low"] = FigureOrNull(quantity.low);
  line["value"]["high"] = FigureOrNull(quantity.high);
  line["value"]["qualifier"] = ToString(quantity.qualifier);
  line["unit"] = TextOrNull(quantity.unit);
  line["noun"] = TextOrNull(Singular(quantity.noun));
  line["per"] = TextOrNull(mention.per);
  return line;
}

Json PeriodLine(const Article& article, const PeriodMention& mention) {
  Json line = MentionLine("period", article, mention.range);
  line["start"] = DateOrNull(mention.period.start);
  line["end"] = DateOrNull(mention.period.end);
  line["grain"] = ToString(mention.period.grain);
  line["label"] = mention.period.label;
  return line;
}

}  // namespace

std::string FormatJsonLines(const Report& report) {
  std::string out;
  auto claim = report.claims.begin();
  auto note = report.notes.begin();
  for (const Document& document : report.documents) {
    AddLine(DocumentLine(document), &out);
    for (; note != report.notes.end() && note->document == document.name; ++note) {
      AddLine(NoteLine(*note), &out);
    }
    for (; claim != report.claims.end() && claim->document == document.name; ++claim) {
      AddLine(ClaimLine(*claim), &out);
    }
  }
  // Claims of documents that are not listed are not lost.
  for (; claim != report.claims.end(); ++claim) AddLine(ClaimLine(*claim), &out);
  for (const Finding& finding : report.findings) AddLine(FindingLine(finding), &out);
  for (const Error& error : report.errors) AddLine(ErrorLine(error), &out);
  return out;
}

std::string FormatChangeLines(const FindingChanges& changes) {
  std::string out;
  const auto add = [&](std::string_view change, const std::vector<std::string>& what,
                       const Finding& finding) {
    Json line;
    line["change"] = change;
    line["changes"] = what;
    line.update(FindingLine(finding));
    AddLine(line, &out);
  };
  for (const Finding& finding : changes.added) add("new", {}, finding);
  for (const ChangedFinding& changed : changes.changed)
    add("changed", changed.changes, changed.now);
  for (const Finding& finding : changes.gone) add("gone", {}, finding);
  return out;
}

std::string FormatMentionsJson(const Article& article,
                               const std::vector<QuantityMention>& quantities,
                               const std::vector<PeriodMention>& periods) {
  std::string out;
  for (const MentionPlace& place : InOrderOfPlace(quantities, periods)) {
    AddLine(place.is_period ? PeriodLine(article, periods[place.index])
                            : QuantityLine(article, quantities[place.index]),
            &out);
  }
  return out;
}

}  // namespace countercheck
