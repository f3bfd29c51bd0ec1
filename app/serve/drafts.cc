#include "app/serve/drafts.h"

#include <optional>
#include <sstream>
#include <utility>

#include "app/serve/hidden_paths.h"
#include "pipeline/ingest/source.h"
#include "pipeline/pipeline.h"
#include "pipeline/store/lint.h"

namespace countercheck {
namespace {

constexpr char kName[] = "draft";

}  // namespace

Result<RawDocument> DraftOf(const std::string& text, const std::string& published) {
  std::istringstream bytes(text);
  std::optional<Result<RawDocument>> draft;
  ReadSource(kName, SourceKind::kStream, bytes, InputFormat::kText, IngestLimits(),
             [&draft](Result<RawDocument> raw) { draft = std::move(raw); });
  if (!draft) return Unexpected({kName, "", "is empty"});
  if (*draft && !published.empty()) (*draft)->document.published = published;
  return *std::move(draft);
}

Result<Report> LintDraft(const Service& service, RawDocument raw) {
  Result<ReadDocument> draft = Read(std::move(raw), service.rules(), ExtractLimits());
  if (!draft) return Unexpected(draft.error());
  Report report;
  const auto error = service.store()->Read([&](Database* store) {
    report = LintAgainst(*draft, store);
    HidePaths(&report, store);
  });
  if (error) {
    service.options().complain(FormatError(*error));
    return Unexpected({"", "", "the store cannot be used at this moment"});
  }
  return report;
}

}  // namespace countercheck
