// Who may do what: which names of this server are answered to, who may write, and that a form was
// filled in on a page of our own.
//
// Programs write with `Authorization: Bearer TOKEN`. People sign in with the same token and their
// name, and get a cookie that only this process can have made; every form of theirs carries a word
// that follows from it, which no other site can know.
#ifndef COUNTERCHECK_APP_SERVE_ACCESS_H_
#define COUNTERCHECK_APP_SERVE_ACCESS_H_

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "app/serve/message.h"

namespace countercheck {

struct AccessRules {
  std::string token;            // for writes
  std::string key;              // secret of this process, that cookies are signed with
  std::set<std::string> hosts;  // names of this server besides those of the loopback, small letters
};

// Why a request is not even looked at: another name in Host (421: a page of another site may have
// pointed its own name here), or a write that another site's page sends (403). Nothing where it may
// go on.
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
// Nothing without a cookie of ours that is still good.
std::optional<Editor> EditorOf(const HttpRequest& request, int64_t now, const AccessRules& rules);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_ACCESS_H_
