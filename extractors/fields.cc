#include "extractors/fields.h"

#include <algorithm>

#include "extractors/asides.h"
#include "extractors/moves.h"
#include "extractors/respectively.h"
#include "extractors/share_groups.h"

namespace countercheck {
namespace {

constexpr size_t kLongestQuote = 300;

std::string_view Printed(const FieldContext& context, Range range) {
  return context.article->text.At(range);
}

std::string Original(const FieldContext& context, Range range) {
  return std::string(context.article->text.Printed(range));
}

bool IsWeakName(const Item& item) {
  const auto& metrics = item.meaning->metrics;
  return std::all_of(metrics.begin(), metrics.end(), [](const MetricName& m) { return m.weak; });
}

bool IsKindOfIndex(const Item& item) {
  return item.IsWord("equity") || item.IsWord("stock") || item.IsWord("share") ||
         item.IsWord("benchmark");
}

// "index", "benchmark index": which one, the words before tell.
bool SaysNoName(const Item& item) { return IsWeakName(item) || item.IsWord("benchmark index"); }

// "the WIG index", "the CAC 40 index": a common word with the name before it.
Range NamedRange(const FieldContext& context, size_t name) {
  constexpr size_t kLongest = 4;
  const auto& items = context.sentence->items;
  size_t begin = name;
  while (SaysNoName(items[name]) && begin > 0 && name - begin < kLongest) {
    const Item& before = items[begin - 1];
    const bool index =
        before.kind == Item::Kind::kMetric &&
        before.meaning->metrics.front().metric == items[name].meaning->metrics.front().metric;
    const bool number = before.kind == Item::Kind::kQuantity &&
                        QuantityAt(*context.sentence, begin - 1).kind == QuantityKind::kCount;
    const bool word = before.capital && begin > 1 && before.kind != Item::Kind::kMetric;
    if (!index && !number && !word && !IsKindOfIndex(before)) break;
    --begin;
    if (index) return before.range;
  }
  while (begin < name && IsKindOfIndex(items[begin])) ++begin;
  return {items[begin].range.begin, items[name].range.end};
}

// "The yen" is the yen, "the yield on 10-year Treasuries" that of 10-year Treasuries.
std::string_view WithoutArticle(std::string_view name) {
  for (std::string_view opening : {"The ", "the ", "yield on ", "yields on ", "the "})
    if (name.starts_with(opening)) name.remove_prefix(opening.size());
  return name;
}

// "the index": the one that was named last.
std::string NamedSubject(const FieldContext& context, const Draft& draft) {
  const auto same_metric = [&](const Item& item) {
    return item.kind == Item::Kind::kMetric &&
           &context.rules->metrics[item.meaning->metrics.front().metric] == draft.metric;
  };
  const size_t name =
      NameRespectively(*context.sentence, draft.item, same_metric).value_or(*draft.metric_item);
  const Item& item = context.sentence->items[name];
  const Range range = NamedRange(context, name);
  const auto last = context.text->named_last.find(draft.metric->id);
  const bool says_nothing = item.lower.ends_with("index") || item.lower.starts_with("yield");
  const bool common = says_nothing && SaysNoName(item) && range == item.range && !item.capital;
  if (common && last != context.text->named_last.end()) return last->second;
  return std::string(WithoutArticle(Printed(context, range)));
}

std::optional<ShareGroup> GroupOf(const TaggedSentence& sentence, const Draft& draft) {
  if (!draft.metric_item || draft.subject_item) return std::nullopt;
  if (const auto group = ShareGroupAt(sentence, *draft.metric_item)) return group;
  return HoldersBehind(sentence, *draft.metric_item);
}

// "industrial output", "fixed-asset investment" in an article that names no company.
bool IsNationwide(const Item& name) {
  for (std::string_view opening : {"industrial ", "factory ", "manufacturing ", "investment"})
    if (name.lower.starts_with(opening)) return true;
  return false;
}

// True where what is made or invested is that of a country; `nobody`: no company is spoken of.
bool IsOfEconomy(const FieldContext& context, const Draft& draft, bool nobody) {
  if (!draft.metric || draft.subject_item) return false;
  const bool made = draft.metric->id == "production";
  if (!made && draft.metric->id != "investment") return false;
  const bool nationwide =
      nobody && draft.metric_item && IsNationwide(context.sentence->items[*draft.metric_item]);
  return nationwide || (made && IsOfPlace(context, draft));
}

void FillSubject(const FieldContext& context, const Draft& draft, Claim* claim) {
  FoundSubject found = FindSubject(context, draft);
  const ArticleNames& names = *context.text->names;
  const bool nobody = !found.company && found.state.empty() && !names.main;
  if (IsOfEconomy(context, draft, nobody) ||
      (draft.metric && draft.metric->subject == SubjectKind::kCountry)) {
    claim->subject.name = FindCountry(context, draft);
    claim->notes.push_back(
        "subject: the economy named nearest before the figure, else that of the article");
    return;
  }
  if (const auto group = GroupOf(*context.sentence, draft)) {
    const auto& items = context.sentence->items;
    claim->subject.name = std::string(
        Printed(context, {items[group->begin].range.begin, items[group->end - 1].range.end}));
    claim->notes.push_back("subject: shares that are told of together");
    return;
  }
  const auto last = draft.metric ? context.text->named_last.find(draft.metric->id)
                                 : context.text->named_last.end();
  const bool named = draft.metric && draft.metric->subject == SubjectKind::kNamed;
  if (named && !draft.metric_item && last != context.text->named_last.end()) {
    claim->subject.name = last->second;  // "It surged 4%": the index of the sentence before
    return;
  }
  if (named && draft.metric_item) {
    claim->subject.name = NamedSubject(context, draft);
    claim->notes.push_back("subject: what the name of the metric says");
    return;
  }
  claim->subject.name = found.state;
  if (found.company) {
    claim->subject.name = names.companies[*found.company].name;
    claim->subject.id = names.companies[*found.company].ticker;
  }
  if (found.item)
    claim->subject.surface =
        std::string(Printed(context, context.sentence->items[*found.item].range));
  claim->notes.push_back(!found.state.empty() ? "subject: the government that acts"
                         : !found.company     ? "subject: the article names no company"
                         : found.item         ? "subject: named by '" + claim->subject.surface + "'"
                                              : "subject: the company the article is about");
  if (auto counterparty = FindCounterparty(context, draft, found))
    claim->counterparty = names.companies[*counterparty].name;
}

// "The firm raised its target": one who was named before.
bool SpeaksOfRater(const TaggedSentence& sentence) {
  return std::any_of(sentence.items.begin(), sentence.items.end(), [](const Item& item) {
    return item.Is("pronoun") || item.IsWord("analyst") || item.IsWord("his") ||
           item.IsWord("her") || item.IsWord("he") || item.IsWord("she");
  });
}

// A price target is the word of its broker, and guidance that of the company.
void FillAttribution(const FieldContext& context, const Draft& draft, Claim* claim) {
  claim->attribution = FindAttribution(context, draft, claim->modality);
  if (!claim->attribution.empty() || draft.kind != ClaimKind::kQuantity) return;
  const bool target = draft.metric->id == "price_target";
  if (target && SpeaksOfRater(*context.sentence)) claim->attribution = context.text->raters;
  if (claim->modality == Modality::kGuidance && !claim->subject.name.empty())
    claim->attribution.push_back(claim->subject.name);
}

void AddPiece(const FieldContext& context, std::string role, size_t item, Claim* claim) {
  Range range = context.sentence->items[item].range;
  claim->pieces.push_back(
      {std::move(role), context.article->text.ToOriginal(range), Original(context, range)});
}

void FillPieces(const FieldContext& context, const Draft& draft,
                const std::optional<size_t>& period, Claim* claim) {
  AddPiece(context, draft.kind == ClaimKind::kQuantity ? "value" : "words", draft.item, claim);
  if (draft.metric_item) AddPiece(context, "metric", *draft.metric_item, claim);
  if (draft.move_item) AddPiece(context, "verb", *draft.move_item, claim);
  if (period) AddPiece(context, "period", *period, claim);
}

int LineOf(const FieldContext& context, size_t byte) {
  const std::vector<size_t>& starts = *context.line_starts;
  return static_cast<int>(std::upper_bound(starts.begin(), starts.end(), byte) - starts.begin());
}

void FillQuote(const FieldContext& context, const Draft& draft, Claim* claim) {
  Range range = context.sentence->sentence->range;
  claim->sentence = Original(context, range);
  if (range.size() <= kLongestQuote) {
    claim->quote = claim->sentence;
    return;
  }
  Clause clause = ClauseAround(*context.sentence, draft.item);
  const auto& items = context.sentence->items;
  claim->quote =
      Original(context, {items[clause.begin].range.begin, items[clause.end - 1].range.end});
}

void ExplainFields(const Draft& draft, Claim* claim) {
  if (draft.metric)
    claim->notes.push_back(draft.rule == "binder"
                               ? "metric: the nearest name with a fitting unit in the clause"
                               : "metric: by the frame " + draft.rule);
  else
    claim->notes.push_back("metric: no name of a metric with a fitting unit in reach");
  if (draft.metric && !draft.metric_item)
    claim->notes.push_back("metric: carried over or named by the frame, no name in the clause");
  if (claim->value.unit_inferred)
    claim->notes.push_back("unit: '$' is read as USD, no other dollar is named");
  if (claim->period && !claim->period->HasDates())
    claim->notes.push_back("period: the calendar of '" + claim->period->label + "' is not known");
}

// "Globex — the shares fell 2%" in a list of moves before the bell; a move of a day that is named
// is another.
bool IsOfListedMove(const FieldContext& context, const Draft& draft, const Claim& claim) {
  const bool move = draft.metric->trades && draft.measure == Measure::kChange &&
                    claim.comparator == "prior_close";
  if (!move || claim.session) return false;
  const Clause clause = ClauseAround(*context.sentence, draft.item);
  const auto& items = context.sentence->items;
  return std::none_of(items.begin() + clause.begin, items.begin() + clause.end,
                      [](const Item& item) { return item.kind == Item::Kind::kPeriod; });
}

// What is put into a company is signed, however it is told; what will be put into a project is a
// plan.
void SettleInvestment(const FieldContext& context, const Draft& draft, Claim* claim) {
  if (claim->metric != "investment" || claim->kind != ClaimKind::kQuantity) return;
  const bool company = !claim->counterparty.empty();
  if (claim->modality == Modality::kGuidance)
    claim->modality = company ? Modality::kActual : Modality::kExpectation;
  const size_t name = draft.metric_item.value_or(0);
  if (company || name == 0 || claim->modality != Modality::kActual) return;
  const Item& before = context.sentence->items[name - 1];
  if (before.IsWord("to") || before.IsWord("will")) claim->modality = Modality::kExpectation;
}

// "5.6 trillion won ($4 billion)": all that is said of the first sum holds for the second.
Draft InFirstCurrency(const TaggedSentence& sentence, const Draft& draft) {
  Draft told = draft;
  if (draft.kind == ClaimKind::kQuantity) told.item = SumInFirstCurrency(sentence, draft.item);
  return told;
}

}  // namespace

Claim MakeClaim(const FieldContext& context, const Draft& draft) {
  Claim claim;
  claim.document = context.article->document.name;
  claim.kind = draft.kind;
  claim.section = context.sentence->sentence->section;
  if (const auto& day = context.sentence->sentence->day) claim.published = FormatIsoDate(*day);
  FillValue(context, draft, &claim);
  claim.line = LineOf(context, claim.span.bytes.begin);
  claim.rule = draft.rule;
  claim.confidence = draft.confidence;
  const Draft told = InFirstCurrency(*context.sentence, draft);
  if (draft.metric) {
    claim.metric = draft.metric->id;
    claim.measure = draft.measure;
    claim.segment = FindSegment(context, told);
    claim.session = FindSession(context, draft);
    claim.moment = FindMoment(context, draft);
    claim.basis = FindBasis(context, told);
    FoundComparator comparator = FindComparator(context, draft);
    if (comparator.by_custom && !comparator.name.empty())
      claim.notes.push_back("comparator: the usual one of the metric, the text names none");
    claim.comparator = std::move(comparator.name);
    if (IsOfListedMove(context, draft, claim)) claim.session = context.text->session;
  } else {
    claim.label = LabelOf(context, draft);
  }
  claim.modality = FindModality(context, told);
  FillSubject(context, draft, &claim);
  SettleInvestment(context, draft, &claim);
  if (draft.metric) FillAttribution(context, told, &claim);
  std::optional<size_t> period_item;
  if (draft.metric) period_item = FillPeriod(context, told, &claim);
  FillPieces(context, draft, period_item, &claim);
  FillQuote(context, draft, &claim);
  ExplainFields(draft, &claim);
  return claim;
}

}  // namespace countercheck
