// Names of documents as URIs.
#ifndef COUNTERCHECK_REPORTS_URI_TEXT_H_
#define COUNTERCHECK_REPORTS_URI_TEXT_H_

#include <string>
#include <string_view>

#include "core/article.h"

namespace countercheck {

// "a b.txt" as "a%20b.txt": all that is no letter, digit or one of "-._~/".
std::string PathAsUri(std::string_view path);

// The address of the document where it is one of the web, with nothing in it that no address has;
// else its name as a path.
std::string UriOf(const Document& document);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_URI_TEXT_H_
