// What the names in a piece of JSON tell of its format, where the piece may be cut off anywhere.
#ifndef COUNTERCHECK_PIPELINE_INGEST_JSON_SIGNS_H_
#define COUNTERCHECK_PIPELINE_INGEST_JSON_SIGNS_H_

#include <string_view>

namespace countercheck {

enum class JsonKind {
  kUnknown,
  kLine,   // has a "text": JSON lines
  kFeed,   // JSON Feed
  kNinjs,  // an item of a news agency, or several; or nested so deep that its reader refuses it
};

// `start` begins with '{' or '['. Only names of members count, never what a text quotes. Linear.
JsonKind KindOfJson(std::string_view start);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_JSON_SIGNS_H_
