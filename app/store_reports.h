// Options and output that the questions to a store have in common.
#ifndef COUNTERCHECK_APP_STORE_REPORTS_H_
#define COUNTERCHECK_APP_STORE_REPORTS_H_

#include <cstdint>
#include <string>

#include "app/store_options.h"
#include "core/report.h"
#include "core/store_values.h"

namespace countercheck {

struct QuestionOptions {
  StoreOptions store;
  std::string format = "text";
  std::string output;
  int64_t limit = 200;
  int64_t offset = 0;
};

// --limit and --offset, of what is named; `limit` has the default.
void AddPage(CLI::App* command, const std::string& what, int64_t* limit, int64_t* offset);
// --db, --wait, --format, -o, --limit, --offset.
void AddQuestion(CLI::App* command, QuestionOptions* options);
// Likewise, with csv.
void AddTableQuestion(CLI::App* command, QuestionOptions* options);
// Likewise, with all forms of findings, and claimreview.
void AddFindingQuestion(CLI::App* command, QuestionOptions* options);

// --subject, --metric, --outlet, --article, --finding, --from, --until, --confidence.
void AddClaimFilter(CLI::App* command, ClaimFilter* filter);

// How many claims or findings a report is about, against the limit: a note on standard error where
// there may be more.
void NoteLimit(size_t shown, int64_t limit);

// Prints the report; `claims`: all claims, else the findings; as text with `more` behind it.
// Returns the exit code.
int PrintReport(const Report& report, bool claims, const QuestionOptions& options,
                const Database& database, const std::string& more = "");

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_STORE_REPORTS_H_
