// Who is signed in at the desk: known to the server alone, so that who signs out is out, whoever
// has kept the cookie. They end with the process.
#ifndef COUNTERCHECK_APP_SERVE_SIGN_INS_H_
#define COUNTERCHECK_APP_SERVE_SIGN_INS_H_

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace countercheck {

// Somebody who has signed in, and the word that their forms carry, which no other site can know.
struct Editor {
  std::string name;
  std::string form_word;
};

constexpr int64_t kSignedInSeconds = 12 * 60 * 60;

// Times are seconds since 1970. Used by several threads.
class SignIns {
 public:
  // The secret that stands for this one from now on, 64 digits; empty where the system has no
  // random bytes to give. Of more than 10,000 the oldest ends.
  std::string Begin(const std::string& name, int64_t now);
  // Nothing for a secret that none has, that was ended, or that is older than kSignedInSeconds.
  std::optional<Editor> Find(std::string_view secret, int64_t now) const;
  void End(std::string_view secret);

 private:
  struct SignIn {
    Editor editor;
    int64_t begun = 0;
  };
  mutable std::mutex mutex_;
  // By the hash of the secret: how long a search takes says nothing of a secret.
  std::map<std::string, SignIn> by_hash_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_SIGN_INS_H_
