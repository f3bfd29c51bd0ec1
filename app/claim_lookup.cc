#include "app/claim_lookup.h"

#include <fmt/format.h>

#include <charconv>
#include <set>

namespace countercheck {
namespace {

constexpr size_t kLeastDigits = 4;
constexpr size_t kNamesListed = 8;

std::string_view FileNameOf(std::string_view path) {
  const size_t slash = path.find_last_of('/');
  return slash == path.npos ? path : path.substr(slash + 1);
}

Unexpected NotFound(const std::string& name, const std::string& message) {
  return Unexpected({name, "", message});
}

std::string Listed(const std::set<std::string>& names) {
  std::string list;
  size_t count = 0;
  for (const std::string& name : names) {
    if (count == kNamesListed) return list + ", …";
    list += (count++ == 0 ? "" : ", ") + name;
  }
  return list;
}

Result<std::vector<Claim>> FindById(const std::vector<Claim>& claims, const std::string& id) {
  if (id.size() < kLeastDigits) {
    return NotFound(id, fmt::format("too short for an id: give at least {} digits", kLeastDigits));
  }
  std::vector<Claim> found;
  std::set<std::string> ids;
  for (const Claim& claim : claims) {
    if (!claim.id.starts_with(id)) continue;
    if (ids.insert(claim.id).second) found.push_back(claim);
  }
  if (found.empty()) {
    return NotFound(id, fmt::format("no claim of this id among {} in the files given "
                                    "(`countercheck extract` lists them)",
                                    claims.size()));
  }
  if (ids.size() > 1) {
    return NotFound(id, fmt::format("begins {} ids: {}", ids.size(), Listed(ids)));
  }
  return found;
}

bool IsOfFile(const Claim& claim, const std::string& file) {
  return claim.document == file || FileNameOf(claim.document).starts_with(FileNameOf(file));
}

Result<std::vector<Claim>> FindByLine(const std::vector<Claim>& claims, const FileLine& place,
                                      const std::string& name) {
  std::vector<Claim> found;
  std::set<int> lines;
  for (const Claim& claim : claims) {
    if (!IsOfFile(claim, place.file)) continue;
    lines.insert(claim.line);
    if (claim.line == place.line) found.push_back(claim);
  }
  if (!found.empty()) return found;
  if (lines.empty()) return NotFound(name, "no claim in a file of this name");
  return NotFound(
      name, fmt::format("no claim on this line; there are claims on {}", fmt::join(lines, ", ")));
}

}  // namespace

std::optional<FileLine> ParseFileLine(std::string_view text) {
  const size_t colon = text.rfind(':');
  if (colon == text.npos || colon == 0) return std::nullopt;
  FileLine place{std::string(text.substr(0, colon)), 0};
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data() + colon + 1, end, place.line);
  if (error != std::errc() || stopped != end || place.line < 1) return std::nullopt;
  return place;
}

Result<std::vector<Claim>> FindClaims(const std::vector<Claim>& claims, const std::string& name) {
  if (const auto place = ParseFileLine(name)) return FindByLine(claims, *place, name);
  return FindById(claims, name);
}

}  // namespace countercheck
