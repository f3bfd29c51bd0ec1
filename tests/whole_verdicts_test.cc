// The verdict on the results as a whole against those on its parts.
#include "pipeline/check/whole_verdicts.h"

#include <gtest/gtest.h>

#include "tests/compared_articles.h"

namespace countercheck {
namespace {

TEST(WholeVerdictsTest, TheWholeAgainstAPart) {
  const std::string in_line = "Acme's quarterly results were in line with expectations.";
  const std::string miss = "Acme's quarterly revenue missed estimates.";
  ExpectMessages(RelationKind::kTension,
                 {
                     {{in_line, miss}, "One wording may be loose, or the yardsticks differ"},
                     {{in_line, "Acme's quarterly revenue was in line with expectations."}, ""},
                     // An article that says both knows what it says.
                     {{in_line, in_line + " " + miss}, ""},
                     {{in_line + " " + miss}, ""},
                 });
}

TEST(WholeVerdictsTest, TheWholeAndItsParts) {
  const std::string beat = "Acme's quarterly results beat expectations.";
  const std::string revenue = "Acme's quarterly revenue topped estimates.";
  ExpectMessages(RelationKind::kAgreement,
                 {
                     {{beat, revenue}, "one verdict on the whole and its parts"},
                     {{beat, "Acme's quarterly revenue missed estimates."}, ""},
                     {{beat, revenue, "Acme's quarterly revenue missed estimates."}, ""},
                     {{beat + " " + revenue}, ""},
                 });
}

}  // namespace
}  // namespace countercheck
