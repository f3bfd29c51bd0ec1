#include "reports/sarif_report.h"

#include <nlohmann/json.hpp>
#include <set>
#include <vector>

#include "reports/finding_rows.h"
#include "reports/shown_findings.h"
#include "reports/text_layout.h"
#include "reports/uri_text.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

using Json = nlohmann::ordered_json;

std::string_view LevelOf(Severity severity) {
  return severity == Severity::kHigh ? "error" : severity == Severity::kMedium ? "warning" : "note";
}

Json TextOf(std::string_view text) { return Json{{"text", Printable(text)}}; }

constexpr std::string_view kRoot = "%SRCROOT%";

// The folder that all documents are in, with its '/', where all are named from the root of the
// disk; else empty. It is named once, so that every other path can be read on another machine.
std::string RootOf(const std::vector<Claim>& claims) {
  std::string root;
  for (const Claim& claim : claims) {
    const std::string& name = claim.document;
    if (!name.starts_with('/')) return "";
    const std::string folder = name.substr(0, name.rfind('/') + 1);
    if (root.empty()) root = folder;
    while (!folder.starts_with(root)) root.resize(root.rfind('/', root.size() - 2) + 1);
  }
  return root;
}

// "news/1.txt" below %SRCROOT%.
Json ArtifactOf(std::string_view name, std::string_view root) {
  if (!root.empty()) name.remove_prefix(root.size());
  if (name.starts_with('/')) return {{"uri", "file://" + PathAsUri(name)}};
  return {{"uri", PathAsUri(name)}, {"uriBaseId", kRoot}};
}

// A value that goes on in the next line ends in no column of this one.
void AddColumns(const Claim& claim, size_t column, Json* region) {
  if (column == 0) return;
  (*region)["startColumn"] = column;
  if (claim.value_text.find('\n') == std::string::npos)
    (*region)["endColumn"] = column + claim.span.codepoints.size();
}

Json LocationOf(const Claim& claim, std::string_view root, const ColumnOfClaim& column_of) {
  Json place;
  place["artifactLocation"] = ArtifactOf(claim.document, root);
  if (claim.line > 0) {
    Json& region = place["region"];
    region["startLine"] = claim.line;
    AddColumns(claim, column_of ? column_of(claim) : 0, &region);
    region["charOffset"] = claim.span.codepoints.begin;
    region["charLength"] = claim.span.codepoints.size();
    region["byteOffset"] = claim.span.bytes.begin;
    region["byteLength"] = claim.span.bytes.size();
    region["snippet"] = TextOf(claim.value_text);
  }
  Json location;
  location["physicalLocation"] = std::move(place);
  location["message"] = TextOf(ValueInWords(claim) + ": " + claim.quote);
  return location;
}

Json ResultOf(const Finding& finding, const std::vector<const Claim*>& members,
              std::string_view root, const ColumnOfClaim& column_of) {
  Json result;
  result["ruleId"] = ToString(finding.kind);
  result["level"] = LevelOf(finding.severity);
  result["message"] = TextOf(finding.message.empty() ? TopicOf(finding) : finding.message);
  Json related = Json::array();
  for (size_t i = 0; i < members.size(); ++i) {
    Json location = LocationOf(*members[i], root, column_of);
    if (i == 0) result["locations"] = Json::array({std::move(location)});
    if (i == 0) continue;
    location["id"] = i;
    related.push_back(std::move(location));
  }
  if (!related.empty()) result["relatedLocations"] = std::move(related);
  result["partialFingerprints"]["countercheck/v1"] = Printable(finding.id);
  return result;
}

Json RulesOf(const std::set<RelationKind>& kinds) {
  Json rules = Json::array();
  for (const RelationKind kind : kinds) {
    Json rule;
    rule["id"] = ToString(kind);
    rule["shortDescription"] = TextOf(HeadingOf(kind));
    rule["help"] = TextOf(WhatToDo(kind));
    rules.push_back(std::move(rule));
  }
  return rules;
}

Json InvocationOf(const std::vector<Error>& errors) {
  Json invocation;
  invocation["executionSuccessful"] = errors.empty();
  for (const Error& error : errors) {
    Json notification;
    notification["level"] = "error";
    notification["message"] = TextOf(FormatError(error));
    invocation["toolExecutionNotifications"].push_back(std::move(notification));
  }
  return invocation;
}

}  // namespace

std::string FormatSarif(const Report& report, std::string_view version, bool all_findings,
                        const ColumnOfClaim& column_of) {
  const ClaimIndex index(report.claims);
  const std::string root = RootOf(report.claims);
  std::set<RelationKind> kinds;
  Json results = Json::array();
  for (const Finding& finding : report.findings) {
    const std::vector<const Claim*> members = index.MembersOf(finding);
    if (!all_findings && !IsForEditors(finding, members)) continue;
    kinds.insert(finding.kind);
    results.push_back(ResultOf(finding, members, root, column_of));
  }
  Json run;
  if (!root.empty()) run["originalUriBaseIds"][kRoot] = {{"uri", "file://" + PathAsUri(root)}};
  run["tool"]["driver"]["name"] = "Countercheck";
  run["tool"]["driver"]["version"] = version;
  run["tool"]["driver"]["rules"] = RulesOf(kinds);
  run["columnKind"] = "unicodeCodePoints";
  run["invocations"] = Json::array({InvocationOf(report.errors)});
  run["results"] = std::move(results);
  Json log;
  log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  log["version"] = "2.1.0";
  log["runs"] = Json::array({std::move(run)});
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace countercheck
