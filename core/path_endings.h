// What tells documents of one file name apart: of "feeds/a/report.txt" and "feeds/b/report.txt",
// "a/report.txt" and "b/report.txt".
#ifndef COUNTERCHECK_CORE_PATH_ENDINGS_H_
#define COUNTERCHECK_CORE_PATH_ENDINGS_H_

#include <string>
#include <string_view>
#include <vector>

namespace countercheck {

// For each of `paths` its shortest ending, at a '/', that is no ending of another one; the whole
// path where it is one of another, or the same. Folders between the first and the last part are
// left out, "a/…/report.txt", unless two would be alike then. In the order of `paths`.
std::vector<std::string> ShortestEndings(const std::vector<std::string_view>& paths);

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_PATH_ENDINGS_H_
