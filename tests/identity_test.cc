#include "pipeline/identity.h"

#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace countercheck {
namespace {

TEST(Identity, HashesAsPublished) {
  EXPECT_EQ(HashOf(""), "2d06800538d394c2");  // the reference value of XXH3-64
  EXPECT_EQ(HashOf("a").size(), 16u);
  EXPECT_NE(HashOf("a"), HashOf("b"));
  EXPECT_NE(HashOf(std::string(1, '\0')), HashOf(""));
}

// `count` words, of which every `change`th differs from the one of another text.
std::string Words(int count, int change = 0) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    const bool changed = change > 0 && i % change == change - 1;
    text += (changed ? "other" : "word") + std::to_string(i * i % 997) + " ";
  }
  return text;
}

TEST(Identity, SketchesAreAlikeWhereTextsAre) {
  const std::string sketch = SketchOf(Words(600));
  EXPECT_EQ(sketch.size(), 256u);
  EXPECT_EQ(sketch.find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(SketchSimilarity(sketch, sketch), 100);
  const int near = SketchSimilarity(sketch, SketchOf(Words(600, 100)));
  const int far = SketchSimilarity(sketch, SketchOf(Words(600, 2)));
  EXPECT_GT(near, 80);
  EXPECT_LT(far, 10);
}

TEST(Identity, SketchesKnowWordsNotSpellings) {
  EXPECT_EQ(SketchOf("Revenue rose, by 5 percent."), SketchOf("revenue  ROSE by\n5 percent"));
  EXPECT_NE(SketchOf("revenue rose by 5 percent"), SketchOf("revenue fell by 5 percent"));
}

TEST(Identity, SketchesOfShortTexts) {
  for (const char* text : {"", " .,;", "one", "one two", "one - two!"}) {
    EXPECT_EQ(SketchOf(text), "") << text;
    EXPECT_EQ(SketchSimilarity(SketchOf(text), SketchOf(text)), 0) << text;
  }
  const std::string three = SketchOf("one two three");
  EXPECT_EQ(three.size(), 256u);
  EXPECT_EQ(SketchSimilarity(three, ""), 0);
  EXPECT_EQ(SketchSimilarity(three, three.substr(4)), 0);
  EXPECT_EQ(SketchSimilarity("abc", "abc"), 0) << "no sketch at all";
}

Document DocumentOf(const char* identity) {
  Document document;
  document.identity = identity;
  return document;
}

Claim Revenue() {
  Claim claim;
  claim.subject = {"Northwind Motors", "NWM", "the carmaker"};
  claim.metric = "revenue";
  claim.measure = Measure::kLevel;
  claim.value_text = "$5.0 billion";
  claim.value.low = claim.value.high = Decimal(50, 8);
  claim.value.unit = "USD";
  claim.value.interval = Interval::Closed(Decimal(495, 7), Decimal(505, 7));
  claim.sentence = "Revenue was $5.0 billion.";
  return claim;
}

Period Quarter(const char* start, const char* end, const char* label) {
  return {ParseIsoDate(start), ParseIsoDate(end), Grain::kQuarter, label, false};
}

using Change = std::function<void(Claim*)>;

std::vector<Claim> Pair(const Change& first, const Change& second) {
  std::vector<Claim> claims = {Revenue(), Revenue()};
  first(&claims[0]);
  second(&claims[1]);
  Identify(DocumentOf("d"), &claims);
  return claims;
}

TEST(Identity, GivesEveryClaimAnIdOfItsOwn) {
  std::vector<Claim> claims(1000, Revenue());
  Identify(DocumentOf("d"), &claims);
  std::set<std::string> ids;
  for (const Claim& claim : claims) ids.insert(claim.id);
  EXPECT_EQ(ids.size(), claims.size());
}

TEST(Identity, KeepsAnIdWhereOnlyOtherFieldsChange) {
  const std::string id = Pair([](Claim*) {}, [](Claim*) {})[0].id;
  const struct {
    const char* what;
    Change change;
    bool same;
  } rows[] = {
      {"confidence", [](Claim* c) { c->confidence = 50; }, true},
      {"session", [](Claim* c) { c->session = Session::kRegular; }, true},
      {"printed finer", [](Claim* c) { c->value.low = c->value.high = Decimal(5000, 6); }, true},
      {"rule", [](Claim* c) { c->rule = "rules/frames/other.rule:3"; }, true},
      {"metric", [](Claim* c) { c->metric = "net_income"; }, false},
      {"measure", [](Claim* c) { c->measure = Measure::kChange; }, false},
      {"no measure", [](Claim* c) { c->measure.reset(); }, false},
      {"value", [](Claim* c) { c->value.low = Decimal(4); }, false},
      {"sentence", [](Claim* c) { c->sentence = "It was $5.0 billion."; }, false},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(Pair(row.change, [](Claim*) {})[0].id == id, row.same) << row.what;
  }
  std::vector<Claim> other = {Revenue()};
  Identify(DocumentOf("e"), &other);
  EXPECT_NE(other[0].id, id) << "another document";
}

TEST(Identity, KnowsWordsWithoutAFigureByTheWords) {
  const auto words = [](const char* text) {
    return [text](Claim* c) {
      c->value.low = c->value.high = std::nullopt;
      c->value_text = text;
    };
  };
  EXPECT_NE(Pair(words("rose"), words("x"))[0].id, Pair(words("fell"), words("x"))[0].id);
}

TEST(Identity, FindsRestatements) {
  const Period q1 = Quarter("2026-01-01", "2026-03-31", "Q1 2026");
  const Period first = Quarter("2026-01-01", "2026-03-31", "the first quarter");
  const Period q2 = Quarter("2026-04-01", "2026-06-30", "Q2 2026");
  const auto in = [](const Period& period) { return [=](Claim* c) { c->period = period; }; };
  const Change nothing = [](Claim*) {};
  const struct {
    const char* what;
    Change first;
    Change second;
    bool restates;
  } rows[] = {
      {"the same", nothing, nothing, true},
      {"another sentence", nothing, [](Claim* c) { c->sentence = "Again $5.0bn."; }, true},
      {"another name for it", nothing, [](Claim* c) { c->subject.surface = "it"; }, true},
      {"period on one side", in(q1), nothing, true},
      {"period by two names", in(q1), in(first), true},
      {"periods differ", in(q1), in(q2), false},
      {"subject", nothing,
       [](Claim* c) {
         c->subject = {"Southwind", "SWD", ""};
       },
       false},
      {"metric", nothing, [](Claim* c) { c->metric = "net_income"; }, false},
      {"measure", nothing, [](Claim* c) { c->measure = Measure::kChange; }, false},
      {"unit", nothing, [](Claim* c) { c->value.unit = "EUR"; }, false},
      {"value", nothing, [](Claim* c) { c->value.high = Decimal(6, 9); }, false},
      {"hedge", nothing, [](Claim* c) { c->value.qualifier = Qualifier::kAbout; }, false},
      {"precision", nothing, [](Claim* c) { c->value.interval = Interval::Point(5); }, false},
      {"segment", nothing, [](Claim* c) { c->segment = "trucks"; }, false},
      {"basis on one side", nothing, [](Claim* c) { c->basis = Basis::kGaap; }, true},
      {"bases differ", [](Claim* c) { c->basis = Basis::kNonGaap; },
       [](Claim* c) { c->basis = Basis::kGaap; }, false},
      {"sessions differ", [](Claim* c) { c->session = Session::kRegular; },
       [](Claim* c) { c->session = Session::kAfterHours; }, false},
      {"modalities differ", [](Claim* c) { c->modality = Modality::kActual; },
       [](Claim* c) { c->modality = Modality::kGuidance; }, false},
      {"comparators differ", [](Claim* c) { c->comparator = "yoy"; },
       [](Claim* c) { c->comparator = "qoq"; }, false},
      {"bound to nothing", [](Claim* c) { c->metric = ""; }, [](Claim* c) { c->metric = ""; },
       false},
  };
  for (const auto& row : rows) {
    const std::vector<Claim> claims = Pair(row.first, row.second);
    EXPECT_EQ(claims[0].restates, "") << row.what;
    EXPECT_EQ(claims[1].restates, row.restates ? claims[0].id : "") << row.what;
  }
}

TEST(Identity, ComparesFiguresWithoutAMetricByLabel) {
  const auto label = [](const char* text) {
    return [text](Claim* c) {
      c->metric.clear();
      c->label = text;
    };
  };
  EXPECT_NE(Pair(label("load factor"), label("load factor"))[1].restates, "");
  EXPECT_EQ(Pair(label("load factor"), label("churn"))[1].restates, "");
}

TEST(Identity, PointsToTheFirstOfMany) {
  std::vector<Claim> claims(5, Revenue());
  Identify(DocumentOf("d"), &claims);
  for (size_t i = 1; i < claims.size(); ++i) EXPECT_EQ(claims[i].restates, claims[0].id);
}

TEST(Identity, IsTheSameWhenDoneTwice) {
  std::vector<Claim> once(3, Revenue());
  Identify(DocumentOf("d"), &once);
  std::vector<Claim> twice = once;
  Identify(DocumentOf("d"), &twice);
  EXPECT_EQ(once, twice);
}

}  // namespace
}  // namespace countercheck
