// `why-not`: which rules came close to a figure, and what was missing.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "reports/report_formats.h"
#include "reports/text_layout.h"

namespace countercheck {
namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kLabelColumns = 11;
constexpr size_t kColumns = 100;

void AddField(std::string_view label, std::string_view text, std::string* out) {
  std::string lead(label);
  for (const std::string& line : Wrap(Printable(text), kColumns - kLabelColumns - 2)) {
    *out += "  " + Padded(lead, kLabelColumns) + line + "\n";
    lead.clear();
  }
}

Json TextOrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json FrameJson(const NearFrame& frame) {
  Json object;
  object["rule"] = frame.rule;
  object["frame"] = frame.pattern;
  object["lacks"] = TextOrNull(frame.lacks);
  object["reason"] = frame.reason;
  return object;
}

Json MetricJson(const NearMetric& metric) {
  Json object;
  object["metric"] = metric.metric;
  object["name"] = metric.name;
  object["span"] = Json::array({metric.span.begin, metric.span.end});
  object["reason"] = metric.reason;
  return object;
}

}  // namespace

std::string FormatWhyNotText(const WhyNot& why) {
  std::string out = Printable(fmt::format("{}, line {}, bytes {}–{}: “{}”", why.document, why.line,
                                          why.span.begin, why.span.end, why.text)) +
                    "\n";
  AddField("sentence", why.sentence, &out);
  if (!why.metric.empty()) {
    AddField("bound", fmt::format("to {}, by {}; explain tells more", why.metric, why.rule), &out);
    return out;
  }
  AddField("bound", "to no metric: " + why.reason, &out);
  std::string_view label = "frames";
  for (const NearFrame& frame : why.frames) {
    AddField(label, fmt::format("{} {}", frame.rule, frame.reason), &out);
    AddField("", fmt::format("  {}", frame.pattern), &out);
    label = "";
  }
  if (why.frames.empty()) AddField("frames", "none is near: each lacks more than one piece", &out);
  label = "metrics";
  for (const NearMetric& metric : why.metrics) {
    AddField(label, fmt::format("{} (“{}”) {}", metric.metric, metric.name, metric.reason), &out);
    label = "";
  }
  return out;
}

std::string FormatWhyNotJson(const WhyNot& why) {
  Json line;
  line["type"] = "why_not";
  line["document"] = why.document;
  line["line"] = why.line;
  line["span"] = Json::array({why.span.begin, why.span.end});
  line["text"] = why.text;
  line["sentence"] = why.sentence;
  line["metric"] = TextOrNull(why.metric);
  line["rule"] = TextOrNull(why.rule);
  line["reason"] = TextOrNull(why.reason);
  line["frames"] = Json::array();
  for (const NearFrame& frame : why.frames) line["frames"].push_back(FrameJson(frame));
  line["metrics"] = Json::array();
  for (const NearMetric& metric : why.metrics) line["metrics"].push_back(MetricJson(metric));
  return line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace countercheck
