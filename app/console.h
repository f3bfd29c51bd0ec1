// What the program writes: results to standard output or a file, all else to standard error.
#ifndef COUNTERCHECK_APP_CONSOLE_H_
#define COUNTERCHECK_APP_CONSOLE_H_

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "reports/report_formats.h"

namespace countercheck {

// "countercheck: MESSAGE" on standard error, as one line that is safe to show.
void Complain(std::string_view message);
void Complain(const std::vector<Error>& errors);

// Writes `text` to the file `path`, or to standard output where it is empty. False, after a
// complaint, where it cannot be written. A reader that has gone away (`| head`) is no failure.
bool WriteResult(const std::string& text, const std::string& path);

// Writes to the file `path`, or to standard output where it is empty, piece by piece: what has been
// found is not lost where the program is stopped.
class ResultStream {
 public:
  explicit ResultStream(const std::string& path);
  ~ResultStream();
  ResultStream(const ResultStream&) = delete;
  ResultStream& operator=(const ResultStream&) = delete;

  // Writes and flushes. After a failure nothing more is written.
  void Write(const std::string& text);
  // False, after a complaint, where something could not be written. To be called once, at the end.
  bool Close();

 private:
  std::string path_;
  std::FILE* file_;
  int error_ = 0;  // errno of the first failure
};

// Colour where standard output is a terminal and NO_COLOR is unset or empty, and the width of that
// terminal. Plain and 100 columns for a file.
TextStyle StyleFor(const std::string& path);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_CONSOLE_H_
