#include "extractors/expected_claim.h"

#include <algorithm>
#include <array>

#include "extractors/rule_spelling.h"
#include "extractors/rule_text.h"

namespace countercheck {
namespace {

Unexpected Bad(std::string message) { return Unexpected({"", "", std::move(message)}); }

bool IsMeasure(std::string_view word) {
  return word == "level" || word == "change" || word == "versus_expectations";
}

bool IsWordValue(std::string_view word) {
  static constexpr std::array<std::string_view, 5> kWords = {"up", "down", "beat", "miss",
                                                             "in_line"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// The field that a bare word names.
std::string FieldOf(std::string_view word) {
  static const std::vector<std::pair<std::string_view, std::string_view>> known = {
      {"actual", "modality"},      {"guidance", "modality"},     {"target", "modality"},
      {"expectation", "modality"}, {"hypothetical", "modality"}, {"gaap", "basis"},
      {"non_gaap", "basis"},       {"regular", "session"},       {"after_hours", "session"},
      {"pre_market", "session"},   {"exact", "qualifier"},       {"about", "qualifier"},
      {"over", "qualifier"},       {"at_least", "qualifier"},    {"under", "qualifier"},
      {"at_most", "qualifier"},    {"nearly", "qualifier"},      {"band", "qualifier"},
      {"yoy", "comparator"},       {"qoq", "comparator"},        {"mom", "comparator"}};
  for (const auto& [name, field] : known)
    if (name == word) return std::string(field);
  return "period";
}

const std::vector<std::string>& FieldNames() {
  static const std::vector<std::string> names = {
      "modality",   "basis",        "session",     "qualifier", "subject", "segment",
      "comparator", "counterparty", "attribution", "moment",    "period"};
  return names;
}

bool ParseValue(const std::string& text, ExpectedClaim* claim) {
  if (IsWordValue(text)) {
    claim->word = text;
    return true;
  }
  size_t dots = text.find("..");
  std::string low = text.substr(0, dots);
  std::string high = dots == std::string::npos ? low : text.substr(dots + 2);
  if (!low.empty() && !(claim->low = Decimal::Parse(low))) return false;
  if (!high.empty() && !(claim->high = Decimal::Parse(high))) return false;
  return claim->low || claim->high;
}

Result<ExpectedClaim> ParseOne(const std::string& text, const std::string& metric) {
  std::vector<std::string> parts = SplitList(text, ',');
  std::vector<std::string> words = SplitList(parts.empty() ? "" : parts.front(), ' ');
  ExpectedClaim claim;
  const std::string quoted = "claim '" + Clipped(text) + "': ";
  claim.text = text;
  claim.metric = metric;
  size_t at = 0;
  if (words.size() > 1 && !IsMeasure(words[0])) claim.metric = words[at++];
  if (at + 1 >= words.size() || !IsMeasure(words[at]))
    return Bad(quoted + "expected '[METRIC] MEASURE VALUE UNIT', with a measure (level, change, " +
               "versus_expectations)");
  claim.measure = words[at++];
  if (!ParseValue(words[at], &claim))
    return Bad(quoted + "'" + Clipped(words[at]) + "' is no value (such as 11.1, -5, 36..38, " +
               "20.., ..10, up, down, beat, miss, in_line)");
  ++at;
  if (at < words.size()) claim.unit = words[at++];
  if (claim.word.empty() && claim.unit.empty())
    return Bad(quoted + "a unit is missing behind the value");
  if (!claim.word.empty() && !claim.unit.empty())
    return Bad(quoted + "'" + claim.word + "' takes no unit (a comma before fields)");
  if (at < words.size())
    return Bad(quoted + "a comma is missing before '" + Clipped(words[at]) + "'");
  for (size_t i = 1; i < parts.size(); ++i) {
    size_t equals = parts[i].find('=');
    if (equals == std::string::npos) {
      claim.fields.emplace_back(FieldOf(parts[i]), parts[i]);
      continue;
    }
    const std::string field(Trim(std::string_view(parts[i]).substr(0, equals)));
    const auto& known = FieldNames();
    if (std::find(known.begin(), known.end(), field) == known.end())
      return Bad(quoted + "unknown field '" + Clipped(field) + "' (known: " + Joined(known) + ")");
    claim.fields.emplace_back(field, Trim(std::string_view(parts[i]).substr(equals + 1)));
  }
  return claim;
}

template <typename T>
std::string TextOf(const std::optional<T>& value) {
  return value ? std::string(ToString(*value)) : "";
}

std::string ValueOf(const Claim& claim, const std::string& field) {
  if (field == "modality") return TextOf(claim.modality);
  if (field == "basis") return TextOf(claim.basis);
  if (field == "session") return TextOf(claim.session);
  if (field == "qualifier") return std::string(ToString(claim.value.qualifier));
  if (field == "subject") return claim.subject.name;
  if (field == "segment") return claim.segment;
  if (field == "comparator") return claim.comparator;
  if (field == "counterparty") return claim.counterparty;
  if (field == "moment") return claim.moment;
  if (field == "period") return claim.period ? claim.period->label : "";
  if (field == "attribution") return claim.attribution.empty() ? "" : claim.attribution.front();
  return "";
}

bool FieldHolds(const Claim& claim, const std::string& field, const std::string& wanted) {
  std::string value = ValueOf(claim, field);
  if (value == wanted) return true;
  // "Q1" is Q1 of any year.
  return field == "period" && value.starts_with(wanted + " ");
}

std::string WordOf(const Claim& claim) {
  return claim.kind == ClaimKind::kDirection ? TextOf(claim.direction) : TextOf(claim.verdict);
}

std::string ValueText(const Claim& claim) {
  if (claim.kind != ClaimKind::kQuantity) return WordOf(claim);
  const Quantity& value = claim.value;
  std::string low = value.low ? value.low->ToString() : "";
  std::string high = value.high ? value.high->ToString() : "";
  return value.low && value.high && *value.low == *value.high ? low : low + ".." + high;
}

}  // namespace

Result<std::vector<ExpectedClaim>> ParseExpectedClaims(std::string_view text,
                                                       const std::string& metric) {
  std::vector<ExpectedClaim> claims;
  for (const std::string& part : SplitList(text, ';')) {
    auto claim = ParseOne(part, metric);
    if (!claim) return Unexpected(claim.error());
    claims.push_back(*std::move(claim));
  }
  if (claims.empty()) return Bad("no claim behind '=>'");
  return claims;
}

bool Holds(const ExpectedClaim& expected, const Claim& claim) {
  if (claim.metric != expected.metric || TextOf(claim.measure) != expected.measure) return false;
  if (!expected.word.empty()) {
    if (claim.kind == ClaimKind::kQuantity || WordOf(claim) != expected.word) return false;
  } else if (claim.kind != ClaimKind::kQuantity || claim.value.low != expected.low ||
             claim.value.high != expected.high || claim.value.unit != expected.unit) {
    return false;
  }
  return std::all_of(expected.fields.begin(), expected.fields.end(), [&](const auto& field) {
    return FieldHolds(claim, field.first, field.second);
  });
}

std::string DescribeClaim(const Claim& claim) {
  std::string text = claim.metric + " " + TextOf(claim.measure) + " " + ValueText(claim);
  if (claim.kind == ClaimKind::kQuantity) text += " " + claim.value.unit;
  for (const char* field : {"modality", "basis", "session", "qualifier", "period", "segment"}) {
    std::string value = ValueOf(claim, field);
    bool usual = value.empty() || value == "actual" || value == "exact" || value == "qualitative";
    if (!usual)
      text += std::string(", ") + (field == std::string("segment") ? "segment=" : "") + value;
  }
  return "'" + text + "' by " + claim.rule;
}

}  // namespace countercheck
