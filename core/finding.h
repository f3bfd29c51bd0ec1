// What comparing the claims of one question shows, for an editor to act on.
#ifndef COUNTERCHECK_CORE_FINDING_H_
#define COUNTERCHECK_CORE_FINDING_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/relation.h"
#include "core/review.h"

namespace countercheck {

enum class Severity { kInfo, kLow, kMedium, kHigh };

std::string_view ToString(Severity severity);  // "medium"

struct Finding {
  std::string id;  // of its question, so that a new article adds to it
  RelationKind kind = RelationKind::kAgreement;
  Severity severity = Severity::kInfo;
  std::string subject;
  std::string metric;
  std::string measure;
  std::vector<std::string> claims;  // ids of all members
  std::vector<Relation> pairs;
  std::vector<std::string> differs;  // "session unstated in 002"
  int origins = 0;                   // independent sources among the members
  std::string message;               // one or two sentences
  std::vector<std::string> explain;  // exact arithmetic, a step each
  std::optional<Review> review;      // the newest, of findings in a store

  bool operator==(const Finding&) const = default;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_FINDING_H_
