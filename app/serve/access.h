// Who may do what: which names of this server are answered to, who may write, and that a form was
// filled in on a page of our own.
//
// Programs write with `Authorization: Bearer TOKEN`. People sign in with the same token and their
// name, and get a cookie that only who has the token can have made, so that it outlives a restart;
// every form of theirs carries a word that follows from it, which no other site can know.
#ifndef COUNTERCHECK_APP_SERVE_ACCESS_H_
#define COUNTERCHECK_APP_SERVE_ACCESS_H_

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "app/serve/message.h"

namespace countercheck {

struct AccessRules {
  std::string token;            // for writes
  std::string key;              // secret, that cookies are signed with
  std::set<std::string> hosts;  // names of this server besides those of the loopback, small letters
  std::string public_origin = {};  // "https://desk.example", where a proxy stands before it
};

// The key that follows from a token: with another token nobody is signed in any more.
std::string SessionKeyOf(const std::string& token);

// "https://desk.example:8443" of that, or that and "/"; nothing for any other address.
std::optional<std::string> OriginOf(std::string_view address);
// "desk.example" of it.
std::string HostOf(std::string_view origin);

// Why a request is not even looked at: another name in Host (421: a page of another site may have
// pointed its own name here), or a write that another site's page sends (403); two tokens
// (400), or a body that is packed (415). Nothing where it may go on.
std::optional<HttpResponse> RefusalOf(const HttpRequest& request, const AccessRules& rules);

bool IsToken(const std::string& given, const AccessRules& rules);
// Whether the request carries the token as a program does.
bool HasToken(const HttpRequest& request, const AccessRules& rules);

// Somebody who has signed in, and the word that their forms carry.
struct Editor {
  std::string name;
  std::string form_word;
};

// `now` in seconds since 1970.
std::string CookieFor(const std::string& name, int64_t now, const AccessRules& rules);
// Ends what CookieFor() began.
std::string CookieAway(const AccessRules& rules);
// Nothing without a cookie of ours that is still good.
std::optional<Editor> EditorOf(const HttpRequest& request, int64_t now, const AccessRules& rules);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_ACCESS_H_
