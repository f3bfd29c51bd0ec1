// What is asked of a store of articles, and what it answers.
#ifndef COUNTERCHECK_CORE_STORE_VALUES_H_
#define COUNTERCHECK_CORE_STORE_VALUES_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/finding.h"

namespace countercheck {

// Empty and zero fields ask for nothing.
struct ClaimFilter {
  std::string subject;       // a name or a ticker; other names of the same subject are found too
  std::string metric;        // "gross_margin"
  std::string outlet;        // as its articles give it, in small or capital letters
  std::string article;       // identity or name
  std::string finding;       // id of the wire
  std::string claim;         // id of the wire
  std::string from;          // the period ends on this day or later, ISO 8601
  std::string until;         // the period begins on this day or earlier
  int least_confidence = 0;  // hundredths
  // Of a page that neither a period nor confidence alone orders: those that were stored last.
  bool newest_first = false;
  int64_t limit = 0;   // at most so many; 0: all
  int64_t offset = 0;  // of those, how many to pass over; needs a limit
};

struct FindingFilter {
  std::string subject;
  std::string kind;     // "conflict"
  std::string finding;  // id of the wire
  std::string claim;    // one of its members, id of the wire
  std::string article;  // with a member in it: identity or name
  std::string words;    // that stand in its message, in small or capital letters
  std::string since;    // opened or changed at this time or later
  Severity least = Severity::kInfo;
  bool open = true;                    // false: the resolved ones
  std::vector<ReviewStatus> statuses;  // one of these; empty: any
  int64_t limit = 0;
  int64_t offset = 0;
};

struct ArticleFilter {
  std::string outlet;
  std::string since;  // published on this day or later
  std::string until;  // published before this day ends
  bool newest_first = false;
  int64_t limit = 0;
  int64_t offset = 0;
};

// An entry of the life of a finding or of an article.
struct Event {
  std::string at;
  std::string what;                       // "opened", "version 2"
  std::string text;                       // the message; what the version brought
  std::vector<std::string> details = {};  // what the version changed, a line each
};

// How far the life of findings has been followed: the last entry, and the last review.
struct NewsCursor {
  int64_t event = 0;
  int64_t review = 0;

  bool operator==(const NewsCursor&) const = default;
};

// An entry of the life of a finding, as it is told to those who follow it.
struct FindingNews {
  NewsCursor cursor;  // to go on behind it
  std::string what;   // "opened", "changed", "resolved", "reopened", "reviewed"
  std::string at;
  std::string finding;  // id of the wire
};

// What storing articles did to findings, and how many articles were stored.
struct FindingCounts {
  size_t opened = 0;
  size_t changed = 0;
  size_t resolved = 0;
  size_t reopened = 0;
};

struct IntakeCounts {
  size_t added = 0;
  size_t changed = 0;    // a new version
  size_t unchanged = 0;  // known, in this version or an earlier one
  size_t failed = 0;     // could not be read
  FindingCounts findings;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_STORE_VALUES_H_
