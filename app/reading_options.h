// The options that every command which reads articles has in common.
#ifndef COUNTERCHECK_APP_READING_OPTIONS_H_
#define COUNTERCHECK_APP_READING_OPTIONS_H_

#include <string>
#include <vector>

#include "pipeline/ingest/ingest.h"

namespace CLI {
class App;
}

namespace countercheck {

struct ReadingOptions {
  std::vector<std::string> files;  // as given; "-" is standard input
  std::string input_format;        // "text", "html" …, or empty: by content and name
  std::string format = "text";     // of what is printed: "text", "jsonl", "html" …
  std::string rules;               // folder of rules; empty: those built in
  std::string output;              // file to write; empty: standard output

  bool Json() const { return format == "jsonl"; }
  InputFormat Input() const;
};

// False, after a message on standard error, where the output file is one of the inputs: the article
// would be lost.
bool KeepsInputs(const ReadingOptions& options);

// FILES… and --input-format.
void AddInput(CLI::App* command, ReadingOptions* options);
// --input-format alone, where the command names its file in another way.
void AddInputFormat(CLI::App* command, ReadingOptions* options);
// --format, with text and jsonl; and -o.
void AddOutput(CLI::App* command, ReadingOptions* options);
// Likewise, with html and all other forms too: for what reports findings.
void AddReportOutput(CLI::App* command, ReadingOptions* options);
// --rules.
void AddRulesFolder(CLI::App* command, std::string* folder);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_READING_OPTIONS_H_
