#include "pipeline/ingest/markdown.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/read_file.h"

namespace countercheck {
namespace {

TEST(ReadMarkdownTest, ReadsTextWithoutItsSigns) {
  const struct {
    const char* markdown;
    const char* shown;  // behind the first line
  } rows[] = {
      {"# Acme falls\n\nAcme fell **5%** on\nMonday.\n\n## Outlook\n\n- Sales: up\n- Costs: down\n",
       "headline: Acme falls\nbody: Acme fell **5%** on\nMonday.\nheading: Outlook\n"
       "list: Sales: up\nlist: Costs: down\n"},
      {"Acme falls\n==========\n\nIt [said](http://a.example/b) so.\n",
       "headline: Acme falls\nbody: It [said](http://a.example/b) so.\n"},
      {"---\ntitle: \"T\"\ndate: 2026-06-01\n---\n> It _rose_ 3%.\n\n```\ncode 5%\n```\n",
       "body: It _rose_ 3%.\n"},
      {"![chart](a.png)<!-- no --> It rose to 5 \\* 3.\n", "body: It rose to 5 \\* 3.\n"},
      {"", ""},
  };
  for (const auto& row : rows) {
    const std::string shown = ShowFile(row.markdown, InputFormat::kMarkdown);
    EXPECT_EQ(shown.substr(shown.find('\n') + 1), row.shown) << row.markdown;
  }
}

TEST(ReadMarkdownTest, WordsLoseTheirSigns) {
  const auto raw = ReadMarkdown(
      {}, "It *rose* by __3__ to `5`, [it said](http://x) of a_b and 2 * 3 <b>on</b> Friday.");
  ASSERT_TRUE(raw);
  EXPECT_EQ(raw->reading->text.text, "It rose by 3 to 5, it said of a_b and 2 * 3 on Friday.");
  const auto references =
      ReadMarkdown({}, "Cash &#36;8.8 &amp; &pound;3, &#x24;5, 2 &frac12;, a & b, &nosuch; &; &#;");
  ASSERT_TRUE(references);
  EXPECT_EQ(references->reading->text.text, "Cash $8.8 & £3, $5, 2 ½, a & b, &nosuch; &; &#;");
  const auto struck =
      ReadMarkdown({}, "It rose ~~5%~~ 6%[^1], ~~ and [^ no mark] so.\n\n[^1]: Or 7.");
  ASSERT_TRUE(struck);
  EXPECT_EQ(struck->reading->text.text, "It rose 6%, and [^ no mark] so.\n\nOr 7.");
}

TEST(ReadMarkdownTest, TakesMetadataFromTheTop) {
  const auto raw = ReadMarkdown({}, "---\ntitle: 'A: B'\nsource: Wire\nurl: http://w\n---\nText.");
  ASSERT_TRUE(raw);
  EXPECT_EQ(raw->document.title, "A: B");
  EXPECT_EQ(raw->document.outlet, "Wire");
  EXPECT_EQ(raw->document.identity, "http://w");
  EXPECT_EQ(raw->reading->text.text, "Text.");
}

}  // namespace
}  // namespace countercheck
