// Sending something to a web address: the one home of libcurl.
#ifndef COUNTERCHECK_APP_SERVE_HTTP_POST_H_
#define COUNTERCHECK_APP_SERVE_HTTP_POST_H_

#include <string>
#include <vector>

#include "core/result.h"

namespace countercheck {

// The status that `url` (http or https) answers with; redirects are not followed, and certificates
// are checked. An error where there is no answer within ten seconds. `headers` are whole lines:
// "Content-Type: application/json".
Result<int> PostTo(const std::string& url, const std::vector<std::string>& headers,
                   const std::string& body);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_HTTP_POST_H_
