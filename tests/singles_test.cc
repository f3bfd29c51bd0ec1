// What only one article says.
#include "pipeline/check/singles.h"

#include <gtest/gtest.h>

#include "tests/compared_articles.h"

namespace countercheck {
namespace {

TEST(SinglesTest, WhatOneArticleSaysOfAMetricStandsTogether) {
  const std::string bookings = "Acme's second-quarter bookings rose 14% to $2.27 billion.";
  ExpectMessages(RelationKind::kSingleSource,
                 {
                     {{bookings}, "No article but 1 gives these"},
                     {{bookings, bookings}, ""},
                     {{"Acme's second-quarter bookings rose 14%."}, "No other article gives this"},
                 });
}

}  // namespace
}  // namespace countercheck
