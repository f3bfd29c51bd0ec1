// One JSON object from outside, as its fields of text. The only place where JSON is read.
#ifndef COUNTERCHECK_PIPELINE_INGEST_JSON_OBJECT_H_
#define COUNTERCHECK_PIPELINE_INGEST_JSON_OBJECT_H_

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/result.h"

namespace countercheck {

// The fields of `json` that are strings or numbers (as text: 7 is "7"); all others are left out.
// The last of equal keys counts. Bytes that are not UTF-8 become U+FFFD. An error ("byte 12") for
// what is no JSON object, or is nested deeper than 64.
Result<std::map<std::string, std::string>> ReadJsonObject(std::string_view json);

// Why a program that is careful does not send `json`: it is no object of valid JSON in UTF-8
// ("byte 12"), has a key twice in one object ("key \"id\""), or one of `strings` is something else
// than a string or null ("\"id\""). Nothing where all is well.
std::optional<Error> JsonFault(std::string_view json, const std::set<std::string>& strings);

// The same with an error where one of `texts` is there, and neither a string nor null ("\"text\":
// expected a string, found a number"), or there twice.
Result<std::map<std::string, std::string>> ReadJsonObject(std::string_view json,
                                                          const std::set<std::string>& texts);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_JSON_OBJECT_H_
