// Full stops that do not end a sentence.
#ifndef COUNTERCHECK_PIPELINE_TEXT_ABBREVIATIONS_H_
#define COUNTERCHECK_PIPELINE_TEXT_ABBREVIATIONS_H_

#include <string_view>

namespace countercheck {

// What stands before and behind a full stop that a space follows.
//   "… said Acme Inc. The company …"     word "Inc", next "The"
struct StopContext {
  std::string_view word;  // up to the stop, which is left out
  std::string_view next;  // the first word behind it, quotes and brackets before it left out
  bool word_begins_sentence = false;
};

// True where the stop belongs to an abbreviation, an initial or a list number, and the sentence
// goes on behind it.
bool IsAbbreviation(const StopContext& stop);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_ABBREVIATIONS_H_
