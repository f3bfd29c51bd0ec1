#include "app/serve/sign_ins.h"

#include <algorithm>

#include "app/serve/digest.h"

namespace countercheck {
namespace {

constexpr size_t kSecretBytes = 32;
constexpr size_t kMost = 10'000;

bool IsOver(int64_t begun, int64_t now) { return now < begun || now - begun > kSignedInSeconds; }

}  // namespace

std::string SignIns::Begin(const std::string& name, int64_t now) {
  const std::string secret = RandomDigits(kSecretBytes), word = RandomDigits(kSecretBytes);
  if (secret.empty() || word.empty()) return "";
  const std::lock_guard lock(mutex_);
  std::erase_if(by_hash_, [now](const auto& one) { return IsOver(one.second.begun, now); });
  if (by_hash_.size() >= kMost)
    by_hash_.erase(std::min_element(
        by_hash_.begin(), by_hash_.end(),
        [](const auto& a, const auto& b) { return a.second.begun < b.second.begun; }));
  by_hash_[Sha256(secret)] = {{name, word}, now};
  return secret;
}

std::optional<Editor> SignIns::Find(std::string_view secret, int64_t now) const {
  const std::lock_guard lock(mutex_);
  const auto found = by_hash_.find(Sha256(secret));
  if (found == by_hash_.end() || IsOver(found->second.begun, now)) return std::nullopt;
  return found->second.editor;
}

void SignIns::End(std::string_view secret) {
  const std::lock_guard lock(mutex_);
  by_hash_.erase(Sha256(secret));
}

}  // namespace countercheck
