// A part's figure retold as that of the whole.
#include "pipeline/check/dropped_segments.h"

#include <gtest/gtest.h>

#include "tests/compared_articles.h"

namespace countercheck {
namespace {

TEST(DroppedSegmentsTest, SegmentsLeftOut) {
  const std::string whole = "Acme's revenue rose 18% in the second quarter of 2026. ";
  const std::string part = "Acme's cloud revenue rose 63% in the second quarter of 2026.";
  const std::string dropped = "Acme's revenue rose 63% in the second quarter of 2026.";
  ExpectMessages(RelationKind::kBasisDropped,
                 {
                     {{whole + part, dropped}, "63% is of the whole in 2, of cloud in 1"},
                     // Nothing says that the whole did not grow by as much.
                     {{part, dropped}, ""},
                     {{whole + part, whole}, ""},
                     {{whole + part, dropped + " " + part}, ""},
                     {{whole + part, "Acme's revenue rose 63% in the second quarter of 2025."}, ""},
                 });
}

}  // namespace
}  // namespace countercheck
