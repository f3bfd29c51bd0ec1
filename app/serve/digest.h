// Hashes, signatures, random keys: the one home of libcrypto.
#ifndef COUNTERCHECK_APP_SERVE_DIGEST_H_
#define COUNTERCHECK_APP_SERVE_DIGEST_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace countercheck {

// 64 hexadecimal digits.
std::string Sha256(std::string_view bytes);
std::string HmacSha256(std::string_view key, std::string_view bytes);

// Takes equally long wherever the first difference is; only the length of `given` shows.
bool EqualInConstantTime(std::string_view secret, std::string_view given);

// So many random bytes as hexadecimal digits; empty where the system has none to give.
std::string RandomDigits(size_t bytes);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_DIGEST_H_
