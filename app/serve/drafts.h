// Drafts that are held against the store before they are published; nothing of them is kept.
#ifndef COUNTERCHECK_APP_SERVE_DRAFTS_H_
#define COUNTERCHECK_APP_SERVE_DRAFTS_H_

#include <string>

#include "app/serve/service.h"
#include "core/report.h"
#include "core/result.h"
#include "pipeline/ingest/raw_document.h"

namespace countercheck {

// A plain text, pasted; `published` (ISO 8601) may be empty.
Result<RawDocument> DraftOf(const std::string& text, const std::string& published);

// What `lint` finds, without paths of the disk. The error is one of the draft, or says that the
// store cannot be used.
Result<Report> LintDraft(const Service& service, RawDocument raw);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_DRAFTS_H_
