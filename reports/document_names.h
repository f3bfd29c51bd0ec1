// Short names for documents, as a reader tells them apart: "002" for "news/002_ef277dc6.txt".
#ifndef COUNTERCHECK_REPORTS_DOCUMENT_NAMES_H_
#define COUNTERCHECK_REPORTS_DOCUMENT_NAMES_H_

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"

namespace countercheck {

// Document::name to short name, one for each: the shortest beginning of the file name, without
// folder and extension, that is no other's, and ends where a word or number of it ends. Documents
// whose file names are the same have the folder that tells them apart before it.
using DocumentNames = std::map<std::string, std::string, std::less<>>;
DocumentNames ShortNamesOf(const std::vector<Document>& documents);

// Document::name to what readers call it, as core/source_names.h has it: by outlet and day or
// title, else by the short name.
DocumentNames SourceNamesOf(const std::vector<Document>& documents);

// The short name, or `name` itself where it is not among them.
std::string ShortName(const DocumentNames& names, std::string_view name);

// `text` with the file name of each of `documents` (without folder and extension) turned into its
// short name. File names that are plain words stay, for they may mean something else.
std::string WithShortNames(std::string text, const DocumentNames& names,
                           const std::set<std::string_view>& documents);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_DOCUMENT_NAMES_H_
