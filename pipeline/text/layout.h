// Which part of an article each of its lines is: headline, heading, list item, boilerplate …
//
//   Acme shares fall after results              kHeadline
//   The outlook disappointed. Sales rose.       kDeck
//   Background and Context                      kHeading
//   Acme makes anvils. It was founded in 1900.  kBody
//   - Sales rose 5%                             kList
#ifndef COUNTERCHECK_PIPELINE_TEXT_LAYOUT_H_
#define COUNTERCHECK_PIPELINE_TEXT_LAYOUT_H_

#include <optional>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "pipeline/text/lines.h"

namespace countercheck {

// A line that holds words, and its section. Questions are seen sentence by sentence (prepare.h).
struct LaidOutLine {
  Range range;  // without list marker and number
  Section section = Section::kBody;
  std::optional<Date> day = {};  // of the entry of a live blog that it stands in

  bool operator==(const LaidOutLine&) const = default;
};

// What mark-up says of each line: a heading, a list item, a row of a table, boilerplate; nothing
// where it says no more than that it is a paragraph. Empty where there is no mark-up.
using GivenSections = std::vector<std::optional<Section>>;
// Of each line: the day of the entry of a live blog that it stands in. Empty where no line has one.
using GivenDays = std::vector<std::optional<Date>>;

// `lines` as SplitLines gives them, `title_lines` as FindTitle does, `given` one a line or empty.
// Lines that hold only a list marker give nothing; the item stands in the next line.
std::vector<LaidOutLine> LayOut(std::string_view text, const std::vector<Line>& lines,
                                const std::vector<size_t>& title_lines,
                                const GivenSections& given = {});

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_LAYOUT_H_
