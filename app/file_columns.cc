#include "app/file_columns.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string_view>

namespace countercheck {
namespace {

constexpr size_t kMostOfOne = 32u << 20, kMostHeld = 64u << 20;

std::string ReadFile(const std::string& path) {
  std::error_code failure;
  const bool known = std::filesystem::is_regular_file(path, failure) && !failure &&
                     std::filesystem::file_size(path, failure) <= kMostOfOne && !failure;
  if (!known) return "";
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool BeginsCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

const std::string& FileColumns::BytesOf(const std::string& path) {
  const auto known = bytes_.find(path);
  if (known != bytes_.end()) return known->second;
  std::string bytes = ReadFile(path);
  if (held_ + bytes.size() > kMostHeld) bytes_.clear(), held_ = 0;
  held_ += bytes.size();
  return bytes_.emplace(path, std::move(bytes)).first->second;
}

size_t FileColumns::Of(const Claim& claim) {
  const std::string_view bytes = BytesOf(claim.document);
  const size_t at = claim.span.bytes.begin;
  if (at >= bytes.size() || !bytes.substr(at).starts_with(claim.value_text)) return 0;
  const size_t feed = at == 0 ? bytes.npos : bytes.rfind('\n', at - 1);
  const std::string_view before = bytes.substr(0, at).substr(feed == bytes.npos ? 0 : feed + 1);
  return 1 + static_cast<size_t>(std::count_if(before.begin(), before.end(), BeginsCharacter));
}

}  // namespace countercheck
