// What a reader should know of a document besides its claims: that it is not whole, that it was
// corrected, that its date cannot be read.
#ifndef COUNTERCHECK_CORE_NOTE_H_
#define COUNTERCHECK_CORE_NOTE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/span.h"

namespace countercheck {

enum class NoteKind {
  kPaywall,   // the whole is for subscribers
  kRevision,  // what an earlier version said
  kDate,      // the date that was given for it cannot be read
};

struct Note {
  std::string document;  // Document::name
  NoteKind kind = NoteKind::kRevision;
  std::string message;                      // of a revision: the article's own words, as printed
  std::optional<Offsets> span = {};         // of those words; none for a note on the whole
  int line = 0;                             // of the original, from 1; 0 for a note on the whole
  std::vector<std::string> earlier = {};    // of a revision: figures that are withdrawn, as printed
  std::vector<std::string> corrected = {};  // and those that hold

  bool operator==(const Note&) const = default;
};

std::string_view ToString(NoteKind kind);  // "paywall"

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_NOTE_H_
