#include "pipeline/ingest/html/hidden_names.h"

#include <gtest/gtest.h>

#include <string>

#include "pipeline/ingest/html/html_page.h"

namespace countercheck {
namespace {

TEST(HiddenNamesTest, AreThoseOfSimpleRules) {
  const struct {
    const char* sheet;
    bool hides;  // <p id=i class="a c">
  } rows[] = {
      {".c{display:none}", true},
      {".c { color: red; DISPLAY: none; display : none !important }", true},
      {"#i{visibility:hidden}", true},
      {"p.c{display:none}", true},
      {".x,\n.c , .y{display:none}", true},
      {"/* all */.c{/* it */display:none}", true},
      {".b{x:y}.c{display:none}", true},
      {"@media print{.b{color:red}}.c{display:none}", true},
      {"div.c{display:none}", false},
      {".c .d{display:none}", false},
      {".c:after{display:none}", false},
      {".c.d{display:none}", false},
      {".cc{display:none}", false},
      {"p{display:none}", false},
      {".c{display:block}", false},
      {".c{display:none;display:block}", false},
      {".c{overflow:hidden}", false},
      {".c{display:none}.c.open{display:block}", false},
      {"@media (min-width:9em){.c{display:flex}}.c{display:none}", false},
      {"@media print{.c{display:none}}", false},
      {"/*.c{display:none}", false},
      {".c{display:none", false},
      {"}}}{{{", false},
      {".{display:none}", false},
      {"", false},
  };
  for (const auto& row : rows) {
    HiddenNames names;
    names.Read(row.sheet);
    EXPECT_EQ(names.Hide("p", "i", "a c"), row.hides) << row.sheet;
  }
}

TEST(HiddenNamesTest, LeaveTheirTextOut) {
  const std::string page =
      "<html><head><style>.late{display:none}</style></head><body><p>Sales rose 5% in the year to "
      "May, the company said.</p><p class=late>Sales fell 9%, as nobody sees.</p></body></html>";
  const Result<HtmlArticle> article = ReadHtml(page, HtmlScope::kPage);
  ASSERT_TRUE(article);
  EXPECT_EQ(article->lines.text.text, "Sales rose 5% in the year to May, the company said.");
}

}  // namespace
}  // namespace countercheck
