// The lines of a normalised text, and the mending of text that was broken into lines of equal
// width.
#ifndef COUNTERCHECK_PIPELINE_TEXT_LINES_H_
#define COUNTERCHECK_PIPELINE_TEXT_LINES_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/span.h"
#include "pipeline/text/normalize.h"

namespace countercheck {

// A line that is not empty.
struct Line {
  Range range;  // without spaces at its ends
  bool indented = false;
  bool blank_before = false;  // an empty line, or nothing, stands before it
  bool blank_after = false;   // an empty line stands behind it; false at the end of the text
};

// In the order of the text.
std::vector<Line> SplitLines(std::string_view text);

// The number of lines that are not empty, without storing them.
size_t CountLines(std::string_view text);

// Where the text is hard-wrapped (newswire, mail), makes each paragraph one line: the line feeds
// inside it become spaces. A paragraph ends at an empty line, before an indented line or a list
// item, and where the next word would have fitted into the line. Other text stays as it is.
void JoinWrappedLines(NormalizedText* text);

// The length of the list marker that `line` begins with, spaces included: "- ", "- - ", "• ", "2)
// ". 0 where there is none; the whole line where it holds nothing else.
size_t MarkerLength(std::string_view line);
// True for "1. …", "12) …".
bool IsNumbered(std::string_view line);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_LINES_H_
