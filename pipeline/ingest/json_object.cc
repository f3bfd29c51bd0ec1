#include "pipeline/ingest/json_object.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "pipeline/text/charset.h"

namespace countercheck {
namespace {

using Fields = std::map<std::string, std::string>;

constexpr size_t kMaxDepth = 64;

// The greatest number of brackets that are open at once, those inside strings left out.
size_t DepthOf(std::string_view json) {
  size_t depth = 0;
  size_t deepest = 0;
  bool quoted = false;
  for (size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (quoted && c == '\\') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '{' || c == '[')) {
      deepest = std::max(deepest, ++depth);
    } else if (!quoted && (c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return deepest;
}

Unexpected Bad(size_t byte, std::string message) {
  const std::string where = byte == 0 ? std::string() : fmt::format("byte {}", byte);
  return Unexpected(Error{"", where, std::move(message)});
}

Fields FieldsOf(nlohmann::json& object) {
  Fields fields;
  for (auto& [key, value] : object.items()) {
    if (value.is_string()) {
      fields[key] = std::move(value.get_ref<std::string&>());
    } else if (value.is_number()) {
      fields[key] = value.dump();
    }
  }
  return fields;
}

Result<Fields> Parse(const std::string& json) {
  try {
    nlohmann::json object = nlohmann::json::parse(json);
    if (!object.is_object()) return Bad(0, "expected a JSON object, { … }");
    return FieldsOf(object);
  } catch (const nlohmann::json::parse_error& error) {
    return Bad(error.byte, "not valid JSON: a quote, comma or bracket is missing or too much here");
  } catch (const nlohmann::json::exception&) {
    return Bad(0, "not valid JSON: a number is out of range");
  }
}

}  // namespace

Result<Fields> ReadJsonObject(std::string_view json) {
  if (DepthOf(json) > kMaxDepth) {
    return Bad(0, fmt::format("JSON nested deeper than {}", kMaxDepth));
  }
  return Parse(ToValidUtf8(json));
}

}  // namespace countercheck
