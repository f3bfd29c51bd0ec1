// A move in words in one article, in figures in another.
#include "pipeline/check/directions.h"

#include <gtest/gtest.h>

#include "tests/compared_articles.h"

namespace countercheck {
namespace {

constexpr const char* kFell = "Acme shares fell on Tuesday.";

TEST(DirectionsTest, FiguresThatGoTheOtherWay) {
  ExpectMessages(RelationKind::kTension,
                 {
                     {{kFell, "Acme shares rose 5% on Tuesday."}, "up 5%"},
                     {{kFell, "Acme shares rose 5% on Monday."}, ""},
                     {{kFell, "Acme shares lost 5% on Tuesday."}, ""},
                     {{kFell, "Bolt Industries shares rose 5% on Tuesday."}, ""},
                     // Who says both means two moments of the day.
                     {{kFell + std::string(" Acme shares rose 5% on Tuesday."),
                       "Acme shares rose 5% on Tuesday."},
                      ""},
                     {{kFell, "Acme shares fell on Tuesday. Acme shares rose 5% on Tuesday."}, ""},
                     {{kFell + std::string(" Acme shares rose 5% on Tuesday.")}, ""},
                     {{"Acme's revenue fell in the second quarter.",
                       "Acme's revenue rose 5% in the second quarter from the first."},
                      ""},
                 });
}

TEST(DirectionsTest, FiguresThatGoTheSameWay) {
  ExpectMessages(RelationKind::kAgreement,
                 {
                     {{kFell, "Acme shares lost 5% on Tuesday."}, "down 5%"},
                     {{kFell, "Acme shares lost 5% on Monday."}, ""},
                     {{kFell, "Acme shares rose 5% on Tuesday."}, ""},
                 });
}

TEST(DirectionsTest, FiguresFarApart) {
  ExpectMessages(
      RelationKind::kTension,
      {
          {{"Acme shares closed down 5% on Tuesday.", "Acme shares closed down 9% on Tuesday."},
           "down 9%"},
          {{"Acme shares closed down 5% on Tuesday.", "Acme shares closed down 9% on Monday."}, ""},
          // Revenue may be that of a part.
          {{"Acme had revenue of $5.3 billion in the second quarter of 2026.",
            "Acme had revenue of $9.1 billion in the second quarter of 2026."},
           ""},
      });
}

}  // namespace
}  // namespace countercheck
