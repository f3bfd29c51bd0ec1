// Figures of one article that a hasty reader may mix up.
#include "pipeline/check/mix_ups.h"

#include <gtest/gtest.h>

#include "tests/compared_articles.h"

namespace countercheck {
namespace {

TEST(MixUpsTest, SameDigitsForTwoThings) {
  ExpectMessages(
      RelationKind::kNotComparable,
      {
          {{"Acme shares rose 35% on Tuesday. Bolt Industries shares rose 35% on Monday."},
           "not one thing, the subject differs"},
          {{"Acme's gross margin was 35% in the second quarter. Its market share was 35%."},
           "not one thing, the metric differs"},
          {{"Acme shares rose 35% on Tuesday. They rose 35%."}, ""},
      });
}

TEST(MixUpsTest, SameDigitsAtTwoScales) {
  ExpectMessages(
      RelationKind::kNotComparable,
      {
          {{"Acme earned $4.75 a share. It expects net income of $4.75 billion to $5.25 billion "
            "for fiscal 2026."},
           "not one thing, the metric differs"},
          {{"Acme earned $4.75 a share. It expects net income of $4.25 billion to $5.25 billion "
            "for fiscal 2026."},
           ""},
      });
}

TEST(MixUpsTest, NearTermsOfTwoDeals) {
  ExpectMessages(
      RelationKind::kNotComparable,
      {
          {{"Acme agreed to buy Bolt Industries for $18.4 billion. In 2018 Acme bought Cog Works "
            "for $18.7 billion."},
           "not one thing, the subject differs"},
          {{"Acme agreed to buy Bolt Industries for $18.4 billion. In 2018 Acme bought Cog Works "
            "for $5.1 billion."},
           ""},
      });
}

TEST(MixUpsTest, StakesOfTwoHolders) {
  const std::string own = "Bolt Industries owns a 12% stake in Acme. ";
  ExpectMessages(RelationKind::kNotComparable,
                 {
                     {{own + "Cog Works Inc. owns a 3% stake in Acme."}, "the subject differs"},
                     {{own + "Bolt Industries bought its 12% stake in Acme in 2018."}, ""},
                 });
}

}  // namespace
}  // namespace countercheck
