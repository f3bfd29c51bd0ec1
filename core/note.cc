#include "core/note.h"

namespace countercheck {

std::string_view ToString(NoteKind kind) {
  switch (kind) {
    case NoteKind::kPaywall:
      return "paywall";
    case NoteKind::kRevision:
      return "revision";
    case NoteKind::kDate:
      return "date";
  }
  return "";
}

}  // namespace countercheck
