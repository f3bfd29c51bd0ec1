// Responses of the kinds that the service gives.
#ifndef COUNTERCHECK_APP_SERVE_ANSWERS_H_
#define COUNTERCHECK_APP_SERVE_ANSWERS_H_

#include <string>
#include <string_view>

#include "app/serve/message.h"

namespace countercheck {

inline constexpr std::string_view kJsonType = "application/json";
inline constexpr std::string_view kJsonLinesType = "application/jsonl";
inline constexpr std::string_view kHtmlType = "text/html; charset=utf-8";

HttpResponse Ok(std::string_view type, std::string body);

// RFC 9457: {"type":"about:blank","title":"Not Found","status":404,"detail":…}. `detail` is for
// people, and must name no path of this machine.
HttpResponse Problem(int status, std::string_view detail);

// 303: the browser goes on to `path` with GET.
HttpResponse GoTo(const std::string& path);

// "Not Found".
std::string_view ReasonOf(int status);

// Adds an ETag of the body, and makes a 304 of a response that the client has already. Only of 200
// without `more`.
void AddEtag(const HttpRequest& request, HttpResponse* response);

// What browsers are told about every answer: no scripts, styles or frames but the server's own, no
// guessing of types.
void AddSecurityHeaders(HttpResponse* response);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_ANSWERS_H_
