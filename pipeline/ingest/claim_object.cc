#include "pipeline/ingest/claim_object.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include "pipeline/text/charset.h"

namespace countercheck {
namespace {

using Json = nlohmann::json;

// The wire has less; deeper is not ours.
constexpr int kMaxDepth = 8;

// What is wrong with a line; does not leave this file.
struct Fault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

const Json& At(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) throw Fault(fmt::format("no \"{}\"", key));
  return *found;
}

// Null is the empty text.
std::string Text(const Json& object, const char* key) {
  const Json& value = At(object, key);
  if (value.is_null()) return "";
  if (!value.is_string()) throw Fault(fmt::format("\"{}\" is no text", key));
  return value.get<std::string>();
}

bool Flag(const Json& object, const char* key) {
  const Json& value = At(object, key);
  if (!value.is_boolean()) throw Fault(fmt::format("\"{}\" is neither true nor false", key));
  return value.get<bool>();
}

const Json& Object(const Json& object, const char* key) {
  const Json& value = At(object, key);
  if (!value.is_object()) throw Fault(fmt::format("\"{}\" is no object", key));
  return value;
}

std::optional<Decimal> Figure(const Json& object, const char* key) {
  const std::string text = Text(object, key);
  if (text.empty()) return std::nullopt;
  const auto figure = Decimal::Parse(text);
  if (!figure) throw Fault(fmt::format("\"{}\" is no decimal: '{}'", key, text));
  return figure;
}

// The value of an enum by its name; nothing for null.
template <typename Enum>
std::optional<Enum> Named(const Json& object, const char* key, int last) {
  const std::string name = Text(object, key);
  if (name.empty()) return std::nullopt;
  for (int i = 0; i <= last; ++i)
    if (ToString(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  throw Fault(fmt::format("\"{}\" has an unknown value: '{}'", key, name));
}

template <typename Enum>
int Last(Enum last) {
  return static_cast<int>(last);
}

std::optional<Date> Day(const Json& object, const char* key) {
  const std::string text = Text(object, key);
  if (text.empty()) return std::nullopt;
  const auto day = ParseIsoDate(text);
  if (!day) throw Fault(fmt::format("\"{}\" is no day: '{}'", key, text));
  return day;
}

bool IsCurrency(const std::string& unit) {
  return unit.size() == 3 && unit.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == unit.npos;
}

QuantityKind KindOf(const std::string& unit) {
  if (unit == "percent") return QuantityKind::kPercent;
  if (unit == "percentage_point") return QuantityKind::kPercentagePoint;
  if (unit == "basis_point") return QuantityKind::kBasisPoint;
  if (unit == "ratio") return QuantityKind::kRatio;
  if (unit == "years") return QuantityKind::kDuration;
  return IsCurrency(unit) ? QuantityKind::kMoney : QuantityKind::kCount;
}

// The power of ten of the last printed digit: the wire has plain digits, and the width of what a
// point allows says where they were rounded.
std::optional<int> PowerOfLastDigit(const Quantity& q) {
  const Interval& i = q.interval;
  if (!q.low || !q.high || *q.low != *q.high || !i.IsBounded() || i.IsPoint()) return std::nullopt;
  std::optional<Decimal> unit = Subtract(*i.high, *i.low);
  if (!unit) return std::nullopt;
  if (q.qualifier == Qualifier::kAbout) unit = Multiply(*unit, Decimal(5, -1));
  const Decimal::Integer one = unit->LastNonZeroUnit().coefficient();
  const Decimal last = unit->LastNonZeroUnit();
  if (*unit != last || one != 1) return std::nullopt;
  return last.exponent();
}

// The same value with that last digit: 200000000 and 5 is 2000 × 10^5.
Decimal WithLastDigit(const Decimal& value, int exponent) {
  Decimal::Integer coefficient = value.coefficient();
  int power = value.exponent();
  while (power < exponent && coefficient % 10 == 0) coefficient /= 10, ++power;
  return {coefficient, power};
}

void RestorePrecision(Quantity* q) {
  const auto power = PowerOfLastDigit(*q);
  q->measured = power.has_value() || (q->low && q->low->exponent() < 0);
  if (!power) return;
  q->low = WithLastDigit(*q->low, *power);
  q->high = WithLastDigit(*q->high, *power);
}

Interval IntervalFrom(const Json& value) {
  const Json& interval = At(value, "interval");
  if (interval.is_null()) return Interval::All();
  return {Figure(interval, "low"), Figure(interval, "high"), Flag(interval, "low_closed"),
          Flag(interval, "high_closed")};
}

Quantity QuantityFrom(const Json& line, const Json& value) {
  Quantity quantity;
  quantity.unit = Text(line, "unit");
  quantity.kind = KindOf(quantity.unit);
  quantity.low = Figure(value, "low");
  quantity.high = Figure(value, "high");
  quantity.qualifier = Named<Qualifier>(value, "qualifier", Last(Qualifier::kQualitative))
                           .value_or(Qualifier::kExact);
  quantity.interval = IntervalFrom(value);
  quantity.is_range = quantity.low && quantity.high && *quantity.low != *quantity.high &&
                      quantity.qualifier != Qualifier::kBand;
  RestorePrecision(&quantity);
  return quantity;
}

bool Says(const std::string& label, std::string_view word) {
  return label.find(word) != std::string::npos;
}

// Of a label without days: "fiscal year", "Q2", "first half".
Grain GrainOfWords(const std::string& label) {
  const bool numbered = label.size() > 1 && label[1] >= '1' && label[1] <= '4';
  if ((numbered && label[0] == 'Q') || Says(label, "quarter")) return Grain::kQuarter;
  if ((numbered && label[0] == 'H') || Says(label, "half")) return Grain::kHalf;
  if (label.starts_with("FY") || Says(label, "year")) return Grain::kYear;
  return Says(label, "month") ? Grain::kMonth : Grain::kOther;
}

Grain GrainOf(const Period& period) {
  if (!period.HasDates()) return GrainOfWords(period.label);
  const auto days =
      (std::chrono::sys_days(*period.end) - std::chrono::sys_days(*period.start)).count() + 1;
  if (days == 1) return Grain::kDay;
  if (days >= 28 && days <= 31) return Grain::kMonth;
  if (days >= 88 && days <= 99) return Grain::kQuarter;
  if (days >= 179 && days <= 185) return Grain::kHalf;
  return days >= 360 && days <= 372 ? Grain::kYear : Grain::kOther;
}

// "Q1" that does not end with March is a company's own.
bool IsOwnQuarter(const Period& period) {
  const std::string& label = period.label;
  if (!period.end || label.size() < 2 || label[0] != 'Q') return false;
  const auto last_month = static_cast<unsigned>(label[1] - '0') * 3;
  return unsigned(period.end->month()) != last_month ||
         *period.end != LastDayOfMonth(period.end->year(), period.end->month());
}

std::optional<Period> PeriodFrom(const Json& line) {
  const Json& object = At(line, "period");
  if (object.is_null()) return std::nullopt;
  Period period;
  period.start = Day(object, "start");
  period.end = Day(object, "end");
  period.label = Text(object, "label");
  period.fiscal = Says(period.label, "FY") || Says(period.label, "fiscal") || IsOwnQuarter(period);
  period.grain = GrainOf(period);
  return period;
}

Span PairFrom(const Json& span, const char* key) {
  const Json& pair = At(span, key);
  const bool numbers = pair.is_array() && pair.size() == 2 && pair[0].is_number_unsigned() &&
                       pair[1].is_number_unsigned();
  if (!numbers) throw Fault(fmt::format("\"{}\" is no pair of numbers", key));
  return {pair[0].get<size_t>(), pair[1].get<size_t>()};
}

void ReadWhoAndWhat(const Json& line, Claim* claim) {
  const Json& subject = Object(line, "subject");
  claim->subject = {Text(subject, "name"), Text(subject, "id"), Text(subject, "surface")};
  claim->metric = Text(line, "metric");
  claim->label = Text(line, "label");
  claim->measure = Named<Measure>(line, "measure", Last(Measure::kVersusExpectations));
  claim->segment = Text(line, "segment");
  const Json& value = Object(line, "value");
  claim->value_text = Text(value, "text");
  claim->value = QuantityFrom(line, value);
  claim->direction = Named<Direction>(value, "direction", Last(Direction::kDown));
  claim->verdict = Named<Verdict>(value, "verdict", Last(Verdict::kInLine));
}

std::vector<std::string> TextsFrom(const Json& line, const char* key) {
  const Json& list = At(line, key);
  if (!list.is_array()) throw Fault(fmt::format("\"{}\" is no list", key));
  std::vector<std::string> texts;
  for (const Json& text : list)
    if (text.is_string()) texts.push_back(text.get<std::string>());
  return texts;
}

void ReadCircumstances(const Json& line, Claim* claim) {
  claim->period = PeriodFrom(line);
  claim->period_explicit = Flag(line, "period_explicit");
  claim->session = Named<Session>(line, "session", Last(Session::kPreMarket));
  claim->moment = Text(line, "moment");
  claim->modality = Named<Modality>(line, "modality", Last(Modality::kHypothetical));
  claim->basis = Named<Basis>(line, "basis", Last(Basis::kNonGaap));
  claim->comparator = Text(line, "comparator");
  claim->counterparty = Text(line, "counterparty");
  claim->attribution = TextsFrom(line, "attribution");
}

Offsets SpanFrom(const Json& span) {
  return {PairFrom(span, "bytes"), PairFrom(span, "codepoints"), PairFrom(span, "utf16")};
}

Claim ClaimFrom(const Json& line) {
  Claim claim;
  claim.id = Text(line, "id");
  claim.document = Text(line, "document");
  claim.kind =
      Named<ClaimKind>(line, "kind", Last(ClaimKind::kVerdict)).value_or(ClaimKind::kQuantity);
  claim.section =
      Named<Section>(line, "section", Last(Section::kBoilerplate)).value_or(Section::kBody);
  if (line.contains("published")) claim.published = Text(line, "published");
  ReadWhoAndWhat(line, &claim);
  ReadCircumstances(line, &claim);
  const Json& span = Object(line, "span");
  claim.span = SpanFrom(span);
  claim.quote = Text(line, "quote");
  claim.sentence = Text(line, "sentence");
  claim.restates = Text(line, "restates");
  const Json& confidence = At(line, "confidence");
  if (confidence.is_number()) claim.confidence = static_cast<int>(confidence.get<double>() * 100);
  claim.rule = Text(line, "rule");
  if (claim.id.empty()) throw Fault("\"id\" is empty");
  return claim;
}

Document DocumentFrom(const Json& line) {
  return {Text(line, "document"),  Text(line, "id"),    Text(line, "outlet"), Text(line, "url"),
          Text(line, "published"), Text(line, "title"), Text(line, "hash"),   Text(line, "sketch")};
}

Note NoteFrom(const Json& line) {
  Note note;
  note.document = Text(line, "document");
  note.kind = Named<NoteKind>(line, "kind", Last(NoteKind::kDate)).value_or(NoteKind::kDate);
  note.message = Text(line, "message");
  if (!At(line, "span").is_null()) note.span = SpanFrom(Object(line, "span"));
  note.earlier = TextsFrom(line, "earlier");
  note.corrected = TextsFrom(line, "corrected");
  return note;
}

WireLine LineFrom(const Json& line) {
  if (!line.is_object()) throw Fault("expected a JSON object, { … }");
  const std::string type = Text(line, "type");
  if (type == "document") return DocumentFrom(line);
  if (type == "note") return NoteFrom(line);
  if (type == "claim") return ClaimFrom(line);
  if (type == "error")
    return Error{Text(line, "document"), Text(line, "where"), Text(line, "message")};
  if (type == "finding") return std::monostate();
  throw Fault(
      fmt::format("unknown type '{}' (known: document, note, claim, finding, error)", type));
}

// Brackets beyond the depth are left out, so that no line is costly.
bool IsShallow(int depth, Json::parse_event_t, Json&) { return depth <= kMaxDepth; }

}  // namespace

Result<WireLine> ReadWireLine(std::string_view line) {
  try {
    return LineFrom(Json::parse(ToValidUtf8(line), IsShallow));
  } catch (const Fault& fault) {
    return Unexpected(Error{"", "", fault.what()});
  } catch (const Json::exception&) {
    return Unexpected(Error{"", "", "not valid JSON"});
  }
}

}  // namespace countercheck
