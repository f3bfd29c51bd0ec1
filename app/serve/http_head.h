// The heads of requests and responses, as they go over the wire, and the answers to those that are
// none.
#ifndef COUNTERCHECK_APP_SERVE_HTTP_HEAD_H_
#define COUNTERCHECK_APP_SERVE_HTTP_HEAD_H_

#include <string>

#include "app/serve/message.h"

namespace countercheck {

// Where a request ends, and for whom it is, must be the same for us and for a proxy before us: one
// host, one length, and no coding but "chunked" (RFC 9112, section 6.1).
bool HasOneMeaning(const HttpRequest& request);

// The problem that is answered where the request could not be read, or its handler failed.
HttpResponse Refusal(int status);

// Whether the status allows a body.
bool HasBody(const HttpResponse& response);

// "HTTP/1.1 200 OK", the headers and the empty line. Control characters in values are left out:
// what they hold could come from outside, and ends no line. The length is given but for streams.
std::string HeadOf(const HttpResponse& response, bool keep_alive, bool is_stream);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_HTTP_HEAD_H_
