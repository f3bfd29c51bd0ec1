// Whom a figure is about: company, other side of a deal, segment.
#include <algorithm>
#include <unordered_set>

#include "extractors/fields.h"

namespace countercheck {
namespace {

bool IsCompany(const Item& item) { return item.kind == Item::Kind::kCompany; }

// "X's revenue", "X shares", "shares of X", "X stock": a company that the metric is tied to.
std::optional<size_t> TiedToMetric(const TaggedSentence& sentence, size_t metric) {
  const auto& items = sentence.items;
  for (size_t i = metric; i > 0 && metric - i < 4;) {
    --i;
    if (IsCompany(items[i])) return i;
    if (items[i].kind == Item::Kind::kQuantity || items[i].IsWord(",") || items[i].Is("pronoun"))
      break;
  }
  bool of = metric + 1 < items.size() && items[metric + 1].IsWord("of");
  bool names_of = items[metric].lower.ends_with(" of") || items[metric].lower.ends_with(" in");
  size_t next = metric + (of ? 2 : 1);
  if ((of || names_of) && next < items.size() && IsCompany(items[next])) return next;
  return std::nullopt;
}

// The company or pronoun before the figure that is nearest to the beginning of its clause's
// statement.
std::optional<size_t> GrammaticalSubject(const TaggedSentence& sentence, size_t item) {
  const auto& items = sentence.items;
  std::optional<size_t> found;
  for (size_t i = item; i > 0;) {
    --i;
    if (items[i].IsWord(";")) break;
    if (IsCompany(items[i]) || items[i].Is("pronoun")) {
      bool object = i > 0 && (items[i - 1].IsWord("with") || items[i - 1].IsWord("from") ||
                              items[i - 1].IsWord("to") || items[i - 1].IsWord("for") ||
                              items[i - 1].IsWord("by") || items[i - 1].IsWord("as"));
      if (!object) return i;
    }
  }
  return found;
}

const std::unordered_set<std::string>& NotSegment() {
  static const std::unordered_set<std::string> words = {
      "the",        "a",        "an",           "its",
      "their",      "our",      "his",          "her",
      "of",         "in",       "on",           "to",
      "for",        "and",      "or",           "with",
      "that",       "which",    "as",           "at",
      "by",         "from",     "was",          "were",
      "is",         "are",      "be",           "been",
      "has",        "had",      "have",         "quarterly",
      "annual",     "yearly",   "total",        "net",
      "gross",      "overall",  "combined",     "core",
      "adjusted",   "posted",   "reported",     "company",
      "group",      "first",    "second",       "third",
      "fourth",     "full",     "half",         "year",
      "quarter",    "new",      "more",         "less",
      "higher",     "lower",    "current",      "latest",
      "recent",     "said",     "while",        "but",
      "also",       "expects",  "expected",     "projected",
      "weak",       "good",     "monthly",      "consolidated",
      "organic",    "better",   "worse",        "fiscal",
      "this",       "these",    "those",        "saw",
      "sees",       "see",      "both",         "all",
      "some",       "any",      "no",           "not",
      "similar",    "public",   "operating",    "diluted",
      "basic",      "per",      "share",        "each",
      "other",      "s",        "'s",           "it",
      "long",       "term",     "short",        "near",
      "implied",    "reports",  "now",          "will",
      "would",      "could",    "between",      "over",
      "under",      "up",       "down",         "than",
      "comparable", "like",     "headline",     "his",
      "end",        "because",  "after",        "before",
      "top",        "bottom",   "line",         "we",
      "you",        "they",     "just",         "about",
      "us",         "still",    "when",         "if",
      "where",      "what",     "how",          "why",
      "reduces",    "reducing", "whose",        "estimated",
      "average",    "early",    "cycle",        "report",
      "reports",    "generate", "generates",    "record",
      "show",       "showed",   "narrower",     "thinner",
      "massive",    "single",   "steady",       "sequential",
      "positive",   "negative", "anticipating", "attributable",
      "although",   "despite",  "personal",     "achieved",
      "its",        "sees",     "where",        "driven",
      "including"};
  return words;
}

bool IsSegmentWord(const Item& item) {
  bool kind = item.kind == Item::Kind::kWord || item.Is("place") || item.Is("acronym") ||
              (item.kind == Item::Kind::kMark && item.lower == "&");
  return kind && !NotSegment().count(item.lower);
}

std::string Printed(const FieldContext& context, size_t begin, size_t end) {
  const auto& items = context.sentence->items;
  return std::string(
      context.article->text.At({items[begin].range.begin, items[end - 1].range.end}));
}

// "data center revenue", "cloud and services margins": what stands right before the name.
std::string SegmentBefore(const FieldContext& context, size_t metric, bool economy) {
  const auto& items = context.sentence->items;
  size_t begin = metric;
  while (begin > 0 && metric - begin < 5) {
    const Item& item = items[begin - 1];
    if (economy && item.Is("place")) break;  // "U.S. retail sales": the whole of an economy
    bool ties = (item.IsWord("and") || item.IsWord("&")) && begin >= 2 && begin < metric;
    bool named =
        ties && (IsSegmentWord(items[begin - 2]) || items[begin - 2].kind == Item::Kind::kMetric);
    if (!IsSegmentWord(item) && !named) break;
    begin -= named ? 2 : 1;
  }
  return begin == metric ? "" : Printed(context, begin, metric);
}

// "sales at the Farm Machines unit", "sales in its data center segment": what names a part behind.
bool NamesPart(const Item& item) {
  static const std::unordered_set<std::string> parts = {"unit", "division", "segment",  "business",
                                                        "arm",  "units",    "divisions"};
  return parts.count(item.lower) > 0;
}

std::string SegmentBehind(const FieldContext& context, size_t metric) {
  const auto& items = context.sentence->items;
  size_t at = metric + 1;
  if (at >= items.size() || !(items[at].IsWord("at") || items[at].IsWord("in") ||
                              items[at].IsWord("from") || items[at].IsWord("of")))
    return "";
  ++at;
  if (at < items.size() && (items[at].IsWord("the") || items[at].lower == "its")) ++at;
  for (size_t i = at; i < std::min(items.size(), at + 7); ++i) {
    if (items[i].kind == Item::Kind::kQuantity || items[i].kind == Item::Kind::kMetric) break;
    if (NamesPart(items[i]) && i > at) return Printed(context, at, i);
  }
  return "";
}

// "In the home segment, sales fell 4.4%": what names a part ahead of the name.
std::string SegmentAhead(const FieldContext& context, size_t metric) {
  const auto& items = context.sentence->items;
  for (size_t i = metric; i > 0 && metric - i < 8;) {
    --i;
    if (items[i].kind == Item::Kind::kQuantity || items[i].IsWord(";")) break;
    if (!NamesPart(items[i])) continue;
    size_t begin = i;
    while (begin > 0 && i - begin < 5 && IsSegmentWord(items[begin - 1])) --begin;
    if (begin < i) return Printed(context, begin, i);
  }
  return "";
}

}  // namespace

// "Oracle also saw its share price rise": "its" is that of a company named before in the sentence.
std::optional<size_t> EarlierCompany(const TaggedSentence& sentence, size_t pronoun) {
  if (sentence.items[pronoun].lower.find(' ') != std::string::npos) return std::nullopt;
  for (size_t i = 0; i < pronoun; ++i)
    if (IsCompany(sentence.items[i])) return i;
  return std::nullopt;
}

// The purchase that a figure of a deal is about: that of its sentence, else that of the article.
std::optional<DealParties> DealOf(const FieldContext& context, const Draft& draft) {
  if (!draft.metric || draft.metric->subject != SubjectKind::kTarget) return std::nullopt;
  if (auto parties = PartiesIn(*context.sentence)) return parties;
  return context.text->deal;
}

// "a 10% stake in Globex": the company that is held, behind the name of the metric or the figure.
std::optional<size_t> HeldCompany(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  size_t from = std::max(draft.item, draft.metric_item.value_or(0));
  for (size_t i = from; i + 1 < items.size() && i < from + 4; ++i) {
    bool links = items[i].IsWord("of") || items[i].IsWord("in") || items[i].lower.ends_with(" in");
    if (links && IsCompany(items[i + 1])) return items[i + 1].index;
  }
  return std::nullopt;
}

std::optional<size_t> OtherCompany(const TaggedSentence& sentence, size_t than) {
  for (const Item& item : sentence.items)
    if (IsCompany(item) && item.index != than) return item.index;
  return std::nullopt;
}

// A price target is about the company behind "on", "for" or "of", else about the one of the
// article; never about the broker that sets it.
std::optional<size_t> TargetedCompany(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  for (size_t i = 1; i < items.size(); ++i) {
    bool links = items[i - 1].IsWord("on") || items[i - 1].IsWord("for") ||
                 items[i - 1].IsWord("of") || items[i - 1].lower == "shares of";
    if (links && IsCompany(items[i])) return items[i].index;
  }
  size_t name = draft.metric_item.value_or(draft.item);
  for (size_t i = 0; i + 1 < name; ++i)
    if (IsCompany(items[i]) && items[i + 1].IsWord("'s") && i + 4 > name) return items[i].index;
  return context.text->names->main;
}

FoundSubject FindSubject(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  FoundSubject subject;
  if (!draft.subject_item) {
    if (auto deal = DealOf(context, draft)) {
      subject.company = deal->target;
      return subject;
    }
    if (draft.metric && draft.metric->subject == SubjectKind::kHolder)
      if (auto held = HeldCompany(context, draft))
        if (auto holder = OtherCompany(*context.sentence, *held)) {
          subject.company = holder;
          return subject;
        }
  }
  if (draft.metric && draft.metric->id == "price_target" && !draft.subject_item) {
    subject.company = TargetedCompany(context, draft);
    return subject;
  }
  std::optional<size_t> item = draft.subject_item;
  if (!item && draft.metric_item) item = TiedToMetric(*context.sentence, *draft.metric_item);
  if (!item) item = GrammaticalSubject(*context.sentence, draft.metric_item.value_or(draft.item));
  if (!item) item = GrammaticalSubject(*context.sentence, draft.item);
  subject.item = item;
  if (item && IsCompany(items[*item])) {
    subject.company = items[*item].index;
  } else if (item && EarlierCompany(*context.sentence, *item)) {
    subject.company = items[*EarlierCompany(*context.sentence, *item)].index;
  } else if (item) {
    // "the company" is the one the article is about; "it" the one that was spoken of last.
    bool last = items[*item].lower.find(' ') == std::string::npos && context.text->subject;
    subject.company = last ? context.text->subject : context.text->names->main;
  } else {
    subject.company = context.text->names->main;
  }
  return subject;
}

std::string FindCountry(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  size_t from = std::max(draft.item, draft.metric_item.value_or(0));
  for (size_t i = from + 1; i-- > 0;)
    if (items[i].Is("place")) return items[i].meaning->canonical;
  for (size_t i = from; i < std::min(items.size(), from + 5); ++i)
    if (items[i].Is("place")) return items[i].meaning->canonical;
  return context.text->country;
}

std::optional<size_t> FindCounterparty(const FieldContext& context, const Draft& draft,
                                       const FoundSubject& subject) {
  const auto& items = context.sentence->items;
  if (draft.counterparty_item && IsCompany(items[*draft.counterparty_item]))
    return items[*draft.counterparty_item].index;
  if (auto deal = DealOf(context, draft))
    return deal->buyer == subject.company ? std::nullopt : std::optional(deal->buyer);
  if (draft.metric && draft.metric->subject == SubjectKind::kHolder)
    if (auto held = HeldCompany(context, draft); held && held != subject.company) return held;
  SubjectKind kind = draft.metric ? draft.metric->subject : SubjectKind::kCompany;
  if (kind == SubjectKind::kCompany || kind == SubjectKind::kCountry) return std::nullopt;
  for (const Item& item : items)
    if (IsCompany(item) && item.index != subject.company) return item.index;
  return std::nullopt;
}

// "Excluding autos, retail sales rose 0.3%": of an economy, what is left out makes another
// aggregate. "core prices" is the same in one word.
std::string WhatIsExcluded(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  if (draft.metric->subject != SubjectKind::kCountry) return "";
  if (draft.metric_item && *draft.metric_item > 0 && items[*draft.metric_item - 1].IsWord("core"))
    return "core";
  for (size_t i = 0; i < draft.item; ++i) {
    if (!items[i].IsWord("excluding") && !items[i].IsWord("excludes") && !items[i].IsWord("ex"))
      continue;
    size_t end = i + 1;
    while (end < draft.item && end < i + 6 && items[end].kind != Item::Kind::kMark) ++end;
    if (end > i + 1) return "excluding " + Printed(context, i + 1, end);
  }
  return "";
}

// "Operating profit slumped 50%" behind a sentence on one segment: a bare name at the start goes on
// with that segment.
bool GoesOn(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  if (draft.metric_item != std::optional<size_t>(0)) return false;
  return std::none_of(items.begin(), items.begin() + draft.item,
                      [](const Item& item) { return IsCompany(item) || item.Is("pronoun"); });
}

std::string FindSegment(const FieldContext& context, const Draft& draft) {
  if (!draft.metric || !draft.metric->segments) return "";
  std::string segment = SegmentBehind(context, draft.item);
  if (segment.empty() && draft.metric_item) segment = SegmentBehind(context, *draft.metric_item);
  if (segment.empty() && draft.metric_item)
    segment =
        SegmentBefore(context, *draft.metric_item, draft.metric->subject == SubjectKind::kCountry);
  if (segment.empty() && draft.metric_item) segment = SegmentAhead(context, *draft.metric_item);
  if (segment.empty()) segment = WhatIsExcluded(context, draft);
  if (segment.empty() && GoesOn(context, draft)) segment = context.text->segment;
  return segment;
}

}  // namespace countercheck
