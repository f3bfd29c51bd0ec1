#include "pipeline/ingest/json_object.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

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

// The first of `strings` that is there, and neither a string nor null; or that this is no object.
std::optional<Error> FaultOfFields(const nlohmann::json& object,
                                   const std::set<std::string>& strings) {
  if (!object.is_object()) return Bad(0, "expected a JSON object, { … }").error;
  for (const std::string& key : strings) {
    const auto field = object.find(key);
    if (field == object.end() || field->is_string() || field->is_null()) continue;
    const char* article = field->is_array() || field->is_object() ? "an" : "a";
    return Error{"", fmt::format("\"{}\"", key),
                 fmt::format("expected a string, found {} {}", article, field->type_name())};
  }
  return std::nullopt;
}

Result<Fields> Parse(const std::string& json, const std::set<std::string>& texts) {
  std::set<std::string> seen;
  std::string twice;
  // The last of two equal keys would count in silence.
  const auto note_twice = [&](int depth, nlohmann::json::parse_event_t event,
                              const nlohmann::json& parsed) {
    if (depth != 1 || event != nlohmann::json::parse_event_t::key) return true;
    const auto& key = parsed.get_ref<const std::string&>();
    if (texts.contains(key) && !seen.insert(key).second) twice = key;
    return true;
  };
  try {
    nlohmann::json object = nlohmann::json::parse(json, note_twice);
    if (const auto fault = FaultOfFields(object, texts)) return Unexpected(*fault);
    if (!twice.empty())
      return Unexpected(Error{"", fmt::format("\"{}\"", twice), "is given more than once"});
    return FieldsOf(object);
  } catch (const nlohmann::json::parse_error& error) {
    return Bad(error.byte, "not valid JSON: a quote, comma or bracket is missing or too much here");
  } catch (const nlohmann::json::exception&) {
    return Bad(0, "not valid JSON: a number is out of range");
  }
}

// The keys of the objects that are open, to see which comes again.
class OpenKeys {
 public:
  using Event = nlohmann::json::parse_event_t;

  void See(Event event, const nlohmann::json& value) {
    if (event == Event::object_start) objects_.emplace_back();
    if (event == Event::object_end) objects_.pop_back();
    if (event != Event::key) return;
    const auto& key = value.get_ref<const std::string&>();
    if (!objects_.back().insert(key).second && !twice_) twice_ = key;
  }
  const std::optional<std::string>& twice() const { return twice_; }

 private:
  std::vector<std::set<std::string>> objects_;
  std::optional<std::string> twice_;
};

}  // namespace

std::optional<Error> JsonFault(std::string_view json, const std::set<std::string>& strings) {
  if (DepthOf(json) > kMaxDepth)
    return Bad(0, fmt::format("JSON nested deeper than {}", kMaxDepth)).error;
  OpenKeys keys;
  const auto see = [&keys](int, OpenKeys::Event event, nlohmann::json& value) {
    keys.See(event, value);
    return true;
  };
  try {
    const nlohmann::json object = nlohmann::json::parse(json, see);
    if (keys.twice())
      return Error{"", fmt::format("\"{}\"", *keys.twice()), "is given more than once"};
    return FaultOfFields(object, strings);
  } catch (const nlohmann::json::parse_error& error) {
    return Bad(error.byte, "not valid JSON in UTF-8").error;
  } catch (const nlohmann::json::exception&) {
    return Bad(0, "not valid JSON: a number is out of range").error;
  }
}

Result<Fields> ReadJsonObject(std::string_view json) { return ReadJsonObject(json, {}); }

Result<Fields> ReadJsonObject(std::string_view json, const std::set<std::string>& texts) {
  if (DepthOf(json) > kMaxDepth) {
    return Bad(0, fmt::format("JSON nested deeper than {}", kMaxDepth));
  }
  return Parse(ToValidUtf8(json), texts);
}

}  // namespace countercheck
