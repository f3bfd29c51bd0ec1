// Verdicts against figures, and against those of other articles.
#include "pipeline/check/verdicts.h"

#include <gtest/gtest.h>

#include "tests/compared_articles.h"

namespace countercheck {
namespace {

TEST(VerdictsTest, VerdictsThatTheFiguresRefuse) {
  ExpectMessages(RelationKind::kTension,
                 {
                     {{"Acme's revenue of $190.0 million topped estimates of $200.0 million."},
                      "but $190.0 million is below the expected $200.0 million"},
                     {{"Acme's revenue of $210.0 million topped estimates of $200.0 million."}, ""},
                     // Rounding leaves it open.
                     {{"Acme's revenue of $2.0 billion topped estimates of $2.0 billion."}, ""},
                 });
}

TEST(VerdictsTest, VerdictsThatTheFiguresBearOut) {
  ExpectMessages(RelationKind::kAgreement,
                 {
                     {{"Acme's revenue of $210.0 million topped estimates of $200.0 million."},
                      "fits its figures: $210.0 million against an expected $200.0 million"},
                     {{"Acme's revenue of $190.0 million topped estimates of $200.0 million."}, ""},
                     {{"Acme's revenue topped estimates."}, ""},
                 });
}

}  // namespace
}  // namespace countercheck
