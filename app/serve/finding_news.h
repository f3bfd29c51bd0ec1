// News of findings as objects that leave the server.
#ifndef COUNTERCHECK_APP_SERVE_FINDING_NEWS_H_
#define COUNTERCHECK_APP_SERVE_FINDING_NEWS_H_

#include <optional>
#include <string>

#include "core/finding.h"
#include "pipeline/store/news.h"

namespace countercheck {

// The finding that the news is of, as it is now. Nothing where the store cannot be read.
std::optional<Finding> FindingOf(const FindingNews& news, Database* store);

// {"event":…,"at":…,"finding":{…}} and a line feed, with the finding as it is now.
std::string NewsObject(const FindingNews& news, Database* store);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_FINDING_NEWS_H_
