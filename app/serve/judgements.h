// What editors have made of a finding, one judgement after the other, and how the last is taken
// back.
//
//   confirmed            stands
//   dismissed            stands until the next line
//   confirmed "taken back"
//
// To take back once more leaves the finding open, as it was before the first.
#ifndef COUNTERCHECK_APP_SERVE_JUDGEMENTS_H_
#define COUNTERCHECK_APP_SERVE_JUDGEMENTS_H_

#include <optional>
#include <string>
#include <vector>

#include "core/report.h"

namespace countercheck {

// Whether people can read who judges: not blank, and without control characters, direction
// overrides and bytes that are no UTF-8.
bool IsLegibleName(const std::string& author);

// "dismissed 2026-06-24T10:00:00Z", or "open" where nobody has judged: what a page showed, to be
// held against what is true when it is sent.
std::string StateOf(const std::optional<Review>& review);

// Why a judgement that was made of the state `seen` is refused now; empty where nothing has changed
// since, or where it does not say what it saw.
std::string StaleWords(const std::string& seen, const std::optional<Review>& now);

// The review that takes back the last judgement that still stands, without its author and time; its
// status is that of the judgement before. `reviews` are the newest first. Nothing where no
// judgement stands: one that was taken back is not made again.
std::optional<Review> TakingBack(const std::vector<Review>& reviews);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_JUDGEMENTS_H_
