#include "pipeline/store/claim_rows.h"

#include "pipeline/store/words.h"

namespace countercheck {
namespace {

// The columns of an insert, in the order in which InsertClaim binds them.
constexpr char kInsert[] =
    "INSERT INTO claim (id, article, name, kind, section, subject, subject_surface, metric, label, "
    "measure, segment, value_text, quantity_kind, low, low_exponent, high, high_exponent, "
    "qualifier, unit, unit_inferred, noun, measured, is_range, just, interval_low, interval_high, "
    "interval_low_closed, interval_high_closed, direction, verdict, period_start, period_end, "
    "period_grain, period_label, period_fiscal, period_explicit, session, moment, modality, basis, "
    "comparator, counterparty, attribution, bytes_begin, bytes_end, codepoints_begin, "
    "codepoints_end, utf16_begin, utf16_end, line, quote, sentence, restates, confidence, rule) "
    "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,"
    "?,?,?,?,?,?,?,?,?,?,?,?)";

// The same in the order in which ReadClaim reads them.
constexpr char kSelect[] =
    "SELECT claim.name, article.name, claim.kind, section, subject.name, subject.ticker, "
    "subject_surface, metric.name, label, claim.measure, segment, value_text, quantity_kind, low, "
    "low_exponent, high, high_exponent, qualifier, unit.name, unit_inferred, noun, measured, "
    "is_range, just, interval_low, interval_high, interval_low_closed, interval_high_closed, "
    "direction, verdict, period_start, period_end, period_grain, period_label, period_fiscal, "
    "period_explicit, session, moment, modality, basis, comparator, party.name, attribution, "
    "bytes_begin, bytes_end, codepoints_begin, codepoints_end, utf16_begin, utf16_end, line, "
    "quote, sentence, restates, confidence, rule.name";

constexpr char kFrom[] =
    " FROM claim JOIN article ON article.id = claim.article "
    "JOIN subject ON subject.id = claim.subject "
    "LEFT JOIN metric ON metric.id = claim.metric LEFT JOIN unit ON unit.id = claim.unit "
    "LEFT JOIN subject AS party ON party.id = claim.counterparty "
    "LEFT JOIN rule ON rule.id = claim.rule ";

// The text of a bound value has to live until the statement has run.
struct Figures {
  explicit Figures(const Quantity& quantity)
      : low(TextOf(quantity.low)),
        high(TextOf(quantity.high)),
        interval_low(TextOf(quantity.interval.low)),
        interval_high(TextOf(quantity.interval.high)) {}

  static std::string TextOf(const std::optional<Decimal>& value) {
    return value ? value->ToString() : "";
  }

