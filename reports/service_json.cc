#include "reports/service_json.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "reports/report_formats.h"

namespace countercheck {
namespace {

using Json = nlohmann::ordered_json;

std::string Dumped(const Json& object) {
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json OrNull(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json ErrorObject(const Error& error) {
  Json object;
  object["document"] = OrNull(error.document);
  object["where"] = OrNull(error.where);
  object["message"] = error.message;
  return object;
}

// The object of the wire format, as it stands in a line.
std::string ObjectOf(const Report& report) {
  std::string line = FormatJsonLines(report);
  while (line.ends_with('\n')) line.pop_back();
  return line;
}

std::string ObjectOf(const Finding& finding) {
  Report report;
  report.findings = {finding};
  return ObjectOf(report);
}

}  // namespace

std::string FormatProblem(int status, std::string_view title, std::string_view detail) {
  Json problem;
  problem["type"] = "about:blank";
  problem["title"] = title;
  problem["status"] = status;
  problem["detail"] = detail;
  return Dumped(problem) + "\n";
}

std::string FormatIntakeCounts(const IntakeCounts& counts, const std::vector<Error>& errors) {
  Json object;
  object["added"] = counts.added;
  object["changed"] = counts.changed;
  object["unchanged"] = counts.unchanged;
  object["failed"] = counts.failed;
  Json& findings = object["findings"];
  findings["opened"] = counts.findings.opened;
  findings["changed"] = counts.findings.changed;
  findings["resolved"] = counts.findings.resolved;
  findings["reopened"] = counts.findings.reopened;
  object["errors"] = Json::array();
  for (const Error& error : errors) object["errors"].push_back(ErrorObject(error));
  return Dumped(object) + "\n";
}

std::string FormatTruncated(size_t findings, size_t claims) {
  return fmt::format("{{\"type\":\"truncated\",\"findings\":{},\"claims\":{}}}\n", findings,
                     claims);
}

std::string FormatReviewed(const std::string& finding, const Review& review) {
  Json object;
  object["finding"] = finding;
  object["status"] = ToString(review.status);
  object["author"] = OrNull(review.author);
  object["note"] = OrNull(review.note);
  object["at"] = review.at;
  return Dumped(object) + "\n";
}

std::string FormatFindingEvent(std::string_view event, std::string_view at,
                               const Finding& finding) {
  return fmt::format("{{\"event\":{},\"at\":{},\"finding\":{}}}\n", Dumped(event), Dumped(at),
                     ObjectOf(finding));
}

std::string FormatExplained(const Claim& claim) {
  Report report;
  report.claims = {claim};
  return fmt::format("{{\"claim\":{},\"text\":{}}}\n", ObjectOf(report),
                     Dumped(FormatExplanation(claim)));
}

std::string FormatExplained(const Finding& finding, const std::vector<Event>& history) {
  Json events = Json::array();
  for (const Event& event : history) {
    Json object;
    object["at"] = event.at;
    object["what"] = event.what;
    object["text"] = event.text;
    events.push_back(std::move(object));
  }
  return fmt::format("{{\"finding\":{},\"history\":{}}}\n", ObjectOf(finding), Dumped(events));
}

}  // namespace countercheck
