// Whether words stand in a text in the same order: all runs of four words of it, as numbers.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_WORD_RUNS_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_WORD_RUNS_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace countercheck {

class WordRuns {
 public:
  explicit WordRuns(std::string_view text);

  // How many of the runs of `text` are among them, from 0 to 1; a few words say nothing, and
  // give 1.
  double ShareOf(std::string_view text) const;

 private:
  std::vector<uint64_t> runs_;  // sorted
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_WORD_RUNS_H_
