// The audit of an event: which article answers which question, and how; what stayed unbound; and
// how each source stands to the rest.
#ifndef COUNTERCHECK_CORE_COVERAGE_H_
#define COUNTERCHECK_CORE_COVERAGE_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace countercheck {

// In the order of weight: of several figures of one article the last of these counts.
enum class Answer { kGiven, kHedged, kInTension, kInConflict };

std::string_view ToString(Answer answer);  // "in_conflict"

struct CoverageCell {
  Answer answer = Answer::kGiven;
  std::vector<std::string> values;  // as printed, each once
};

// One question, with a cell for each document that answers it, by its place.
struct CoverageRow {
  std::string question;  // "Deere revenue, Q3 2025"
  std::map<size_t, CoverageCell> cells;
  // What documents that do not answer it say beside it, as another thing: "as target: $5 million",
  // "of a company it does not name: $5 million".
  std::map<size_t, std::vector<std::string>> asides = {};
};

// How one article stands to the others.
struct SourceStanding {
  std::string origin;               // the first document of its origin; its own name for an origin
  std::vector<std::string> quotes;  // news organisations that its claims go back to
  size_t questions = 0;             // that it answers
  size_t shared = 0;                // of these, that another origin answers, too
  size_t differs = 0;               // of these, that it answers in a conflict
};

struct Coverage {
  std::vector<std::string> documents;             // names, in the order of the report
  std::vector<CoverageRow> rows;                  // answered by most first
  std::vector<std::vector<std::string>> unbound;  // of each document, figures bound to no metric
  std::vector<SourceStanding> sources;            // of each document
};

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_COVERAGE_H_
