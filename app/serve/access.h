// Who may do what: which names of this server are answered to, who may write, and that a form was
// filled in on a page of our own.
//
// Programs write with `Authorization: Bearer TOKEN`. People sign in with the same token and their
// name, and get a cookie (sign_ins.h); every form of theirs carries a word that goes with it.
#ifndef COUNTERCHECK_APP_SERVE_ACCESS_H_
#define COUNTERCHECK_APP_SERVE_ACCESS_H_

#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "app/serve/message.h"

namespace countercheck {

struct AccessRules {
  std::string token;            // for writes
  std::set<std::string> hosts;  // names of this server besides those of the loopback, small letters
  std::string public_origin = {};  // "https://desk.example", where a proxy stands before it
};

// "https://desk.example:8443" of that, or that and "/"; nothing for any other address.
std::optional<std::string> OriginOf(std::string_view address);
// "desk.example" of it.
std::string HostOf(std::string_view origin);

// Why a request is not even looked at: another name in Host (421: a page of another site may have
// pointed its own name here), or a write that another site's page sends (403); two tokens
// (400), or a body that is packed (415). Nothing where it may go on.
std::optional<HttpResponse> RefusalOf(const HttpRequest& request, const AccessRules& rules);

// What an answer to a wrong token waits: with all connections taken by who guesses, some hundred
// guesses a second, of more than any list of words holds.
constexpr std::chrono::milliseconds kWrongTokenDelay{1000};

bool IsToken(const std::string& given, const AccessRules& rules);
// Whether the request carries the token as a program does.
bool HasToken(const HttpRequest& request, const AccessRules& rules);

// The header that gives a browser the secret of a sign-in, and the one that takes it away.
std::string CookieFor(const std::string& secret, const AccessRules& rules);
std::string CookieAway(const AccessRules& rules);
// The secret that the request brings; empty where it brings none.
std::string_view SecretIn(const HttpRequest& request);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_ACCESS_H_
