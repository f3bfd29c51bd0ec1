#include "core/coverage.h"

namespace countercheck {

std::string_view ToString(Answer answer) {
  switch (answer) {
    case Answer::kGiven:
      return "given";
    case Answer::kHedged:
      return "hedged";
    case Answer::kInTension:
      return "in_tension";
    case Answer::kInConflict:
      return "in_conflict";
  }
  return "";
}

}  // namespace countercheck
