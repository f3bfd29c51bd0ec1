// Drafts that are held against the store before they are published; nothing of them is kept.
#ifndef COUNTERCHECK_APP_SERVE_DRAFTS_H_
#define COUNTERCHECK_APP_SERVE_DRAFTS_H_

#include <cstddef>
#include <string>

#include "app/serve/service.h"
#include "core/report.h"
#include "core/result.h"
#include "pipeline/ingest/raw_document.h"

namespace countercheck {

// A plain text, pasted; `published` (ISO 8601) may be empty.
Result<RawDocument> DraftOf(const std::string& text, const std::string& published);

// Longer ones are no articles; each costs a comparison with all that the store knows.
inline constexpr size_t kMostDraftBytes = 256u << 10;

// What `lint` finds that is of `least` severity, without paths of the disk. The error is one of the
// draft, or says that the store cannot be used.
Result<Report> LintDraft(const Service& service, RawDocument raw, Severity least);

// Keeps the gravest findings, with all their claims, and the first other claims of the draft;
// returns how many are not kept.
struct LeftOut {
  size_t findings = 0;
  size_t claims = 0;
};
LeftOut Shorten(Report* report);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_DRAFTS_H_
