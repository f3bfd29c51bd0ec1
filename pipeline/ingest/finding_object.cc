#include "pipeline/ingest/finding_object.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/text/charset.h"

namespace countercheck {
namespace {

using Json = nlohmann::json;

constexpr int kMaxDepth = 8;

// Empty for what is missing or no text.
std::string Text(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

std::vector<std::string> Texts(const Json& object, const char* key) {
  std::vector<std::string> texts;
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) return texts;
  for (const Json& text : *found)
    if (text.is_string()) texts.push_back(text.get<std::string>());
  return texts;
}

template <typename Enum>
std::optional<Enum> Named(const Json& object, const char* key, Enum last) {
  const std::string name = Text(object, key);
  for (int i = 0; i <= static_cast<int>(last); ++i)
    if (ToString(static_cast<Enum>(i)) == name) return static_cast<Enum>(i);
  return std::nullopt;
}

Unexpected Fault(std::string message) { return Unexpected(Error{"", "", std::move(message)}); }

Result<Finding> FindingFrom(const Json& line) {
  if (!line.is_object() || Text(line, "type") != "finding") return Fault("is no finding");
  Finding finding;
  finding.id = Text(line, "id");
  if (finding.id.empty()) return Fault("\"id\" is missing or empty");
  const auto kind = Named(line, "kind", RelationKind::kSingleSource);
  if (!kind) return Fault("\"kind\" has an unknown value: '" + Text(line, "kind") + "'");
  const auto severity = Named(line, "severity", Severity::kHigh);
  if (!severity)
    return Fault("\"severity\" has an unknown value: '" + Text(line, "severity") + "'");
  finding.kind = *kind;
  finding.severity = *severity;
  finding.subject = Text(line, "subject");
  finding.metric = Text(line, "metric");
  finding.measure = Text(line, "measure");
  finding.claims = Texts(line, "claims");
  finding.differs = Texts(line, "differs");
  finding.message = Text(line, "message");
  finding.explain = Texts(line, "explain");
  const auto origins = line.find("origins");
  if (origins != line.end() && origins->is_number_integer()) finding.origins = origins->get<int>();
  return finding;
}

bool IsShallow(int depth, Json::parse_event_t, Json&) { return depth <= kMaxDepth; }

}  // namespace

Result<Finding> ReadFindingObject(std::string_view line) {
  try {
    return FindingFrom(Json::parse(ToValidUtf8(line), IsShallow));
  } catch (const Json::exception&) {
    return Fault("not valid JSON");
  }
}

}  // namespace countercheck
