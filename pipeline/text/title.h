// The headline of an article: which of its lines it is.
#ifndef COUNTERCHECK_PIPELINE_TEXT_TITLE_H_
#define COUNTERCHECK_PIPELINE_TEXT_TITLE_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "pipeline/text/lines.h"

namespace countercheck {

// The indices of the lines that are the headline, in order: usually one, two where it is repeated.
//
// Where `title` (of the metadata) is given, the lines near the top that say the same; none where
// the text does not repeat it. Else the first line that is neither navigation nor a by-line nor a
// date, if an empty line follows it or it has no full stop at its end; none where that line is a
// paragraph.
std::vector<size_t> FindTitle(std::string_view text, const std::vector<Line>& lines,
                              std::string_view title);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_TITLE_H_
