// Runs the examples of the rule files: each is read as the body of an article of Wednesday, 24 June
// 2026 whose company is Acme.
#include <algorithm>
#include <chrono>
#include <map>

#include "extractors/compiled_rules.h"
#include "extractors/expected_claim.h"
#include "extractors/extract.h"
#include "extractors/rule_book.h"
#include "extractors/rule_loader.h"

namespace countercheck {
namespace {

using namespace std::chrono_literals;

constexpr Date kExampleDate = 2026y / 6 / 24;

// A heading names the company, so that "it" and "the company" have somebody to stand for.
Article ExampleArticle(const std::string& sentence) {
  const std::string heading = "Acme reports";
  Article article;
  article.text = Text(heading + "\n" + sentence);
  article.published = kExampleDate;
  article.sentences = {
      {{0, heading.size()}, Section::kHeadline, 0},
      {{heading.size() + 1, heading.size() + 1 + sentence.size()}, Section::kBody, 1}};
  return article;
}

std::string Where(const RuleExample& example) {
  return example.path + ":" + std::to_string(example.line);
}

std::string Describe(const std::vector<Claim>& claims) {
  std::string text;
  for (const Claim& claim : claims) text += (text.empty() ? "" : "; ") + DescribeClaim(claim);
  return text.empty() ? "nothing" : text;
}

// The claims of a sentence that are bound to a metric.
std::vector<Claim> BoundClaims(const RuleBook& rules, const std::string& sentence) {
  std::vector<Claim> claims = Extract(ExampleArticle(sentence), rules);
  std::erase_if(claims, [](const Claim& claim) { return claim.metric.empty(); });
  return claims;
}

std::string CheckYes(const RuleExample& example, const std::vector<Claim>& claims) {
  auto expected = ParseExpectedClaims(example.expected, example.metric);
  if (!expected) return expected.error().message;
  std::vector<bool> used(claims.size(), false);
  for (const ExpectedClaim& wanted : *expected) {
    size_t found = claims.size();
    for (size_t i = 0; i < claims.size() && found == claims.size(); ++i)
      if (!used[i] && Holds(wanted, claims[i])) found = i;
    if (found == claims.size()) return "expected '" + wanted.text + "', found " + Describe(claims);
    used[found] = true;
  }
  if (expected->size() == claims.size()) return "";
  return "expected " + std::to_string(expected->size()) + " claims, found " + Describe(claims);
}

bool TakesPart(const RuleExample& example, const std::vector<Claim>& claims) {
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    return example.frame_rule.empty() ? claim.metric == example.metric
                                      : claim.rule == example.frame_rule;
  });
}

std::string CheckNo(const RuleExample& example, const std::vector<Claim>& claims) {
  return TakesPart(example, claims) ? "expected no such claim, found " + Describe(claims) : "";
}

std::string CheckExample(const RuleExample& example, const RuleBook& rules) {
  std::vector<Claim> claims = BoundClaims(rules, example.sentence);
  if (example.kind == RuleExample::Kind::kNo) return CheckNo(example, claims);
  std::string failure = CheckYes(example, claims);
  if (failure.empty() && !TakesPart(example, claims))
    failure = example.frame_rule.empty() ? "no claim is of this metric"
                                         : "the claims hold, but this frame made none of them";
  if (example.kind == RuleExample::Kind::kYes) return failure;
  return failure.empty() ? "this todo: holds now: make it a yes:" : "";
}

std::string WithoutBrackets(std::string_view sentence) {
  std::string text;
  for (char c : sentence)
    if (c != '[' && c != ']') text.push_back(c);
  return text;
}

}  // namespace

Result<RuleExample> ParseExample(const std::string& path, const RuleLine& line) {
  RuleExample example;
  example.kind = line.key == "yes"  ? RuleExample::Kind::kYes
                 : line.key == "no" ? RuleExample::Kind::kNo
                                    : RuleExample::Kind::kTodo;
  example.path = path;
  example.line = line.line;
  size_t arrow = line.value.rfind("=>");
  if (example.kind == RuleExample::Kind::kNo) {
    if (arrow != std::string::npos)
      return RuleError(path, line.line, "'no:' takes a sentence alone, without '=>'");
    example.sentence = WithoutBrackets(line.value);
    return example;
  }
  if (arrow == std::string::npos)
    return RuleError(path, line.line, "'" + line.key + ":' needs '=>' and the claims behind it");
  example.sentence = WithoutBrackets(Trim(std::string_view(line.value).substr(0, arrow)));
  if (example.sentence.empty())
    return RuleError(path, line.line, "'" + line.key + ":' has no sentence before '=>'");
  example.expected = std::string(Trim(std::string_view(line.value).substr(arrow + 2)));
  auto expected = ParseExpectedClaims(example.expected, "");
  if (!expected) return RuleError(path, line.line, expected.error().message);
  return example;
}

ExampleReport CheckExamples(const RuleBook& rules, const std::string& prefix) {
  ExampleReport report;
  for (const RuleExample& example : rules.compiled().examples) {
    if (!example.path.starts_with(prefix)) continue;
    ++report.run;
    std::string failure = CheckExample(example, rules);
    if (!failure.empty()) report.failures.push_back({Where(example), std::move(failure)});
  }
  return report;
}

}  // namespace countercheck
