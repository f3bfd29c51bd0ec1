// Words that stand in many rows, by number.
#ifndef COUNTERCHECK_PIPELINE_STORE_DICTIONARY_H_
#define COUNTERCHECK_PIPELINE_STORE_DICTIONARY_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "pipeline/store/database.h"

namespace countercheck {

class Dictionary {
 public:
  explicit Dictionary(Database* database) : database_(database) {}

  // The id of `name` in `table` (outlet, metric, unit, rule), new where it was not there. Nothing
  // for empty text.
  std::optional<int64_t> IdOf(const char* table, const std::string& name);
  // The id of a subject; both may be empty. A new one has itself as root until Subjects finds it.
  int64_t SubjectId(const std::string& name, const std::string& ticker);

  // Forgets the ids: those of subjects hold for one transaction only.
  void Forget();

 private:
  using Words = std::pair<std::string, std::string>;  // table and name; name and ticker

  Database* database_;
  std::map<Words, int64_t> words_;
  std::map<Words, int64_t> subjects_;
};

// Writes the words of all names of subjects, by which they are looked up.
void PutAllWords(Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_DICTIONARY_H_
