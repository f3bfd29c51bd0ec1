// What sentences and tables call each article: its outlet, and what tells it from others of that.
//
//   Reuters                       the only one of Reuters
//   Reuters, 12 May               the only one of that day; with the year where there are several
//   Reuters, “Acme falls after…”  of several of a day, by its title
//   Reuters · wire-2              of several alike, by its file
//   wire-2                        of no known outlet
#ifndef COUNTERCHECK_CORE_SOURCE_NAMES_H_
#define COUNTERCHECK_CORE_SOURCE_NAMES_H_

#include <string>
#include <vector>

#include "core/article.h"

namespace countercheck {

// In the order of `documents`; `file_names` are theirs. Brackets in an outlet's name are left out
// ("Post (via Wire)" is "Post via Wire"), for names stand in brackets. Titles are cut. The names
// differ where the file names do.
std::vector<std::string> SourceNames(const std::vector<const Document*>& documents,
                                     std::vector<std::string> file_names);

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_SOURCE_NAMES_H_
