// `explain`: where a claim stands, what each of its fields is and why, and the rule behind it.
#include <fmt/format.h>

#include <string_view>
#include <vector>

#include "reports/claim_quote.h"
#include "reports/report_formats.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kLabelColumns = 14;
constexpr size_t kColumns = 100;

void AddField(std::string_view label, std::string_view text, std::string* out) {
  if (text.empty()) return;
  std::string lead(label);
  for (const std::string& line : Wrap(Printable(text), kColumns - kLabelColumns - 2)) {
    *out += "  " + Padded(lead, kLabelColumns) + line + "\n";
    lead.clear();
  }
}

std::string PlaceOf(const Claim& claim) {
  return fmt::format("{}, line {}, bytes {}–{}, {}", claim.document, claim.line,
                     claim.span.bytes.begin, claim.span.bytes.end, ToString(claim.section));
}

std::string SubjectText(const Subject& subject) {
  if (subject.name.empty()) return "not named in the article";
  std::string text = subject.name;
  if (!subject.id.empty()) text += fmt::format(" [{}]", subject.id);
  if (!subject.surface.empty()) text += fmt::format(", here “{}”", subject.surface);
  return text;
}

std::string MetricText(const Claim& claim) {
  if (!claim.metric.empty())
    return fmt::format("{} ({})", MetricInWords(claim.metric), claim.metric);
  return claim.label.empty() ? "none: a figure that no rule binds"
                             : fmt::format("none; the text calls it “{}”", claim.label);
}

std::string ValueText(const Claim& claim) {
  const Quantity& value = claim.value;
  if (claim.direction && claim.kind == ClaimKind::kDirection) {
    return fmt::format("“{}”: {}", claim.value_text, ToString(*claim.direction));
  }
  if (claim.verdict && claim.kind == ClaimKind::kVerdict) {
    return fmt::format("“{}”: {}", claim.value_text, ToString(*claim.verdict));
  }
  std::string figures = value.low ? value.low->ToString() : "";
  if (value.is_range || !value.low) {
    figures += fmt::format(" … {}", value.high ? value.high->ToString() : "");
  } else if (!value.high) {
    figures += " …";
  }
  return fmt::format("“{}”: {} {}{}, {}", claim.value_text, figures,
                     value.unit.empty() ? "(no unit named)" : value.unit,
                     value.unit_inferred ? " (inferred)" : "", ToString(value.qualifier));
}

std::string PeriodText(const Claim& claim) {
  if (!claim.period) return "not stated";
  const Period& period = *claim.period;
  std::string text = period.label;
  if (period.HasDates()) {
    text += fmt::format(" ({} … {})", FormatIsoDate(*period.start), FormatIsoDate(*period.end));
  }
  return text + (claim.period_explicit ? ", named in the sentence" : ", from the context");
}

template <typename Enum>
std::string NameOf(const std::optional<Enum>& value) {
  return value ? std::string(ToString(*value)) : "";
}

void AddCircumstances(const Claim& claim, std::string* out) {
  AddField("period", PeriodText(claim), out);
  AddField("session", NameOf(claim.session), out);
  AddField("moment", claim.moment, out);
  AddField("modality", NameOf(claim.modality), out);
  AddField("basis", NameOf(claim.basis), out);
  AddField("comparator", claim.comparator, out);
  AddField("counterparty", claim.counterparty, out);
  AddField("said by", fmt::format("{}", fmt::join(claim.attribution, ", via ")), out);
  AddField("restates", claim.restates, out);
}

void AddReasons(const Claim& claim, std::string* out) {
  AddField("rule", claim.rule.empty() ? "none" : claim.rule, out);
  AddField("confidence", fmt::format("{}.{:02}", claim.confidence / 100, claim.confidence % 100),
           out);
  std::string_view label = "pieces";
  for (const Piece& piece : claim.pieces) {
    AddField(label,
             fmt::format("{}: “{}”, bytes {}–{}", piece.role, piece.text, piece.span.begin,
                         piece.span.end),
             out);
    label = " ";
  }
  label = "why";
  for (const std::string& note : claim.notes) {
    AddField(label, note, out);
    label = " ";
  }
}

}  // namespace

std::string FormatExplanation(const Claim& claim) {
  std::string out = fmt::format("claim {}\n", Printable(claim.id));
  AddField("place", PlaceOf(claim), &out);
  AddField("quote", MarkedQuote(claim, 3 * kColumns, false), &out);
  AddField("subject", SubjectText(claim.subject), &out);
  AddField("metric", MetricText(claim), &out);
  AddField("measure", claim.measure ? MeasureInWords(ToString(*claim.measure)) : "", &out);
  AddField("segment", claim.segment, &out);
  AddField("value", ValueText(claim), &out);
  if (claim.kind == ClaimKind::kQuantity) AddField("allows", ToString(claim.value.interval), &out);
  AddCircumstances(claim, &out);
  AddReasons(claim, &out);
  return out;
}

}  // namespace countercheck
