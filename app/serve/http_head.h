// The heads of requests and responses, as they go over the wire, and the answers to those that are
// none.
#ifndef COUNTERCHECK_APP_SERVE_HTTP_HEAD_H_
#define COUNTERCHECK_APP_SERVE_HTTP_HEAD_H_

#include <string>
#include <string_view>

#include "app/serve/message.h"

namespace countercheck {

// Where a request ends, and for whom it is, must be the same for us and for a proxy before us: one
// host, one length, and no coding but "chunked" (RFC 9112, section 6.1).
bool HasOneMeaning(const HttpRequest& request);

// Puts what a whole address names ("GET http://desk.example/claims") in the place of Host, and
// leaves the path as target (RFC 9112, section 3.2.2). False where the address names no host.
bool TakeHostOfTarget(HttpRequest* request);

// Looks at the lines of a head as they come: one that goes on in the next is refused, as servers
// and proxies read it differently (RFC 9112, section 5.2).
class FieldLines {
 public:
  void Add(std::string_view bytes);
  bool folded() const { return folded_; }

 private:
  bool behind_end_ = false;  // of a line
  bool folded_ = false;
};

// The problem that is answered where the request could not be read, or its handler failed.
HttpResponse Refusal(int status);

// Whether the status allows a body.
bool HasBody(const HttpResponse& response);

// "HTTP/1.1 200 OK", the headers and the empty line. Control characters in values are left out:
// what they hold could come from outside, and ends no line. The length is given but for streams.
std::string HeadOf(const HttpResponse& response, bool keep_alive, bool is_stream);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_HTTP_HEAD_H_
