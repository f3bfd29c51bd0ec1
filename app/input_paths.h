// What the paths of a command line stand for: files, folders, patterns.
#ifndef COUNTERCHECK_APP_INPUT_PATHS_H_
#define COUNTERCHECK_APP_INPUT_PATHS_H_

#include <string>
#include <vector>

namespace countercheck {

// Whether the name of a file ends as those of articles: .txt, .jsonl, .ndjson, .html, .htm, .md,
// .xml, .eml.
bool IsArticleFile(const std::string& path);

// Each path as it is, but a folder as the articles below it, by path, and a pattern (`news/*.txt`)
// that is no file itself as the files that match. What matches nothing stays, and is an error where
// it is read.
std::vector<std::string> ExpandPaths(const std::vector<std::string>& paths);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_INPUT_PATHS_H_
