// A note on a document, for people.
#ifndef COUNTERCHECK_REPORTS_NOTE_LINES_H_
#define COUNTERCHECK_REPORTS_NOTE_LINES_H_

#include <string>
#include <string_view>

#include "core/note.h"
#include "reports/report_formats.h"

namespace countercheck {

// "  note  revised, line 14: “An earlier version …” (withdrawn: $3 billion)", wrapped, with a line
// feed behind each line. `lead` is printable and stands where "note" does here.
std::string FormatNote(const Note& note, std::string_view lead, const TextStyle& style);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_NOTE_LINES_H_
