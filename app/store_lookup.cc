#include "app/store_lookup.h"

#include <fmt/format.h>

#include <vector>

#include "app/console.h"
#include "pipeline/store/questions.h"

namespace countercheck {
namespace {

constexpr size_t kLeastDigits = 4;

}  // namespace

std::optional<NamedInStore> FindInStore(const std::string& prefix, Database* store) {
  NamedInStore named;
  if (prefix.size() < kLeastDigits) return named;
  const std::vector<std::string> claims = ClaimsNamed(prefix, store);
  const std::vector<std::string> findings = FindingsNamed(prefix, store);
  if (claims.size() + findings.size() > 1) {
    Complain(fmt::format("{}: begins several ids: {}", prefix,
                         fmt::join(findings.empty() ? claims : findings, ", ")));
    return std::nullopt;
  }
  if (!claims.empty()) named.claim = claims.front();
  if (!findings.empty()) named.finding = findings.front();
  return named;
}

bool ResolveFinding(ClaimFilter* filter, Database* store) {
  if (filter->finding.size() < kLeastDigits) return true;
  const std::vector<std::string> findings = FindingsNamed(filter->finding, store);
  if (findings.size() == 1) filter->finding = findings.front();
  if (findings.size() < 2) return true;
  Complain(fmt::format("{}: begins several ids: {}", filter->finding, fmt::join(findings, ", ")));
  return false;
}

}  // namespace countercheck
