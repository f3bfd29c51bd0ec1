// What an unbound figure is about, by the noun phrase at it.
#include <gtest/gtest.h>

#include "extractors/extract.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

struct LabelCase {
  std::string sentence;
  std::string figure;
  std::string label;
};

std::string LabelIn(const LabelCase& c) {
  for (const Claim& claim :
       Extract(ArticleOf("Acme reports\n\n" + c.sentence + "\n"), BuiltinBook()))
    if (claim.value_text == c.figure) return claim.metric.empty() ? claim.label : "bound";
  return "no claim";
}

TEST(LabelsTest, ByTheSubjectOfItsVerb) {
  const std::vector<LabelCase> cases = {
      {"The seat load factor was 84% in July.", "84%", "seat load factor"},
      {"Seat load factor was on average 84%.", "84%", "Seat load factor"},
      {"The airline had an average load factor of 84%.", "84%", "load factor"},
      {"The allowance for bad loans as a percentage of lending was unchanged at 1.4%.", "1.4%",
       "allowance for bad loans"},
      {"Nothing went wrong, with the allowance for bad loans remaining at 1.4%.", "1.4%",
       "allowance for bad loans"},
      {"Rents and net interest surplus were $971 million.", "$971 million", "net interest surplus"},
      {"It was 84%.", "84%", ""},
      {"Acme opened 24 new routes.", "24", "new routes"},
  };
  for (const LabelCase& c : cases) EXPECT_EQ(LabelIn(c), c.label) << c.sentence;
}

}  // namespace
}  // namespace countercheck
