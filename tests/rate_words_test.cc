// A yearly sum in one article, the total of several years in another.
#include "pipeline/check/rate_words.h"

#include <gtest/gtest.h>

#include "tests/compared_articles.h"

namespace countercheck {
namespace {

TEST(RateWordsTest, YearlyOrOverYears) {
  const std::string yearly = "Acme targets $400 million in annual cost savings.";
  const std::string total = "Acme targets cost savings of $400 million over three years.";
  ExpectMessages(
      RelationKind::kTension,
      {
          {{yearly, total},
           "$400 million a year (1), or $400 million in all over three years (2)?"},
          {{yearly, yearly}, ""},
          {{yearly, "Acme targets cost savings of $400 million."}, ""},
          {{yearly, "Acme targets annual cost savings of $400 million over the next two years."},
           ""},
          {{yearly, "Acme targets cost savings of $500 million over three years."}, ""},
      });
}

}  // namespace
}  // namespace countercheck
