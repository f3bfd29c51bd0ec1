#include "pipeline/check/sum_equations.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace countercheck {
namespace {

// A sentence with more figures is a table.
constexpr size_t kMostFigures = 12;

// The figures of one sentence about one subject.
struct Sentence {
  std::string text;
  Facts bound, loose;
};

void AddTo(std::map<std::string, Sentence>* sentences, const Facts& facts, bool loose) {
  for (const Fact* fact : facts) {
    std::set<std::string> seen;
    for (const Claim* mention : fact->mentions) {
      if (mention->sentence.empty() || !seen.insert(mention->sentence).second) continue;
      Sentence& sentence = (*sentences)[mention->sentence];
      sentence.text = mention->sentence;
      (loose ? sentence.loose : sentence.bound).push_back(fact);
    }
  }
}

std::map<std::string, Sentence> SentencesOf(const ArticleFigures& article) {
  std::map<std::string, Sentence> sentences;
  AddTo(&sentences, article.bound, false);
  AddTo(&sentences, article.loose, true);
  std::erase_if(sentences, [](const auto& entry) {
    return entry.second.bound.size() + entry.second.loose.size() > kMostFigures;
  });
  return sentences;
}

bool IsRange(const Fact& fact) {
  const Quantity& value = fact.value();
  return value.is_range && value.low && value.high;
}

bool IsPoint(const Fact& fact) {
  const Quantity& value = fact.value();
  return value.low && value.high && *value.low == *value.high;
}

bool IsLevel(const Fact* fact) { return fact->claim().measure == Measure::kLevel; }

template <typename Test>
Facts Those(const Facts& facts, Test test) {
  Facts those;
  std::copy_if(facts.begin(), facts.end(), std::back_inserter(those), test);
  return those;
}

bool OfOneKind(const Facts& facts) {
  const Fact& first = *facts.front();
  return ShareBasis(facts) && std::all_of(facts.begin(), facts.end(), [&](const Fact* fact) {
           return fact->metric == first.metric && fact->value().unit == first.value().unit &&
                  fact->modality == first.modality;
         });
}

// The figure stands in the sentence right behind the word: "by 10 cents".
bool StandsBehind(const Fact& fact, const std::string& sentence, std::string_view word) {
  const Claim* mention = MentionIn(fact, sentence);
  return mention && !mention->value_text.empty() &&
         sentence.find(" " + std::string(word) + " " + mention->value_text) != std::string::npos;
}

// "Cloud brought in $3 billion and devices $2 billion, for a total of $6 billion."
std::optional<Equation> Total(const Sentence& sentence) {
  static const std::vector<std::string_view> kCues = {
      "for a total of", "for total",  "combined",      "together",     "adding up to",
      "add up to",      "made up of", "consisting of", "consisted of", "comprising"};
  static const std::vector<std::string_view> kOpen = {"including", "includes", "such as",
                                                      "of which",  "among",    "excluding"};
  const Facts levels = Those(sentence.bound, IsLevel);
  const Facts wholes = Those(levels, [](const Fact* fact) { return fact->segment.empty(); });
  const Facts parts = Those(levels, [](const Fact* fact) { return !fact->segment.empty(); });
  if (wholes.size() != 1 || parts.size() < 2 || !OfOneKind(levels)) return std::nullopt;
  if (levels.front()->value().unit == "percent") return std::nullopt;
  if (!SaysOneOf(sentence.text, kCues) || SaysOneOf(sentence.text, kOpen)) return std::nullopt;
  Equation equation{"sum", "total = sum of the parts", "", Law::kSum, {}, 0, 1};
  equation.figures = {FigureFor(*wholes[0], "total", "a total")};
  for (const Fact* part : parts) {
    const std::string& name = part->claim().segment;
    equation.figures.push_back(FigureFor(*part, name, "a part"));
    equation.account += (equation.account.empty() ? "" : " and ") + part->claim().value_text;
  }
  return equation;
}

Figure End(const Fact& fact, const Decimal& end, std::string role) {
  Figure figure = FigureFor(fact, std::move(role), "an end");
  figure.term.point = end;
  figure.term.interval = Interval::Point(end);
  return figure;
}

// "$210 million to $220 million, with a midpoint of $225 million".
std::optional<Equation> Midpoint(const Sentence& sentence) {
  if (!SaysOneOf(sentence.text, {"midpoint", "mid point"})) return std::nullopt;
  const Facts ranges = Those(sentence.bound, [](const Fact* fact) { return IsRange(*fact); });
  const Facts points = Those(sentence.bound, [](const Fact* fact) { return IsPoint(*fact); });
  if (ranges.size() != 1 || points.size() != 1 || !OfOneKind({ranges[0], points[0]}))
    return std::nullopt;
  if (ranges[0]->segment != points[0]->segment ||
      ranges[0]->claim().measure != points[0]->claim().measure)
    return std::nullopt;
  Equation equation{"midpoint", "midpoint = (low + high) ÷ 2", "", Law::kSum, {}, 0, 1};
  const Quantity& range = ranges[0]->value();
  equation.account = "the midpoint of " + ranges[0]->claim().value_text;
  equation.figures = {FigureFor(*points[0], "midpoint", "a midpoint", 2),
                      End(*ranges[0], *range.low, "low"), End(*ranges[0], *range.high, "high")};
  return equation;
}

// "beat the consensus of $1.15 by 10 cents", in its unit or in percent.
std::optional<Equation> Surprise(const Sentence& sentence) {
  Facts candidates = Those(sentence.bound, [](const Fact* fact) {
    return fact->claim().measure == Measure::kVersusExpectations;
  });
  candidates.insert(candidates.end(), sentence.loose.begin(), sentence.loose.end());
  const Facts by = Those(candidates, [&](const Fact* fact) {
    return IsPoint(*fact) && StandsBehind(*fact, sentence.text, "by");
  });
  const Facts levels = Those(sentence.bound, IsLevel);
  if (by.size() != 1 || levels.size() != 2) return std::nullopt;
  const bool ordered = levels[0]->modality == Modality::kActual;
  const Fact& actual = ordered ? *levels[0] : *levels[1];
  const Fact& expected = ordered ? *levels[1] : *levels[0];
  if (actual.modality != Modality::kActual || expected.modality != Modality::kExpectation ||
      actual.metric != expected.metric || actual.segment != expected.segment ||
      actual.value().unit != expected.value().unit || !ShareBasis(levels))
    return std::nullopt;
  const std::string& unit = by[0]->value().unit;
  const bool percent = unit == "percent";
  if (!percent && unit != actual.value().unit) return std::nullopt;
  Equation equation{"surprise", "surprise = actual − expected", "", Law::kSum, {}, 2, 0};
  if (percent) {
    equation.formula = "surprise = 100 × (actual ÷ expected − 1)";
    equation.law = Law::kProduct;
  }
  equation.figures = {
      FigureFor(actual, "actual", "a result"), FigureFor(expected, "expected", "a consensus"),
      FigureFor(*by[0], "surprise", "a surprise", percent ? Decimal(1, -2) : 1, percent ? 1 : 0)};
  equation.account = fmt::format("{} against an expected {}", actual.claim().value_text,
                                 expected.claim().value_text);
  return equation;
}

// Beat and miss are told by words: the amount has the sign of the levels.
void TakeSignOfLevels(Equation* equation) {
  Term& surprise = equation->figures[2].term;
  if (surprise.point.IsNegative() ==
      (equation->figures[0].term.point < equation->figures[1].term.point))
    return;
  surprise.point = -surprise.point;
  surprise.interval = Negate(surprise.interval);
}

// The figure stands before "of revenue", "of total sales".
bool IsShareOfRevenue(const Fact& fact, const std::string& sentence) {
  static constexpr std::array<std::string_view, 5> kOwners = {"", "total ", "its total ", "its ",
                                                              "overall "};
  const Claim* mention = MentionIn(fact, sentence);
  if (!mention || fact.value().unit != "percent") return false;
  for (const std::string_view owner : kOwners)
    for (const std::string_view thing : {"revenue", "sales"})
      if (sentence.find(fmt::format("{} of {}{}", mention->value_text, owner, thing)) !=
          std::string::npos)
        return true;
  return false;
}

// "Cloud sales of $120 million were 60% of total sales of $200 million."
std::optional<Equation> Share(const Sentence& sentence) {
  Facts candidates = sentence.bound;
  candidates.insert(candidates.end(), sentence.loose.begin(), sentence.loose.end());
  const Facts shares =
      Those(candidates, [&](const Fact* fact) { return IsShareOfRevenue(*fact, sentence.text); });
  const Facts levels = Those(sentence.bound, [](const Fact* fact) {
    return fact->metric == "revenue" && IsLevel(fact) && fact->value().unit != "percent";
  });
  if (shares.size() != 1 || levels.size() != 2 || !OfOneKind(levels)) return std::nullopt;
  if (levels[0]->segment.empty() == levels[1]->segment.empty()) return std::nullopt;
  if (levels[0]->period.stated() && levels[1]->period.stated() &&
      levels[0]->period.text != levels[1]->period.text)
    return std::nullopt;
  const Fact& total = levels[0]->segment.empty() ? *levels[0] : *levels[1];
  const Fact& part = levels[0]->segment.empty() ? *levels[1] : *levels[0];
  Equation equation{"share", "share = 100 × part ÷ total", "", Law::kProduct, {}, 2, 0};
  equation.figures = {FigureFor(part, "part", "a part"), FigureFor(total, "total", "a total"),
                      FigureFor(*shares[0], "share", "a share", Decimal(1, -2))};
  equation.account = fmt::format("{} of {}", part.claim().value_text, total.claim().value_text);
  return equation;
}

// "an average of $50,000", "$50,000 on average".
bool IsAverage(const Fact& fact, const std::string& sentence) {
  const Claim* mention = MentionIn(fact, sentence);
  if (!mention || mention->value_text.empty()) return false;
  const std::string& text = mention->value_text;
  for (const std::string_view before : {"an average of ", "averaging ", "an average "})
    if (sentence.find(std::string(before) + text) != std::string::npos) return true;
  return sentence.find(text + " on average") != std::string::npos;
}

bool IsCount(const Fact* fact) { return fact->value().kind == QuantityKind::kCount; }
bool IsMoney(const Fact* fact) { return fact->value().kind == QuantityKind::kMoney; }

// "It sold 120 homes for $60 million, an average of $500,000."
std::optional<Equation> Average(const Sentence& sentence) {
  Facts all = sentence.bound;
  all.insert(all.end(), sentence.loose.begin(), sentence.loose.end());
  const Facts averages =
      Those(all, [&](const Fact* fact) { return IsAverage(*fact, sentence.text); });
  const Facts counts = Those(all, IsCount);
  const Facts sums = Those(
      all, [&](const Fact* fact) { return IsMoney(fact) && !IsAverage(*fact, sentence.text); });
  if (all.size() != 3 || averages.size() != 1 || counts.size() != 1 || sums.size() != 1 ||
      sums[0]->value().unit != averages[0]->value().unit)
    return std::nullopt;
  Equation equation{"average", "average = total ÷ number", "", Law::kProduct, {}, 2, 0};
  equation.figures = {FigureFor(*sums[0], "total", "a total"),
                      FigureFor(*counts[0], "number", "a number"),
                      FigureFor(*averages[0], "average", "an average")};
  equation.account =
      fmt::format("{} over {}", sums[0]->claim().value_text, counts[0]->claim().value_text);
  return equation;
}

}  // namespace

std::vector<Equation> SumEquations(const ArticleFigures& article) {
  std::vector<Equation> equations;
  for (const auto& [text, sentence] : SentencesOf(article)) {
    if (auto total = Total(sentence)) equations.push_back(std::move(*total));
    if (auto midpoint = Midpoint(sentence)) equations.push_back(std::move(*midpoint));
    if (auto share = Share(sentence)) equations.push_back(std::move(*share));
    if (auto average = Average(sentence)) equations.push_back(std::move(*average));
    if (auto surprise = Surprise(sentence)) {
      TakeSignOfLevels(&*surprise);
      equations.push_back(std::move(*surprise));
    }
  }
  return equations;
}

}  // namespace countercheck
