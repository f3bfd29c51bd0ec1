// The head of a response as it goes over the wire.
#ifndef COUNTERCHECK_APP_SERVE_HTTP_HEAD_H_
#define COUNTERCHECK_APP_SERVE_HTTP_HEAD_H_

#include <string>

#include "app/serve/message.h"

namespace countercheck {

// Whether the status allows a body.
bool HasBody(const HttpResponse& response);

// "HTTP/1.1 200 OK", the headers and the empty line. Control characters in values are left out:
// what they hold could come from outside, and ends no line. The length is given but for streams.
std::string HeadOf(const HttpResponse& response, bool keep_alive, bool is_stream);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_HTTP_HEAD_H_
