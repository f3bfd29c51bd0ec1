#include "pipeline/check/arithmetic.h"

#include <map>
#include <string>
#include <utility>

#include "pipeline/check/equation.h"
#include "pipeline/check/growth.h"
#include "pipeline/check/premises.h"
#include "pipeline/check/product_equations.h"
#include "pipeline/check/share_moves.h"
#include "pipeline/check/sum_equations.h"

namespace countercheck {
namespace {

using ByArticle = std::map<std::pair<size_t, std::string>, ArticleFigures>;

bool CanBeHeldAgainstOthers(const Fact& fact) {
  return fact.claim().kind == ClaimKind::kQuantity && fact.modality != Modality::kHypothetical;
}

ByArticle FiguresByArticle(const std::vector<Fact>& facts, const std::vector<Fact>& loose) {
  ByArticle articles;
  for (const Fact& fact : facts)
    if (CanBeHeldAgainstOthers(fact))
      articles[{fact.document, fact.subject}].bound.push_back(&fact);
  // A loose figure alone has nothing to be held against.
  for (const Fact& fact : loose) {
    const auto it = articles.find({fact.document, fact.subject});
    if (it != articles.end() && CanBeHeldAgainstOthers(fact)) it->second.loose.push_back(&fact);
  }
  return articles;
}

}  // namespace

std::vector<Finding> CheckArithmetic(const std::vector<Fact>& facts, const std::vector<Fact>& loose,
                                     const Sources& sources) {
  std::vector<Finding> findings;
  for (const auto& [key, article] : FiguresByArticle(facts, loose)) {
    if (article.bound.size() + article.loose.size() < 2) continue;
    for (const auto equations :
         {GrowthEquations, ProductEquations, SumEquations, MovesFromTheClose})
      for (const Equation& equation : equations(article))
        if (auto finding = FindingOf(equation, sources)) findings.push_back(std::move(*finding));
    for (const Equation& equation : GrowthWithoutBase(article))
      if (auto finding = ImpliedBy(equation, kBaseOfGrowth, sources))
        findings.push_back(std::move(*finding));
    for (const auto implications : {ImpliedProducts, ImpliedMarketValues})
      for (const Implication& implied : implications(article))
        if (auto finding = ImpliedBy(implied.equation, implied.unknown, sources))
          findings.push_back(std::move(*finding));
  }
  return findings;
}

}  // namespace countercheck
