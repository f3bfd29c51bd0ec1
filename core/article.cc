#include "core/article.h"

namespace countercheck {

std::string_view ToString(Section section) {
  switch (section) {
    case Section::kHeadline:
      return "headline";
    case Section::kDeck:
      return "deck";
    case Section::kHeading:
      return "heading";
    case Section::kBody:
      return "body";
    case Section::kList:
      return "list";
    case Section::kTable:
      return "table";
    case Section::kQuestion:
      return "question";
    case Section::kBoilerplate:
      return "boilerplate";
  }
  return "";
}

}  // namespace countercheck
