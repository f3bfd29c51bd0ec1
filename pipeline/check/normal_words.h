// Names and labels made comparable: "Production & Precision Agriculture" and "production and
// precision agriculture" become the same words.
#ifndef COUNTERCHECK_PIPELINE_CHECK_NORMAL_WORDS_H_
#define COUNTERCHECK_PIPELINE_CHECK_NORMAL_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

namespace countercheck {

// The words of `text` in lower case ASCII, without punctuation; "&" reads "and", hyphens and
// apostrophes join ("non-store" is "nonstore"), "U.S." is "us". Other bytes are kept as they are.
std::vector<std::string> WordsOf(std::string_view text);

// The words with one space between.
std::string NormalWords(std::string_view text);

// "gross_margin" as a reader says it: "gross margin".
std::string Spoken(std::string_view metric);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_NORMAL_WORDS_H_
