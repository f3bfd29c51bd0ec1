// News of findings as objects that leave the server.
#ifndef COUNTERCHECK_APP_SERVE_FINDING_NEWS_H_
#define COUNTERCHECK_APP_SERVE_FINDING_NEWS_H_

#include <string>

#include "pipeline/store/news.h"

namespace countercheck {

// {"event":…,"at":…,"finding":{…}} and a line feed, with the finding as it is now.
std::string NewsObject(const FindingNews& news, Database* store);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_FINDING_NEWS_H_
