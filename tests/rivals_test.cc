// Figures that look like rivals and need not be.
#include "pipeline/check/rivals.h"

#include <gtest/gtest.h>

#include "tests/compared_articles.h"

namespace countercheck {
namespace {

TEST(RivalsTest, WhatIsMeasuredAgainstEstimates) {
  const std::string beat = "Acme's second-quarter revenue beat estimates by ";
  ExpectMessages(RelationKind::kConflict,
                 {
                     {{beat + "6.3%.", beat + "8.2%."}, ""},
                     {{"Acme's second-quarter revenue rose 6.3% from a year earlier.",
                       "Acme's second-quarter revenue rose 8.2% from a year earlier."},
                      "up 6.3%"},
                 });
}

TEST(RivalsTest, OneOfManyDigits) {
  ExpectMessages(RelationKind::kConflict,
                 {
                     {{"Acme earned $5.19 per share.", "Acme earned $1.19 per share."}, "$5.19"},
                     {{"Acme earned $19 per share.", "Acme earned $9 per share."}, ""},
                 });
}

TEST(RivalsTest, WhatWasWithoutSpecialItems) {
  const std::string without =
      "Excluding special items, Acme would have had a net profit of $31.4 million.";
  ExpectMessages(
      RelationKind::kConflict,
      {
          {{without,
            "Excluding special items, Acme would have had a net profit of $21.4 million."},
           "$31.4"},
          {{without, "Acme reported a net profit of $21.4 million."}, ""},
          {{without,
            "Analysts expect Acme to report a net profit of $21.4 million, excluding special "
            "items."},
           ""},
      });
}

TEST(RivalsTest, StepsInOneSentence) {
  ExpectMessages(
      RelationKind::kCompatible,
      {
          {{"Acme will invest $100 million at first and up to $500 million in all."}, ""},
          {{"Acme will invest $450 million.", "Acme will invest up to $500 million."},
           "A bound, hedge or range covers"},
      });
}

}  // namespace
}  // namespace countercheck
