#include "pipeline/text/mapped_text.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace countercheck {
namespace {

// "<b>AT&amp;T</b> rose" as "AT&T rose"
MappedText Outer(const std::string& source) {
  MappedWriter writer(source);
  writer.SkipTo(3);
  writer.CopyTo(5);
  writer.ReplaceTo(10, "&");
  writer.CopyTo(11);
  writer.SkipTo(15);
  writer.CopyTo(20);
  return std::move(writer).Build();
}

std::string SourceOf(const std::string& source, const MappedText& mapped,
                     const std::string& words) {
  const size_t begin = mapped.text.find(words);
  const SourceRange range = ToSource(mapped.way_back, begin, begin + words.size());
  return source.substr(range.begin, range.end - range.begin);
}

TEST(MappedTextTest, LeadsBackThroughMarkUp) {
  const std::string source = "<b>AT&amp;T</b> rose";
  const MappedText mapped = Outer(source);
  EXPECT_EQ(mapped.text, "AT&T rose");
  EXPECT_EQ(SourceOf(source, mapped, "AT"), "AT");
  EXPECT_EQ(SourceOf(source, mapped, "&"), "&amp;");
  EXPECT_EQ(SourceOf(source, mapped, "T r"), "T</b> r");
  EXPECT_EQ(SourceOf(source, mapped, "AT&T"), "AT&amp;T");
  EXPECT_EQ(SourceOf(source, mapped, "rose"), "rose");
}

TEST(MappedTextTest, ComposesTwoWays) {
  const std::string source = "<b>AT&amp;T</b> rose";
  const MappedText outer = Outer(source);
  MappedWriter writer(outer.text);
  writer.CopyTo(4);
  writer.ReplaceTo(5, "\n\n");
  writer.Insert("then ");
  writer.CopyTo(7);
  MappedText inner = std::move(writer).Build();
  EXPECT_EQ(inner.text, "AT&T\n\nthen ro");
  inner.way_back = Compose(inner.way_back, outer.way_back);
  EXPECT_EQ(SourceOf(source, inner, "AT&T"), "AT&amp;T");
  EXPECT_EQ(SourceOf(source, inner, "ro"), "ro");
  EXPECT_EQ(SourceOf(source, inner, "T\n\nthen r"), "T</b> r");
  EXPECT_EQ(inner.way_back.back(), (Stretch{inner.text.size(), source.size(), true}));
}

TEST(MappedTextTest, WhatIsSkippedAtTheEndBelongsToNothing) {
  const std::string source = "rose</p></body>";
  MappedWriter writer(source);
  writer.CopyTo(4);
  const MappedText outer = std::move(writer).Build();
  EXPECT_EQ(SourceOf(source, outer, "rose"), "rose");
  MappedText inner{outer.text, Compose(Identity(4), outer.way_back)};
  EXPECT_EQ(SourceOf(source, inner, "rose"), "rose");
}

TEST(MappedTextTest, ReplacedStretchesStayWholeWhereTheyAreCut) {
  const std::string source = "a\\u2014b";
  MappedWriter writer(source);
  writer.CopyTo(1);
  writer.ReplaceTo(7, "--");
  writer.CopyTo(8);
  const MappedText outer = std::move(writer).Build();
  MappedWriter cut(outer.text);
  cut.CopyTo(2);
  cut.ReplaceTo(3, "+");
  cut.CopyTo(4);
  MappedText inner = std::move(cut).Build();
  inner.way_back = Compose(inner.way_back, outer.way_back);
  EXPECT_EQ(inner.text, "a-+b");
  EXPECT_EQ(SourceOf(source, inner, "-"), "\\u2014");
  EXPECT_EQ(SourceOf(source, inner, "a"), "a");
  EXPECT_EQ(SourceOf(source, inner, "b"), "b");
}

TEST(MappedTextTest, NothingIsATextToo) {
  const MappedText nothing = std::move(MappedWriter("")).Build();
  EXPECT_EQ(nothing.text, "");
  EXPECT_EQ(Compose(nothing.way_back, nothing.way_back).back(), (Stretch{0, 0, true}));
}

}  // namespace
}  // namespace countercheck
