#include "extractors/quantities.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace countercheck {
namespace {

std::string End(const std::optional<Decimal>& end) {
  return end ? end->Trimmed().ToString() : "none";
}

std::string Value(const Quantity& quantity) {
  const std::string low = End(quantity.low);
  const std::string high = End(quantity.high);
  return low == high ? low : low + ".." + high;
}

// "money 855000000..865000000 USD exact [$855–$865 million]", with the hedged words in braces where
// they are more than the figure. A count shows its noun instead of its unit.
std::string Render(std::string_view text, const QuantityMention& mention) {
  const Quantity& quantity = mention.quantity;
  const std::string_view figure = text.substr(mention.figure.begin, mention.figure.size());
  const std::string_view hedged = text.substr(mention.hedged.begin, mention.hedged.size());
  std::string out(ToString(quantity.kind));
  out += " " + Value(quantity) + " ";
  out += quantity.noun.empty() ? quantity.unit : quantity.noun;
  out += " " + std::string(ToString(quantity.qualifier));
  out += " [" + std::string(figure) + "]";
  if (hedged != figure) out += " {" + std::string(hedged) + "}";
  return out;
}

std::string RenderAll(std::string_view text, const std::vector<Range>& periods = {}) {
  std::string out;
  for (const QuantityMention& mention : FindQuantities(text, periods)) {
    if (!out.empty()) out += "; ";
    out += Render(text, mention);
  }
  return out;
}

struct Row {
  std::string_view text;
  std::string_view expected;
};

void ExpectRows(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(RenderAll(row.text), row.expected) << row.text;
}

// A day lends no sign from a figure behind it; a figure with a sign of its own is no date.
TEST(Quantities, FiguresBesideDates) {
  EXPECT_EQ(RenderAll("Rain as of May 6, or 2% more.", {{11, 16}}), "percent 2 percent exact [2%]");
  EXPECT_EQ(RenderAll("In May 6% more.", {{3, 8}}), "percent 6 percent exact [6%]");
  // A date that a figure seems to go on from ends before it.
  EXPECT_EQ(RenderAll("It rose from May 2024 to 1.85 million cars.", {{13, 21}}),
            "count 1850000 cars exact [1.85 million]");
  EXPECT_EQ(RenderAll("It rose from 2024 to 2026.", {{13, 17}, {21, 25}}), "");
}

TEST(Quantities, Money) {
  ExpectRows({
      {"Sales of $193.4M.", "money 193400000 USD exact [$193.4M]"},
      {"Sales of $1.2bn.", "money 1200000000 USD exact [$1.2bn]"},
      {"It paid £3.4m.", "money 3400000 GBP exact [£3.4m]"},
      {"A €500k fine.", "money 500000 EUR exact [€500k]"},
      {"It paid US$2.5 billion.", "money 2500000000 USD exact [US$2.5 billion]"},
      {"It raised A$12 million.", "money 12000000 AUD exact [A$12 million]"},
      {"It raised $A12 million.", "money 12000000 AUD exact [$A12 million]"},
      {"It raised HK$1.1 billion.", "money 1100000000 HKD exact [HK$1.1 billion]"},
      {"It raised C$7 million.", "money 7000000 CAD exact [C$7 million]"},
      {"Profit was Rs 1,300 crore.", "money 13000000000 INR exact [Rs 1,300 crore]"},
      {"Profit was ₹12,34,567.", "money 1234567 INR exact [₹12,34,567]"},
      {"A cost of £10-15m.", "money 10000000..15000000 GBP exact [£10-15m]"},
      {"A cost of $10m-15m.", "money 10000000..15000000 USD exact [$10m-15m]"},
      {"Between £10m and 15m.",
       "money 10000000..15000000 GBP exact [£10m and 15m] {Between £10m and 15m}"},
      {"Profit was Rs 3,825 cr.", "money 38250000000 INR exact [Rs 3,825 cr]"},
      {"It cost several million dollars.",
       "money 3000000..none USD at_least [several million dollars]"},
      {"A fare of ฿35.", "money 35 THB exact [฿35]"},
      {"Sales of ¥120 billion.", "money 120000000000 JPY exact [¥120 billion]"},
      {"EUR 3.5bn of debt.", "money 3500000000 EUR exact [EUR 3.5bn]"},
      {"EUR50m of debt.", "money 50000000 EUR exact [EUR50m]"},
      {"It fetched USD 12,500.", "money 12500 USD exact [USD 12,500]"},
      {"It lost 5 million euros.", "money 5000000 EUR exact [5 million euros]"},
      {"It owes 1.5 billion yuan.", "money 1500000000 CNY exact [1.5 billion yuan]"},
      {"It owes 1.234,56 euros.", "money 1234.56 EUR exact [1.234,56 euros]"},
      {"It earned 45 cents a share.", "money 0.45 USD exact [45 cents]"},
      {"A 12-cent dividend.", "money 0.12 USD exact [12-cent]"},
      {"It missed by a penny.", "money 0.01 USD exact [a penny]"},
      {"Shares rose to 470 pence.", "money 4.7 GBP exact [470 pence]"},
      {"A cost of $4.75 a share.", "money 4.75 USD exact [$4.75]"},
      {"A bid of $12.50-a-share.", "money 12.5 USD exact [$12.50]"},
      {"It spent $ 4.5 million.", "money 4500000 USD exact [$ 4.5 million]"},
      {"It spent $4.5-million.", "money 4500000 USD exact [$4.5-million]"},
      {"It costs thirteen dollars and five cents.",
       "money 13.05 USD exact [thirteen dollars and five cents]"},
      {"It costs half a billion dollars.", "money 500000000 USD exact [half a billion dollars]"},
      {"It costs 5 € or $7.", "money 5 EUR exact [5 €]; money 7 USD exact [$7]"},
      {"It won 3 billion won.", "money 3000000000 KRW exact [3 billion won]"},
      {"It costs a quarter million dollars.", "money 250000 USD exact [a quarter million dollars]"},
      {"It owes three quarters of a billion euros.",
       "money 750000000 EUR exact [three quarters of a billion euros]"},
      {"It sold 40 USD million of bonds.", "money 40000000 USD exact [40 USD million]"},
      {"Corn rose to $4.12 3/4 a bushel.", "money 4.1275 USD exact [$4.12 3/4]"},
      {"The pass is twelve dollars and fifty.", "money 12.5 USD exact [twelve dollars and fifty]"},
      {"It takes 5 dollars and 20 minutes.",
       "money 5 USD exact [5 dollars]; duration 20 minutes exact [20 minutes]"},
      {"It rose to 19 USD 75.", "money 19.75 USD exact [19 USD 75]"},
      {"A profit of Y=30 billion.", "money 30000000000 JPY exact [Y=30 billion]"},
      {"It placed 90 million of the 2.5 billion shekels.",
       "money 90000000 ILS exact [90 million]; "
       "money 2500000000 ILS exact [2.5 billion shekels]"},
      {"It costs €12,50 or 3,75 €.",
       "money 12.5 EUR exact [€12,50]; money 3.75 EUR exact [3,75 €]"},
      {"It lost 12,5 million euros.", "money 12500000 EUR exact [12,5 million euros]"},
      {"It lost 1 250 000 euros.", "money 1250000 EUR exact [1 250 000 euros]"},
      {"It lost kr 500 million.", "money 500000000 SEK exact [kr 500 million]"},
      {"It made 2.4 million yen ($16,000), up from 1.9 million ($12,500).",
       "money 2400000 JPY exact [2.4 million yen]; money 16000 USD exact [$16,000]; "
       "money 1900000 JPY exact [1.9 million]; money 12500 USD exact [$12,500]"},
  });
}

TEST(Quantities, InferredCurrencies) {
  const std::vector<std::pair<std::string_view, bool>> rows = {
      {"It paid $5.", true},    {"It paid US$5.", false},     {"It paid ¥500.", true},
      {"It paid €5.", false},   {"It paid 5 dollars.", true}, {"It paid 5 U.S. dollars.", false},
      {"It paid 5 USD.", false}};
  for (const auto& [text, inferred] : rows) {
    const auto found = FindQuantities(text, {});
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_EQ(found[0].quantity.unit_inferred, inferred) << text;
  }
}

TEST(Quantities, PercentagesAndPoints) {
  ExpectRows({
      {"Margin was 46.5%.", "percent 46.5 percent exact [46.5%]"},
      {"Margin was 46.5 per cent.", "percent 46.5 percent exact [46.5 per cent]"},
      {"It gained 3.5 pct.", "percent 3.5 percent exact [3.5 pct]"},
      {"A rate of 9 3/4 percent.", "percent 9.75 percent exact [9 3/4 percent]"},
      {"Growth of 3½%.", "percent 3.5 percent exact [3½%]"},
      {"It owns twenty-five percent.", "percent 25 percent exact [twenty-five percent]"},
      {"Down 4.5 percentage points.",
       "percentage_point 4.5 percentage_point exact [4.5 percentage points]"},
      {"A 10-percentage-point drop.",
       "percentage_point 10 percentage_point exact [10-percentage-point]"},
      {"Yields rose 12 basis points.", "basis_point 12 basis_point exact [12 basis points]"},
      {"Spreads widened 25bps.", "basis_point 25 basis_point exact [25bps]"},
      {"2020% is a figure.", "percent 2020 percent exact [2020%]"},
      {"A 7-3/8 percent note.", "percent 7.375 percent exact [7-3/8 percent]"},
      {"Rates rose 1/4 percentage point.",
       "percentage_point 0.25 percentage_point exact [1/4 percentage point]"},
      {"An error of plus or minus 3 points.", "count 3 points exact [3 points]"},
      {"By a quarter of a percentage point.",
       "percentage_point 0.25 percentage_point exact [a quarter of a percentage point]"},
      {"It lost three-tenths of one percent.",
       "percent 0.3 percent exact [three-tenths of one percent]"},
      {"A quarter-point rate cut.",
       "percentage_point 0.25 percentage_point exact [A quarter-point]"},
      {"A half-point hike.", "percentage_point 0.5 percentage_point exact [A half-point]"},
      {"The third quarter point of view.", ""},
      {"It rose 5,4%.", "percent 5.4 percent exact [5,4%]"},
  });
}

TEST(Quantities, Signs) {
  ExpectRows({
      {"The stock fell -3.2% today.", "percent -3.2 percent exact [-3.2%]"},
      {"The stock fell −3.2% today.", "percent -3.2 percent exact [−3.2%]"},
      {"Margins were (5.3)% then.", "percent -5.3 percent exact [(5.3)%]"},
      {"A result of $(0.12) a share.", "money -0.12 USD exact [$(0.12)]"},
      {"A loss of -$3.2 million.", "money -3200000 USD exact [-$3.2 million]"},
      {"The price (now $6.4B) rose.", "money 6400000000 USD exact [$6.4B]"},
      {"Growth of minus 3%.", "percent -3 percent exact [minus 3%]"},
      {"A margin of -28% to -32%.", "percent -32..-28 percent exact [-28% to -32%]"},
  });
}

TEST(Quantities, Ranges) {
  ExpectRows({
      {"Sales of $855–$865 million.", "money 855000000..865000000 USD exact [$855–$865 million]"},
      {"Sales of $855M–$865M.", "money 855000000..865000000 USD exact [$855M–$865M]"},
      {"Sales of $3-5 billion.", "money 3000000000..5000000000 USD exact [$3-5 billion]"},
      {"Sales of $3 to $4 billion.", "money 3000000000..4000000000 USD exact [$3 to $4 billion]"},
      {"A cost of $500 to $1 million.", "money 500..1000000 USD exact [$500 to $1 million]"},
      {"Margin of 36-38%.", "percent 36..38 percent exact [36-38%]"},
      {"Margin of 36–38%.", "percent 36..38 percent exact [36–38%]"},
      {"Margin of 36%–38%.", "percent 36..38 percent exact [36%–38%]"},
      {"Margin of 36% to 38%.", "percent 36..38 percent exact [36% to 38%]"},
      {"Margin of 36 - 38%.", "percent 36..38 percent exact [36 - 38%]"},
      {"Down 10–15 percentage points.",
       "percentage_point 10..15 percentage_point exact [10–15 percentage points]"},
      {"Up between 3 and 5 percent.",
       "percent 3..5 percent exact [3 and 5 percent] {between 3 and 5 percent}"},
      {"It needs between three to six million chips.",
       "count 3000000..6000000 chips exact [three to six million] {between three to six million}"},
      {"Profit of 69 cents to 79 cents.", "money 0.69..0.79 USD exact [69 cents to 79 cents]"},
      {"In the range of $3.15 billion to $3.65 billion.",
       "money 3150000000..3650000000 USD exact [$3.15 billion to $3.65 billion]"},
      {"It takes 2–3 earnings cycles.", "count 2..3 earnings cycles exact [2–3]"},
      {"It takes one to two years.", "duration 1..2 years exact [one to two years]"},
      {"It takes three or four years.", "duration 3..4 years exact [three or four years]"},
      {"A 7-to-10-day delay.", "duration 7..10 days exact [7-to-10-day]"},
      {"Sales of $2.06 billion, plus or minus 5%.",
       "money 1957000000..2163000000 USD exact [$2.06 billion, plus or minus 5%]"},
      {"Sales of $200 million +/- $5 million.",
       "money 195000000..205000000 USD exact [$200 million +/- $5 million]"},
      {"Now more, up from $2.8 to $2.9 billion previously.",
       "money 2800000000..2900000000 USD exact [$2.8 to $2.9 billion]"},
      {"Now 7% to 9%, up from 5% to 6%.",
       "percent 7..9 percent exact [7% to 9%]; percent 5..6 percent exact [5% to 6%]"},
      {"Lifted to between $7 and $9 a share, from $5 to $6.",
       "money 7..9 USD exact [$7 and $9] {between $7 and $9}; money 5..6 USD exact [$5 to $6]"},
      {"In a range from 4% to 6%.", "percent 4..6 percent exact [4% to 6%]"},
      {"Growth of more than 10% and less than 20%.",
       "percent 10..20 percent exact [10% and less than 20%] {more than 10% and less than 20%}"},
  });
}

TEST(Quantities, FormerRangesAndThoseOfVerbsAreRanges) {
  ExpectRows({
      {"It sees 5% to 6%, from 3% to 4%.",
       "percent 5..6 percent exact [5% to 6%]; percent 3..4 percent exact [3% to 4%]"},
      {"Raised to a range of $12 billion to $13 billion from $10 billion to $12.5 billion.",
       "money 12000000000..13000000000 USD exact [$12 billion to $13 billion]; "
       "money 10000000000..12500000000 USD exact [$10 billion to $12.5 billion]"},
      {"Earnings that range from $1.10 to $1.20.", "money 1.1..1.2 USD exact [$1.10 to $1.20]"},
      {"Up 5% to 6%, and from 3% to 4%.",
       "percent 5..6 percent exact [5% to 6%]; percent 3 percent exact [3%]; "
       "percent 4 percent exact [4%]"},
  });
}

TEST(Quantities, RangesToldByTheirDirections) {
  ExpectRows({
      {"Sales flat to up 2%.", "percent 0..2 percent exact [flat to up 2%]"},
      {"Sales flat to down 3%.", "percent -3..0 percent exact [flat to down 3%]"},
      {"Sales down 1% to up 1%.", "percent -1..1 percent exact [down 1% to up 1%]"},
      {"Sales down 5% to down 3%.", "percent -5..-3 percent exact [down 5% to down 3%]"},
      {"Sales between down 3% and flat.",
       "percent -3..0 percent exact [down 3% and flat] {between down 3% and flat}"},
      {"One was up 3% and another down 2%.",
       "percent 3 percent exact [3%]; percent 2 percent exact [2%]"},
      {"Sales were up 3% and flat at home.", "percent 3 percent exact [3%]"},
      {"It fell flat to some.", ""},
  });
}

TEST(Quantities, TheCurrencyOfAFigureHeldAgainstAnother) {
  ExpectRows({
      {"To 3.4 billion kronor from 3.1 billion a year ago.",
       "money 3400000000 SEK exact [3.4 billion kronor]; money 3100000000 SEK exact [3.1 "
       "billion]"},
      {"Of 3.4 million euros from 3.1 million cars.",
       "money 3400000 EUR exact [3.4 million euros]; count 3100000 cars exact [3.1 million]"},
  });
}

TEST(Quantities, FromToIsNoRange) {
  ExpectRows({
      {"It grew from 12% to 15%.",
       "percent 12 percent exact [12%]; percent 15 percent exact [15%]"},
      {"It grew from 12 to 15 percent.",
       "percent 12 percent exact [12]; percent 15 percent exact [15 percent]"},
      {"Now up from $2.8 billion to $2.9 billion.",
       "money 2800000000 USD exact [$2.8 billion]; money 2900000000 USD exact [$2.9 billion]"},
      {"It grew from 7% to 9% and from 5% to 6%.",
       "percent 7 percent exact [7%]; percent 9 percent exact [9%]; percent 5 percent exact [5%]; "
       "percent 6 percent exact [6%]"},
      {"Raised by 14 cents to $9.23.",
       "money 0.14 USD exact [14 cents]; money 9.23 USD exact [$9.23]"},
      {"A rise from 61 cents per pound to 67 cents.",
       "money 0.61 USD exact [61 cents]; money 0.67 USD exact [67 cents]"},
      {"It cut its target to $95 from $124.",
       "money 95 USD exact [$95]; money 124 USD exact [$124]"},
      {"Sales rose $5 million to $20 million.",
       "money 5000000 USD exact [$5 million]; money 20000000 USD exact [$20 million]"},
      {"Sales rose 11.1% to $481.1 million.",
       "percent 11.1 percent exact [11.1%]; money 481100000 USD exact [$481.1 million]"},
      {"$124 to $95", "money 124 USD exact [$124]; money 95 USD exact [$95]"},
  });
}

TEST(Quantities, Lists) {
  ExpectRows({
      {"Rises of 3, 4 and 5 percent.",
       "percent 3 percent exact [3]; percent 4 percent exact [4]; "
       "percent 5 percent exact [5 percent]"},
      {"$273 million and $391 million, respectively",
       "money 273000000 USD exact [$273 million]; money 391000000 USD exact [$391 million]"},
      {"Sales grew in 2024 and 5% a year on.", "percent 5 percent exact [5%]"},
      {"Rows 10 20 300 400.",
       "count 10 count exact [10]; count 20 count exact [20]; "
       "count 300 count exact [300]; count 400 count exact [400]"},
      {"Slots of 15- and 30-minute length.",
       "duration 15 minutes exact [15]; duration 30 minutes exact [30-minute]"},
      {"A two- to five-year plan.", "duration 2..5 years exact [two- to five-year]"},
      {"Two-, five- and 10-year notes.", ""},
      {"Four-, six- and eight-cylinder cars.",
       "count 4 cylinder exact [Four]; count 6 cylinder exact [six]; "
       "count 8 cylinder exact [eight]"},
  });
}

TEST(Quantities, Hedges) {
  ExpectRows({
      {"It fell roughly 7.8%.", "percent 7.8 percent about [7.8%] {roughly 7.8%}"},
      {"Some 18% of it.", "percent 18 percent about [18%] {Some 18%}"},
      {"About a 10% rise.", "percent 10 percent about [10%] {About a 10%}"},
      {"A cost of ~$5.", "money 5 USD about [$5] {~$5}"},
      {"Close to $12 billion.", "money 12000000000 USD about [$12 billion] {Close to $12 billion}"},
      {"Worth more than $20 billion.",
       "money 20000000000..none USD over [$20 billion] {more than $20 billion}"},
      {"A little over $5 billion.",
       "money 5000000000..none USD over [$5 billion] {A little over $5 billion}"},
      {"A $20B+ backlog.", "money 20000000000..none USD at_least [$20B] {$20B+}"},
      {"A 60%+ margin.", "percent 60..none percent at_least [60%] {60%+}"},
      {"A $1 trillion-plus value.",
       "money 1000000000000..none USD at_least [$1 trillion] {$1 trillion-plus}"},
      {"At least 500 stores.", "count 500..none stores at_least [500] {At least 500}"},
      {"It took 500 or more.", "count 500..none count at_least [500] {500 or more}"},
      {"It fell under 4%.", "percent none..4 percent under [4%] {under 4%}"},
      {"As much as 27%.", "percent none..27 percent at_most [27%] {As much as 27%}"},
      {"Up to roughly 10 percent.",
       "percent none..10 percent at_most [10 percent] {Up to roughly 10 percent}"},
      {"Nearly 10 percentage points.",
       "percentage_point 10 percentage_point nearly [10 percentage points] "
       "{Nearly 10 percentage points}"},
      {"Just 36-38% of it.", "percent 36..38 percent exact [36-38%]"},
      {"It was below the 2.8% of May.", "percent 2.8 percent exact [2.8%]"},
      {"Sales grew over three years.", "duration 3 years exact [three years]"},
      {"It ran for over three years.",
       "duration 3..none years over [three years] {over three years}"},
      {"$5 billion plus interest", "money 5000000000 USD exact [$5 billion]"},
      {"Buyers under the age of 25.", "age none..25 years under [25] {under the age of 25}"},
      {"From as little as $5.", "money 5..none USD at_least [$5] {as little as $5}"},
  });
}

TEST(Quantities, JustBeyondABound) {
  struct IntervalRow {
    std::string_view text;
    std::string_view expected;
  };
  const std::vector<IntervalRow> rows = {{"Just over $20 billion.", "(20000000000, 22000000000]"},
                                         {"Slightly more than 5%.", "(5, 5.5]"},
                                         {"Just under 40%.", "[36, 40)"},
                                         {"A little less than 400 plants.", "[360, 400)"},
                                         {"Well over 5%.", "(5, ∞)"},
                                         {"Well under 5%.", "(-∞, 5)"}};
  for (const auto& row : rows) {
    const auto found = FindQuantities(row.text, {});
    ASSERT_EQ(found.size(), 1u) << row.text;
    EXPECT_EQ(ToString(found[0].quantity.interval), row.expected) << row.text;
  }
}

TEST(Quantities, Bands) {
  ExpectRows({
      {"Margin in the mid-30s.", "percent 34..36 percent band [mid-30s]"},
      {"Margin in the low 30s.", "percent 30..33 percent band [low 30s]"},
      {"Margin in the high 30s.", "percent 37..39 percent band [high 30s]"},
      {"Growth in the high-teens.", "percent 17..19 percent band [high-teens]"},
      {"Growth in the low teens.", "percent 11..13 percent band [low teens]"},
      {"A mid-single-digit rise.", "percent 4..6 percent band [mid-single-digit]"},
      {"A low- to mid-single-digit rise.", "percent 1..6 percent band [low- to mid-single-digit]"},
      {"A low double-digit rise.", "percent 10..13 percent band [low double-digit]"},
      {"Priced in the mid-$30s.", "money 34..36 USD band [mid-$30s]"},
      {"She is in her mid-30s.", "age 34..36 years band [mid-30s]"},
      {"In the mid-1980s.", ""},
      {"A double-digit rise.", ""},
      {"Mid-sized firms.", ""},
  });
}

TEST(Quantities, Ratios) {
  ExpectRows({
      {"Profit tripled.", "ratio 3 ratio exact [tripled]"},
      {"Profit halved.", "ratio 0.5 ratio exact [halved]"},
      {"Profit nearly doubled.", "ratio 2 ratio nearly [doubled] {nearly doubled}"},
      {"Profit more than doubled.", "ratio 2..none ratio over [doubled] {more than doubled}"},
      {"It trades at 1.5x sales.", "ratio 1.5 ratio exact [1.5x]"},
      {"It trades at 27.9 times earnings.", "ratio 27.9 ratio exact [27.9 times]"},
      {"A price-to-sales ratio of 24.24.", "ratio 24.24 ratio exact [24.24]"},
      {"A 3-fold rise.", "ratio 3 ratio exact [3-fold]"},
      {"A threefold rise.", "ratio 3 ratio exact [threefold]"},
      {"Two-thirds of sales.", "ratio 0.666666666667 ratio exact [Two-thirds]"},
      {"Nearly one-third of sales.",
       "ratio 0.333333333333 ratio nearly [one-third] {Nearly one-third}"},
      {"Half of sales.", "ratio 0.5 ratio exact [Half]"},
      {"The second half of the year.", ""},
      {"A double room.", ""},
      {"They met twice.", ""},
      {"It doubled down on chips.", ""},
      {"It keeps doubling down.", ""},
      {"One in five workers left.", "ratio 0.2 ratio exact [One in five]"},
      {"Two out of three firms.", "ratio 0.666666666667 ratio exact [Two out of three]"},
      {"2/3 of its sales.", "ratio 0.666666666667 ratio exact [2/3]"},
      {"It met two in London.", ""},
      {"It opens one in three days.", "duration 3 days exact [three days]"},
      {"A 1-in-5 chance.", "ratio 0.2 ratio exact [1-in-5]"},
      {"It won less than half.", "ratio none..0.5 ratio under [half] {less than half}"},
      {"It has half the staff.", "ratio 0.5 ratio exact [half]"},
      {"In the June half the firm grew.", ""},
      {"In the first half the firm grew.", ""},
      {"It took about half-way.", ""},
  });
}

TEST(Quantities, CountsAndMeasures) {
  ExpectRows({
      {"It sold 7.5 million shares.", "count 7500000 shares exact [7.5 million shares]"},
      {"It has 254 U.S. units.", "count 254 units exact [254]"},
      {"It needs 230,000 GPUs.", "count 230000 GPUs exact [230,000]"},
      {"It lost two clients.", "count 2 clients exact [two]"},
      {"It hired a dozen bankers.", "count 12 bankers exact [a dozen]"},
      {"It has one and a half million users.",
       "count 1500000 users exact [one and a half million]"},
      {"It has two million three hundred thousand users.",
       "count 2300000 users exact [two million three hundred thousand]"},
      {"The index fell 64.06 points.", "count 64.06 points exact [64.06 points]"},
      {"A 1.2 GW site.", "measure 1.2 gigawatt exact [1.2 GW]"},
      {"A 750MW deal.", "measure 750 megawatt exact [750MW]"},
      {"A gigawatt of power.", "measure 1 gigawatt exact [A gigawatt]"},
      {"It lifts 30,000 barrels a day.",
       "measure 30000 barrel per day exact [30,000 barrels a day]"},
      {"It shipped 5 pounds of coffee.", "measure 5 pound exact [5 pounds]"},
      {"It rented 12,000 square feet.", "measure 12000 square foot exact [12,000 square feet]"},
      {"It stores 64GB.", "measure 64 gigabyte exact [64GB]"},
      {"It took three years.", "duration 3 years exact [three years]"},
      {"A 12-month plan.", "duration 12 months exact [12-month]"},
      {"A multi-year deal.", "duration 2..none years at_least [multi-year]"},
      {"It took several years.", "duration 3..none years at_least [several years]"},
      {"A 45-year-old manager.", "age 45 years exact [45-year]"},
      {"Men aged 45.", "age 45 years exact [45]"},
      {"It drew one thousand and five hundred guests.",
       "count 1500 guests exact [one thousand and five hundred]"},
      {"Dozens of plants closed.", "count 24..none plants at_least [Dozens]"},
      {"Dozens more.", ""},
      {"It has several plants.", "count 3..none plants at_least [several]"},
      {"A four-cylinder engine.", "count 4 cylinder exact [four]"},
      {"A three judge panel.", "count 3 judge exact [three]"},
      {"A two-member limit and a 5 speed.", "count 2 member exact [two]; count 5 count exact [5]"},
      {"It runs 20 newly built coal-fired power plants.",
       "count 20 coal-fired power plants exact [20]"},
      {"It fell 31.2 points to 2,310.44.",
       "count 31.2 points exact [31.2 points]; count 2310.44 points exact [2,310.44]"},
      {"It fell 31.2 points. Gold went to 2,310.44.",
       "count 31.2 points exact [31.2 points]; count 2310.44 count exact [2,310.44]"},
      {"It grew for five straight quarters.", "duration 5 quarters exact [five straight quarters]"},
      {"It needs three more years.", "duration 3 years exact [three more years]"},
      {"Ana Ruiz, 52, runs it.", "age 52 years exact [52]"},
      {"Toronto, 52, 53 and 54.", "count 53 count exact [53]; count 54 count exact [54]"},
      {"It makes 25 MMT of corn at 180 bu an acre.",
       "measure 25 megatonne exact [25 MMT]; measure 180 bushel exact [180 bu]"},
      {"It does 90 km/hr on a 3/4 inch rail.",
       "measure 90 kilometre per hour exact [90 km/hr]; measure 0.75 inch exact [3/4 inch]"},
      {"It sold 1,200 cars, up from 1,050.",
       "count 1200 cars exact [1,200]; count 1050 cars exact [1,050]"},
      {"Profit was $298 million, higher than $248 million then.",
       "money 298000000 USD exact [$298 million]; money 248000000 USD exact [$248 million]"},
      {"Profit was $298 million, more than $248 million of it abroad.",
       "money 298000000 USD exact [$298 million]; "
       "money 248000000..none USD over [$248 million] {more than $248 million}"},
      {"Now Take Two Interactive shares fell.", ""},
      {"Acme Opens Two New Stores", "count 2 New Stores exact [Two]"},
      {"It has 12 plants. It rose to 70.", "count 12 plants exact [12]; count 70 count exact [70]"},
      {"A third of a barrel.", "measure 0.333333333333 barrel exact [A third of a barrel]"},
      {"It pumps 2 mb/d.", "measure 2 million barrels per day exact [2 mb/d]"},
      {"It pumps 2.5m b/d.", "measure 2500000 barrel per day exact [2.5m b/d]"},
      {"It moves 12 PB/s.", "measure 12 petabyte per second exact [12 PB/s]"},
      {"Buyers of ages 18 to 34.", "age 18..34 years exact [18 to 34]"},
      {"Between the ages of 18 and 34.",
       "age 18..34 years exact [18 and 34] {Between the ages of 18 and 34}"},
      {"A group of 20 lenders.", "count 20 lenders exact [20]"},
      {"A 6.1\" screen and a 5\" one.",
       "measure 6.1 inch exact [6.1\"]; measure 5 inch exact [5\"]"},
      {"It grew \"by 25.5\" and left.", "count 25.5 count exact [25.5]"},
      {"It closed one plant.", "count 1 plant exact [one]"},
      {"It has 90 cars, bought over two years, and 40 in Spain.",
       "count 90 cars exact [90]; duration 2 years exact [two years]; count 40 cars exact [40]"},
      {"It has 90 cars and 3 bikes, and 40 in Spain.",
       "count 90 cars exact [90]; count 3 bikes exact [3]; count 40 bikes exact [40]"},
      {"It let 2.3m sq ft.", "measure 2300000 square foot exact [2.3m sq ft]"},
      {"Users rose to 1.2m.", "count 1200000 count exact [1.2m]"},
      {"A mast 5m high.", "measure 5 metre exact [5m]"},
      {"It makes 155mm shells.", "measure 155 millimetre exact [155mm]"},
      {"A margin of 74.8%, plus or minus 50 basis points.",
       "percent 74.3..75.3 percent exact [74.8%, plus or minus 50 basis points]"},
      {"Costs (2) 300-400 stores.", "count 300..400 stores exact [300-400]"},
      {"Up +12 in all.", "count 12 count exact [+12]"},
      {"A 60 W bulb.", "measure 60 watt exact [60 W]"},
  });
}

TEST(Quantities, PerUnit) {
  const std::pair<std::string_view, std::string_view> rows[] = {
      {"It paid $12.50 a share.", "share"},
      {"It earned 45 cents per diluted share.", "share"},
      {"Oil at $70 a barrel.", "barrel"},
      {"Oil at $70/barrel.", "barrel"},
      {"Gold at $2,400 per troy ounce.", "ounce"},
      {"It costs $90 per subscriber.", "subscriber"},
      {"It costs $90 a lot.", ""},
      {"It costs $90.", ""},
      {"It rose 5% a week ago.", ""},
      {"It has $90 a company said.", ""}};
  for (const auto& [text, per] : rows) {
    const auto found = FindQuantities(text, {});
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_EQ(found[0].per, per) << text;
  }
}

TEST(Quantities, NothingWhereThereIsNothing) {
  const std::vector<std::string_view> rows = {"The S&P 500 rose.",
                                              "The Nasdaq 100 fell.",
                                              "The FTSE 100 fell.",
                                              "COVID-19 hit sales.",
                                              "An Airbus A380 landed.",
                                              "The iPhone 15 launched.",
                                              "The 737 MAX returned.",
                                              "A 5G network.",
                                              "3M Co said.",
                                              "7Up sells.",
                                              "Call (201) 689-8560 or ask.",
                                              "Call +44 20 3936 2999 or ask.",
                                              "Call 020 7946 0000 now.",
                                              "Call 0800 358 9473 now.",
                                              "See Exhibit 99.1 for more.",
                                              "The call is at 14.15 GMT.",
                                              "It filed a 10-K.",
                                              "Form 8-K was filed.",
                                              "the Form S-1 filing",
                                              "Form 10-Q",
                                              "The No. 1 maker.",
                                              "Boeing 787-9 jets.",
                                              "Section 230 applies.",
                                              "Rule 10b5-1 plans.",
                                              "The G7 met.",
                                              "It may fall one day.",
                                              "Call 1-800-555-0199.",
                                              "A third party said.",
                                              "A second offer came.",
                                              "It is one of the largest.",
                                              "The U.S. 10-year Treasury note.",
                                              "WTI-2 index",
                                              "WSE-3 chips",
                                              "The MI450 and H100 chips.",
                                              "GPT-4 and 5000-series cards.",
                                              "It won 5-3.",
                                              "Rated 6/10.",
                                              "At 9:30 a.m. and 5 p.m.",
                                              "The 2nd and 21st day.",
                                              "In 2026, sales rose.",
                                              "Before pre-2020 levels.",
                                              "In the 2010s.",
                                              "Fiscal 2026 earnings.",
                                              "On June 23.",
                                              "On 23 June.",
                                              "On Aug. 14.",
                                              "1. Results",
                                              "2) Outlook",
                                              "A one-time gain.",
                                              "A one-to-one talk.",
                                              "A two-way street.",
                                              "No one knows.",
                                              "Hundreds of millions.",
                                              "Tens of billions of dollars.",
                                              "It is at 49 Old Mill Road.",
                                              "At 9 E 71st St, they met.",
                                              "The 90049 ZIP Code.",
                                              "Rated 1/2 and 3/4.",
                                              "Open 24/7.",
                                              "A 3-for-1 split.",
                                              "At 245 W Olympic Blvd, they met.",
                                              "No one plant, this one man.",
                                              "One day, one of them and one thing.",
                                              "One wants it, one can.",
                                              "By 2120, it is gone.",
                                              "In A.D. 1260 it fell.",
                                              "A 4×4 of 2×10 size.",
                                              "The Llama 3.1 model.",
                                              "Its 401(k) plan.",
                                              "The Group of 20 met.",
                                              "At a 7-Eleven store.",
                                              "See note 4 and Fig. 3.",
                                              "She left No 10.",
                                              "A single plant."};
  for (const std::string_view row : rows) EXPECT_EQ(RenderAll(row), "") << row;
}

TEST(Quantities, PeriodsGiveNothing) {
  const std::string_view text = "In the three months to May 31, 3 of 4 rose 5%.";
  EXPECT_EQ(RenderAll("The three months ended March 31", {{0, 16}}), "");
  EXPECT_EQ(RenderAll("Two years ago", {{0, 13}}), "");
  EXPECT_EQ(RenderAll("Over the next two years", {{5, 23}}), "duration 2 years exact [two years]");
  EXPECT_EQ(RenderAll(text, {{3, 29}}),
            "count 3 count exact [3]; count 4 count exact [4]; "
            "percent 5 percent exact [5%]");
  EXPECT_EQ(RenderAll("Up 2026%", {{3, 7}}), "percent 2026 percent exact [2026%]");
}

TEST(Quantities, MeasuredFiguresAreRounded) {
  const std::vector<std::pair<std::string_view, bool>> rows = {
      {"3,012 stores", false}, {"$5", false},
      {"three years", false},  {"5%", true},
      {"$20 billion", true},   {"46.5 miles", true},
      {"$4.75", true},         {"10 basis points", true}};
  for (const auto& [text, measured] : rows) {
    const auto found = FindQuantities(text, {});
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_EQ(found[0].quantity.measured, measured) << text;
  }
}

TEST(Quantities, KeepsThePrintedPrecision) {
  const std::vector<std::tuple<std::string_view, int, int>> rows = {
      {"$193.4M", 1934, 5}, {"$20 billion", 20, 9}, {"3,012", 3012, 0}, {"2.50%", 250, -2}};
  for (const auto& [text, coefficient, exponent] : rows) {
    const auto found = FindQuantities(text, {});
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_EQ(static_cast<long long>(found[0].quantity.low->coefficient()), coefficient) << text;
    EXPECT_EQ(found[0].quantity.low->exponent(), exponent) << text;
  }
}

// Random values in random spellings are read back.
struct Spelling {
  std::string_view before;
  std::string_view behind;
  int power;
  QuantityKind kind;
};

std::string Grouped(long long whole) {
  std::string digits = std::to_string(whole);
  for (size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

TEST(Quantities, ReadsBackRandomSpellings) {
  const std::vector<Spelling> spellings = {{"$", " million", 6, QuantityKind::kMoney},
                                           {"$", "M", 6, QuantityKind::kMoney},
                                           {"€", "bn", 9, QuantityKind::kMoney},
                                           {"EUR ", " billion", 9, QuantityKind::kMoney},
                                           {"", " million euros", 6, QuantityKind::kMoney},
                                           {"£", "", 0, QuantityKind::kMoney},
                                           {"", " cents", -2, QuantityKind::kMoney},
                                           {"", "%", 0, QuantityKind::kPercent},
                                           {"", " percent", 0, QuantityKind::kPercent},
                                           {"", " basis points", 0, QuantityKind::kBasisPoint},
                                           {"", " MW", 0, QuantityKind::kMeasure},
                                           {"", "-megawatt", 0, QuantityKind::kMeasure},
                                           {"", "x", 0, QuantityKind::kRatio},
                                           {"", " million stores", 6, QuantityKind::kCount}};
  std::mt19937 random(20260623);
  for (int n = 0; n < 4000; ++n) {
    const Spelling& spelling = spellings[random() % spellings.size()];
    const long long whole = random() % 3 == 0 ? random() % 1000000 : random() % 1000;
    const int decimals = static_cast<int>(random() % 3);
    std::string digits = random() % 2 == 0 ? Grouped(whole) : std::to_string(whole);
    std::string plain = std::to_string(whole);
    for (int i = 0; i < decimals; ++i) {
      const char digit = static_cast<char>('0' + random() % 10);
      digits += (i == 0 ? "." : "") + std::string(1, digit);
      plain += (i == 0 ? "." : "") + std::string(1, digit);
    }
    const std::string figure = std::string(spelling.before) + digits + std::string(spelling.behind);
    const std::string text = "They said it was " + figure + " in all.";
    const auto found = FindQuantities(text, {});
    ASSERT_EQ(found.size(), 1u) << text;
    const Quantity& quantity = found[0].quantity;
    EXPECT_EQ(quantity.kind, spelling.kind) << text;
    ASSERT_TRUE(quantity.low && quantity.high) << text;
    EXPECT_EQ(*quantity.low, Decimal::Parse(plain)->Scaled(spelling.power)) << text;
    EXPECT_EQ(*quantity.low, *quantity.high) << text;
    EXPECT_EQ(found[0].figure.begin, 17u) << text;
  }
}

TEST(Quantities, AnUnrelatedSentenceChangesNothing) {
  const std::string first = "Sales were $855–$865 million, up more than 10%.";
  const std::string second = " Nothing else was said about it.";
  EXPECT_EQ(RenderAll(first), RenderAll(first + second));
  EXPECT_EQ(RenderAll(first), RenderAll("The report came late. " + first));
}

// Ranges stay within the text and in order, whatever the bytes.
TEST(Quantities, SurvivesHostileBytes) {
  std::mt19937 random(7);
  const std::vector<std::string_view> pieces = {"$",
                                                "€",
                                                "\xE2\x82",
                                                "\xFF",
                                                "5",
                                                "1,234.5",
                                                "-",
                                                "–",
                                                "(",
                                                ")",
                                                "%",
                                                " ",
                                                "\n\n",
                                                "million",
                                                "between",
                                                "and",
                                                "to",
                                                "mid",
                                                "30s",
                                                "a",
                                                "one",
                                                "half",
                                                ".",
                                                ",",
                                                "\xC2\xBD",
                                                "plus or minus",
                                                "from",
                                                std::string_view("\0", 1),
                                                "+",
                                                "m",
                                                "Rs.",
                                                "S&P",
                                                "999999999999999999999999999999"};
  for (int n = 0; n < 3000; ++n) {
    std::string text;
    for (int i = 0; i < 30; ++i) text += pieces[random() % pieces.size()];
    size_t last = 0;
    for (const QuantityMention& mention : FindQuantities(text, {})) {
      EXPECT_LE(last, mention.figure.begin);
      EXPECT_LT(mention.figure.begin, mention.figure.end);
      EXPECT_LE(mention.figure.end, text.size());
      EXPECT_TRUE(Contains(mention.hedged, mention.figure));
      last = mention.figure.end;
    }
  }
}

// One long line of each kind of trouble: quadratic work would take minutes.
TEST(Quantities, IsLinearOnOneLine) {
  const std::vector<std::string_view> pieces = {"Sales of $1.2 million rose 5%. ",
                                                "1-",
                                                "5°",
                                                "1, ",
                                                "3 to ",
                                                "one and ",
                                                "$",
                                                "(",
                                                "mid-",
                                                "up to ",
                                                "a half ",
                                                "1.2.",
                                                "9"};
  for (const std::string_view piece : pieces) {
    std::string text;
    const size_t size = piece.size() > 10 ? 1 << 20 : 1 << 18;
    while (text.size() < size) text += piece;
    const auto begin = std::chrono::steady_clock::now();
    FindQuantities(text, {});
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    EXPECT_LT(took.count(), 20) << piece;
  }
}

}  // namespace
}  // namespace countercheck
