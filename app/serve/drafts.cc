#include "app/serve/drafts.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "app/serve/hidden_paths.h"
#include "pipeline/ingest/source.h"
#include "pipeline/pipeline.h"
#include "pipeline/store/lint.h"

namespace countercheck {
namespace {

constexpr char kName[] = "draft";
constexpr size_t kMostFindings = 200;
constexpr size_t kMostOtherClaims = 500;

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

Result<Report> LintDraft(const Service& service, RawDocument raw, Severity least) {
  Result<ReadDocument> draft = Read(std::move(raw), service.rules(), ExtractLimits());
  if (!draft) return Unexpected(draft.error());
  Report report;
  const auto error = service.store()->Read([&](Database* store) {
    report = LintAgainst(*draft, store);
    std::erase_if(report.findings, [least](const Finding& f) { return f.severity < least; });
    HidePaths(&report, store);
  });
  if (error) {
    service.options().complain(FormatError(*error));
    return Unexpected({"", "", "the store cannot be used at this moment"});
  }
  return report;
}

LeftOut Shorten(Report* report) {
  LeftOut left;
  if (report->findings.size() > kMostFindings) {
    left.findings = report->findings.size() - kMostFindings;
    report->findings.resize(kMostFindings);
  }
  std::unordered_set<std::string_view> members;
  for (const Finding& finding : report->findings)
    members.insert(finding.claims.begin(), finding.claims.end());
  size_t others = 0;
  const auto is_too_many = [&](const Claim& claim) {
    return !members.contains(claim.id) && ++others > kMostOtherClaims;
  };
  left.claims = std::erase_if(report->claims, is_too_many);
  std::unordered_set<std::string_view> named;
  for (const Claim& claim : report->claims) named.insert(claim.document);
  // The draft is the first, whatever it is called.
  const auto is_silent = [&](const Document& one) { return !named.contains(one.name); };
  if (!report->documents.empty())
    report->documents.erase(
        std::remove_if(report->documents.begin() + 1, report->documents.end(), is_silent),
        report->documents.end());
  return left;
}

}  // namespace countercheck
