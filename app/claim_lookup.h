// Finding the claims that a user names.
#ifndef COUNTERCHECK_APP_CLAIM_LOOKUP_H_
#define COUNTERCHECK_APP_CLAIM_LOOKUP_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"
#include "core/result.h"

namespace countercheck {

// "article.txt:12"
struct FileLine {
  std::string file;
  int line = 0;
};

// Nothing where `text` has not that form.
std::optional<FileLine> ParseFileLine(std::string_view text);

// The claims that `name` stands for: an id, at least four digits that begin one id only, or
// FILE:LINE, where FILE is the path, the file name, or a beginning of it. The error says what is
// there instead.
Result<std::vector<Claim>> FindClaims(const std::vector<Claim>& claims, const std::string& name);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_CLAIM_LOOKUP_H_
