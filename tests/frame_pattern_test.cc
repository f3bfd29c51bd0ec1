#include "extractors/frame_pattern.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "extractors/words.h"

namespace countercheck {
namespace {

// Tags as the rules have them, few.
Symbols SomeSymbols() {
  Symbols symbols;
  for (const char* tag : {"money", "percent"}) symbols.Include("quantity", *symbols.AddTag(tag));
  for (const char* tag : {"revenue", "eps"}) symbols.Include("metric", *symbols.AddTag(tag));
  for (const char* tag : {"rise", "fall", "period", "company", "beat"}) symbols.AddTag(tag);
  return symbols;
}

// "Revenue {rise} by {percent}": tags in braces, words otherwise.
std::string Sentence(const std::string& text, const Symbols& symbols, std::vector<bool>* present) {
  std::string sentence;
  present->assign(symbols.size(), false);
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    const std::string token = text.substr(at, end - at);
    const Symbol symbol = token[0] == '{'
                              ? symbols.FindTag(token.substr(1, token.size() - 2)).value()
                              : symbols.WordOrOther(token);
    Symbols::Append(symbol, &sentence);
    (*present)[symbol] = true;
    at = end + 1;
  }
  return sentence;
}

// The matches as "begin-end", with "+gap" where a gap took something: "0-4+1 6-8".
std::string Matches(const std::string& pattern, const std::string& text) {
  Symbols symbols = SomeSymbols();
  const auto frame = FramePattern::Compile(pattern, {}, &symbols);
  if (!frame) return frame.error().message;
  std::vector<bool> present;
  const std::string sentence = Sentence(text, symbols, &present);
  std::string matches;
  for (const FrameMatch& match : frame->Match(sentence)) {
    matches += (matches.empty() ? "" : " ") + std::to_string(match.begin) + "-" +
               std::to_string(match.end);
    if (match.gap > 0) matches += "+" + std::to_string(match.gap);
  }
  // What may not match must not.
  EXPECT_TRUE(matches.empty() || frame->MayMatch(present)) << pattern << " on " << text;
  return matches;
}

TEST(FramePattern, Matches) {
  const struct {
    const char* pattern;
    const char* sentence;
    const char* matches;
  } rows[] = {
      {"{metric} {rise} {percent}", "{revenue} {rise} {percent} .", "0-3"},
      {"{metric} {rise} {percent}", "the {eps} {rise} {percent}", "1-4"},
      {"{metric} {rise} {percent}", "{revenue} {fall} {percent}", ""},
      {"{metric} {rise} {percent}", "{revenue} {rise} x {percent}", ""},
      {"{metric} {rise|fall} {quantity}", "{revenue} {fall} {money}", "0-3"},
      {"{revenue} {rise}", "{eps} {rise}", ""},
      {"{rise} [by] {percent}", "{rise} by {percent} {rise} {percent}", "0-3 3-5"},
      {"{rise} (by|a good) {percent}", "{rise} by {percent} {rise} a good {percent}", "0-3 3-7"},
      {"{rise} (by|a good) {percent}", "{rise} {percent}", ""},
      {"{rise} [(by|to) about] {percent}", "{rise} to about {percent} {rise} about {percent}",
       "0-4"},
      {"{metric} ... {percent}", "{revenue} {percent}", "0-2"},
      {"{metric} ... {percent}", "{revenue} a b c d {percent}", "0-6+4"},
      {"{metric} ... {percent}", "{revenue} a b c d e {percent}", ""},
      {"{metric} ...6 {percent}", "{revenue} a b c d e f {percent}", "0-8+6"},
      {"{metric} ...6 {percent}", "{revenue} a {money} {percent}", ""},
      {"{metric} ...6 {percent}", "{revenue} a {eps} {percent}", "2-4"},
      {"{metric} ...6 {percent}", "{revenue} . a {percent}", ""},
      {"{metric} ...6 {percent}", "{revenue} , {period} {percent}", "0-4+2"},
      {"{money} ( {percent} )", "{money} ( {percent} )", "0-4"},
      {"{money} ( {percent} )", "{money} {percent}", ""},
      {"{company} 's {metric}", "{company} 's {revenue}", "0-3"},
      {"{company}'s {metric}", "{company} 's {revenue}", "0-3"},
      {"worth of", "worth of worth of", "0-2 2-4"},
      {"{percent} {percent}", "{percent} {percent} {percent}", "0-2 1-3"},
      {"a, b", "a , b", "0-3"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(Matches(row.pattern, row.sentence), row.matches)
        << row.pattern << " on " << row.sentence;
  }
}

TEST(FramePattern, GivesThePlaces) {
  Symbols symbols = SomeSymbols();
  const auto frame = FramePattern::Compile(
      "{metric} [{period}] ... {money:after} from {money:before}",
      {"level = {after}, level = {before} prior", "revenue change = {before} negative of {metric}"},
      &symbols);
  ASSERT_TRUE(frame) << frame.error().message;
  std::vector<bool> present;
  const std::string sentence = Sentence("x {eps} went {money} from {money}", symbols, &present);
  const std::vector<FrameMatch> matches = frame->Match(sentence);
  ASSERT_EQ(matches.size(), 1u);
  EXPECT_EQ(frame->PlaceOf(matches[0], "metric"), 1u);
  EXPECT_EQ(frame->PlaceOf(matches[0], "after"), 3u);
  EXPECT_EQ(frame->PlaceOf(matches[0], "before"), 5u);
  EXPECT_EQ(frame->PlaceOf(matches[0], "period"), std::nullopt);  // took no part
  EXPECT_EQ(frame->PlaceOf(matches[0], "unknown"), std::nullopt);
  EXPECT_EQ(frame->PlacesTagged(matches[0], "money"), (std::vector<size_t>{3, 5}));
  ASSERT_EQ(frame->claims().size(), 3u);
  EXPECT_TRUE(frame->claims()[1].prior);
  EXPECT_EQ(frame->claims()[2].metric, "revenue");
  EXPECT_EQ(frame->claims()[2].sign, -1);
  EXPECT_EQ(frame->claims()[2].subject_place, "metric");
}

TEST(FramePattern, NeedsWhatIsNotOptional) {
  Symbols symbols = SomeSymbols();
  const auto frame =
      FramePattern::Compile("{metric} [by] ({rise}|{fall}) to {percent}", {}, &symbols);
  ASSERT_TRUE(frame) << frame.error().message;
  const struct {
    const char* sentence;
    bool may_match;
  } rows[] = {
      {"{revenue} {rise} to {percent}", true},
      {"{percent} to {eps}", true},  // all is there, the
                                     // order is seen later
      {"{revenue} {rise} {percent}", false},
      {"{rise} to {percent}", false},
      {"", false},
  };
  for (const auto& row : rows) {
    std::vector<bool> present;
    Sentence(row.sentence, symbols, &present);
    EXPECT_EQ(frame->MayMatch(present), row.may_match) << row.sentence;
  }
}

TEST(FramePattern, AnErrorNamesTheClaimLine) {
  Symbols symbols = SomeSymbols();
  const auto pattern = FramePattern::Compile("{metrics}", {}, &symbols);
  ASSERT_FALSE(pattern);
  EXPECT_EQ(pattern.error().where, "");
  const auto claim = FramePattern::Compile("{metric} {percent}",
                                           {"level = {percent}", "level = {money}"}, &symbols);
  ASSERT_FALSE(claim);
  EXPECT_EQ(claim.error().where, "1");
}

}  // namespace
}  // namespace countercheck
