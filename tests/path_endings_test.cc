#include "core/path_endings.h"

#include <gtest/gtest.h>

namespace countercheck {
namespace {

TEST(PathEndings, AreShortAndTellPathsApart) {
  const struct {
    std::vector<std::string_view> paths;
    std::vector<std::string> shown;
  } kRows[] = {
      {{"a/x.txt", "b/x.txt"}, {"a/x.txt", "b/x.txt"}},
      {{"news/today/a/x.txt", "news/today/b/x.txt"}, {"a/x.txt", "b/x.txt"}},
      {{"a/in/x.txt", "b/in/x.txt"}, {"a/…/x.txt", "b/…/x.txt"}},
      {{"n/a/in/x.txt", "n/b/in/x.txt", "n/c/y.txt"}, {"a/…/x.txt", "b/…/x.txt", "y.txt"}},
      // Without the middle these would be alike.
      {{"p/a/in/x", "q/a/in/x", "p/a/on/x", "q/a/on/x"},
       {"p/a/in/x", "q/a/in/x", "p/a/on/x", "q/a/on/x"}},
      {{"x.txt", "a/x.txt"}, {"x.txt", "a/x.txt"}},
      {{"ax.txt", "bx.txt"}, {"ax.txt", "bx.txt"}},
      {{"/x", "/a/x"}, {"/x", "a/x"}},
      {{"x", "x"}, {"x", "x"}},
      {{"a/x"}, {"x"}},
      {{"a/", "b/"}, {"a/", "b/"}},
      {{"", "/"}, {"", "/"}},
      {{}, {}},
  };
  for (const auto& row : kRows) EXPECT_EQ(ShortestEndings(row.paths), row.shown);
}

}  // namespace
}  // namespace countercheck
