#include "extractors/share_groups.h"

#include <gtest/gtest.h>

#include "tests/claims_in_lines.h"

namespace countercheck {
namespace {

TEST(ShareGroups, AreMarketsOrKindsOfCompanies) {
  const struct {
    const char* body;
    const char* lines;
  } rows[] = {
      {"Asian stocks slipped on Tuesday.", "slipped: Asian stocks index_level"},
      {"On Tuesday stocks ended higher.", "higher: stocks index_level"},
      {"Global stocks fell 2%.", "2%: Global stocks index_level"},
      {"Australian shares rose 0.5%.", "0.5%: Australian shares index_level"},
      {"On Tuesday chip stocks fell 2%.", "2%: chip stocks share_price"},
      {"Meanwhile energy shares gained.", "gained: energy shares share_price"},
      {"Weak prices pressured tech stocks, which fell 2%.", "2%: tech stocks share_price"},
      {"Major indexes ticked higher.", "ticked higher: Major indexes index_level"},
      {"Shares of anvil makers surged.", "surged: anvil makers share_price"},
      {"Shares of the anvil makers fell 2%.", "2%: anvil makers share_price"},
      {"Shares of the anvil maker surged.", "surged: Acme share_price"},
      {"Shares of Globex Corp. surged.", "surged: Globex Corp share_price"},
      // Some that only the text tells, or none that trade.
      {"These stocks fell 2%.", ""},
      {"The stocks fell.", ""},
      {"Seven stocks fell.", ""},
      {"Ending stocks rose 2%.", ""},
      {"Acme shares fell 2%.", "2%: Acme share_price"},
      // No way that they went.
      {"Asian stocks pared losses.", ""},
      {"Asian stocks have room to rise.", ""},
      {"Asian stocks could fall.", ""},
      {"When Asian stocks fall, gold shines.", ""},
      {"Asian stocks outpaced growth.", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(LinesOf(row.body), row.lines) << row.body;
}

}  // namespace
}  // namespace countercheck