  std::string low, high, interval_low, interval_high;
};

std::optional<int64_t> ExponentOf(const std::optional<Decimal>& value) {
  return value ? std::optional<int64_t>(value->exponent()) : std::nullopt;
}

void BindQuantity(const Quantity& quantity, const Figures& figures, std::optional<int64_t> unit,
                  Query* row) {
  row->Bind(ToString(quantity.kind));
  row->BindOptional(figures.low).BindOptional(ExponentOf(quantity.low));
  row->BindOptional(figures.high).BindOptional(ExponentOf(quantity.high));
  row->Bind(ToString(quantity.qualifier)).BindOptional(unit).Bind(quantity.unit_inferred);
  row->BindOptional(quantity.noun).Bind(quantity.measured).Bind(quantity.is_range);
  row->Bind(quantity.just).BindOptional(figures.interval_low);
  row->BindOptional(figures.interval_high);
  row->Bind(quantity.interval.low_closed).Bind(quantity.interval.high_closed);
}

std::string DayOf(const std::optional<Period>& period, std::optional<Date> Period::*end) {
  return period && (*period).*end ? FormatIsoDate(*((*period).*end)) : "";
}

void BindOffsets(const Offsets& offsets, Query* row) {
  for (const Span& span : {offsets.bytes, offsets.codepoints, offsets.utf16}) {
    row->Bind(static_cast<int64_t>(span.begin)).Bind(static_cast<int64_t>(span.end));
  }
}

// With the digits as printed: "8200000" with 5 is 82 times 10 to the 5th.
std::optional<Decimal> ReadFigure(Query* row) {
  const std::string text = row->Text();
  const int exponent = static_cast<int>(row->Number());
  if (exponent <= 0) return Decimal::Parse(text);
  if (text.size() <= static_cast<size_t>(exponent)) return Decimal(0, exponent);
  const auto digits = Decimal::Parse(std::string_view(text).substr(0, text.size() - exponent));
  return digits ? std::optional<Decimal>(digits->Scaled(exponent)) : std::nullopt;
}

Quantity ReadQuantity(Query* row) {
  Quantity quantity;
  quantity.kind = FromWord(row->Text(), QuantityKind::kMeasure).value_or(QuantityKind::kCount);
  quantity.low = ReadFigure(row);
  quantity.high = ReadFigure(row);
  quantity.qualifier = FromWord(row->Text(), Qualifier::kQualitative).value_or(Qualifier::kExact);
  quantity.unit = row->Text();
  quantity.unit_inferred = row->Flag();
  quantity.noun = row->Text();
  quantity.measured = row->Flag();
  quantity.is_range = row->Flag();
  quantity.just = row->Flag();
  quantity.interval.low = Decimal::Parse(row->Text());
  quantity.interval.high = Decimal::Parse(row->Text());
  quantity.interval.low_closed = row->Flag();
  quantity.interval.high_closed = row->Flag();
  return quantity;
}

std::optional<Period> ReadPeriod(Query* row) {
  Period period;
  period.start = ParseIsoDate(row->Text());
  period.end = ParseIsoDate(row->Text());
  period.grain = FromWord(row->Text(), Grain::kOther).value_or(Grain::kOther);
  period.label = row->Text();
  period.fiscal = row->Flag();
  return period.label.empty() ? std::nullopt : std::optional<Period>(period);
}

Span ReadSpan(Query* row) {
  const auto begin = static_cast<size_t>(row->Number());
  return {begin, static_cast<size_t>(row->Number())};
}

void ReadCircumstances(Query* row, Claim* claim) {
  claim->direction = FromWord(row->Text(), Direction::kDown);
  claim->verdict = FromWord(row->Text(), Verdict::kInLine);
  claim->period = ReadPeriod(row);
  claim->period_explicit = row->Flag();
  claim->session = FromWord(row->Text(), Session::kPreMarket);
  claim->moment = row->Text();
  claim->modality = FromWord(row->Text(), Modality::kHypothetical);
  claim->basis = FromWord(row->Text(), Basis::kNonGaap);
  claim->comparator = row->Text();
  claim->counterparty = row->Text();
  claim->attribution = SplitList(row->Text());
}

void ReadPlace(Query* row, Claim* claim) {
  claim->span.bytes = ReadSpan(row);
  claim->span.codepoints = ReadSpan(row);
  claim->span.utf16 = ReadSpan(row);
  claim->line = static_cast<int>(row->Number());
  claim->quote = row->Text();
  claim->sentence = row->Text();
  claim->restates = row->Text();
  claim->confidence = static_cast<int>(row->Number());
  claim->rule = row->Text();
}

}  // namespace

void InsertClaim(const Claim& claim, int64_t article, std::optional<int64_t> id, Database* database,
                 Dictionary* dictionary) {
  const int64_t subject = dictionary->SubjectId(claim.subject.name, claim.subject.id);
  const auto metric = dictionary->IdOf("metric", claim.metric);
  const auto unit = dictionary->IdOf("unit", claim.value.unit);
  const auto rule = dictionary->IdOf("rule", claim.rule);
  std::optional<int64_t> party;
  if (!claim.counterparty.empty()) party = dictionary->SubjectId(claim.counterparty, "");
  const Figures figures(claim.value);
  const std::string start = DayOf(claim.period, &Period::start);
  const std::string end = DayOf(claim.period, &Period::end);
  const std::string attribution = JoinList(claim.attribution);
  const auto& period = claim.period;

  Query row = database->Ask(kInsert);
  row.BindOptional(id).Bind(article).Bind(claim.id).Bind(ToString(claim.kind));
  row.Bind(ToString(claim.section)).Bind(subject).BindOptional(claim.subject.surface);
  row.BindOptional(metric).BindOptional(claim.label).BindOptional(WordOf(claim.measure));
  row.BindOptional(claim.segment).Bind(claim.value_text);
  BindQuantity(claim.value, figures, unit, &row);
  row.BindOptional(WordOf(claim.direction)).BindOptional(WordOf(claim.verdict));
  row.BindOptional(start).BindOptional(end);
  row.BindOptional(period ? ToString(period->grain) : "");
  row.BindOptional(period ? std::string_view(period->label) : "");
  row.Bind(period && period->fiscal).Bind(claim.period_explicit);
  row.BindOptional(WordOf(claim.session)).BindOptional(claim.moment);
  row.BindOptional(WordOf(claim.modality)).BindOptional(WordOf(claim.basis));
  row.BindOptional(claim.comparator).BindOptional(party).BindOptional(attribution);
  BindOffsets(claim.span, &row);
  row.Bind(claim.line).Bind(claim.quote).Bind(claim.sentence).BindOptional(claim.restates);
  row.Bind(claim.confidence).BindOptional(rule).Run();
}

std::string SelectClaims(const std::string& more) {
  return kSelect + (more.empty() ? more : ", " + more) + kFrom;
}

Claim ReadClaim(Query* row) {
  Claim claim;
  claim.id = row->Text();
  claim.document = row->Text();
  claim.kind = FromWord(row->Text(), ClaimKind::kVerdict).value_or(ClaimKind::kQuantity);
  claim.section = FromWord(row->Text(), Section::kBoilerplate).value_or(Section::kBody);
  claim.subject.name = row->Text();
  claim.subject.id = row->Text();
  claim.subject.surface = row->Text();
  claim.metric = row->Text();
  claim.label = row->Text();
  claim.measure = FromWord(row->Text(), Measure::kVersusExpectations);
  claim.segment = row->Text();
  claim.value_text = row->Text();
  claim.value = ReadQuantity(row);
  ReadCircumstances(row, &claim);
  ReadPlace(row, &claim);
  return claim;
}

}  // namespace countercheck
