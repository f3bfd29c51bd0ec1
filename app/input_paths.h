// What the paths of a command line stand for: files, folders, patterns.
#ifndef COUNTERCHECK_APP_INPUT_PATHS_H_
#define COUNTERCHECK_APP_INPUT_PATHS_H_

#include <string>
#include <vector>

namespace countercheck {

// Each path as it is, but a folder as the articles below it, by path (.txt, .jsonl, .ndjson, .html,
// .htm, .md, .xml, .eml), and a pattern (`news/*.txt`) that is no file itself as the files that
// match. What matches nothing stays, and is an error where it is read.
std::vector<std::string> ExpandPaths(const std::vector<std::string>& paths);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_INPUT_PATHS_H_
