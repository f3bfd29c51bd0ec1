#include "app/serve/digest.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

#include <vector>

namespace countercheck {
namespace {

std::string Digits(const unsigned char* bytes, size_t size) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string digits;
  for (size_t i = 0; i < size; ++i) digits += {kDigits[bytes[i] >> 4], kDigits[bytes[i] & 15]};
  return digits;
}

}  // namespace

std::string Sha256(std::string_view bytes) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_sha256(), nullptr);
  return Digits(digest, size);
}

std::string HmacSha256(std::string_view key, std::string_view bytes) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned size = 0;
  HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest, &size);
  return Digits(digest, size);
}

bool EqualInConstantTime(std::string_view secret, std::string_view given) {
  // Of equal length, whatever was given.
  const std::string a = Sha256(secret), b = Sha256(given);
  return CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string RandomDigits(size_t bytes) {
  std::vector<unsigned char> random(bytes);
  if (RAND_bytes(random.data(), static_cast<int>(bytes)) != 1) return {};
  return Digits(random.data(), random.size());
}

}  // namespace countercheck
