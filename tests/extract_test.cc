// The fields of claims, by small sentences. Laws of extraction: extract_laws_test.cc.
#include "extractors/extract.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/sample_article.h"

namespace countercheck {
namespace {

struct Row {
  const char* sentence;
  const char* expected;
};

template <typename T>
std::string TextOf(const std::optional<T>& value) {
  return value ? std::string(ToString(*value)) : "-";
}

std::string OrDash(const std::string& text) { return text.empty() ? "-" : text; }

std::string ValueOf(const Claim& claim) {
  const Quantity& value = claim.value;
  const std::string low = value.low ? value.low->ToString() : "";
  const std::string high = value.high ? value.high->ToString() : "";
  if (value.low && value.high && *value.low == *value.high) return low;
  return low + ".." + high;
}

// `field` of every claim of the body that is bound to a metric, in the order of their places.
template <typename Field>
std::string Each(const std::string& body, Field field) {
  std::string text;
  for (const Claim& claim : Extract(AcmeArticle(body), BuiltinBook())) {
    if (claim.metric.empty() || claim.section == Section::kHeadline) continue;
    text += (text.empty() ? "" : "; ") + std::string(field(claim));
  }
  return text;
}

template <size_t n, typename Field>
void Expect(const Row (&rows)[n], Field field) {
  for (const Row& row : rows) EXPECT_EQ(Each(row.sentence, field), row.expected) << row.sentence;
}

TEST(Extract, MetricMeasureAndValue) {
  const Row rows[] = {
      {"Revenue was $481.1 million.", "revenue level 481100000 USD"},
      {"Revenue rose 11.1% to $481.1 million.",
       "revenue change 11.1 percent; revenue level 481100000 USD"},
      {"Revenue fell 4%.", "revenue change -4 percent"},
      {"Gross margin was 41.5%.", "gross_margin level 41.5 percent"},
      {"Gross margin narrowed by 3 percentage points.", "gross_margin change -3 percentage_point"},
      {"Net income doubled.", "net_income change 100 percent"},
      {"Acme reported a net loss of $12 million.", "net_income level -12000000 USD"},
      {"Gross margin will be between 36% and 38%.", "gross_margin level 36..38 percent"},
      {"Revenue of over $20 billion is likely.", "revenue level 20000000000.. USD"},
      {"Revenue of up to $20 billion is likely.", "revenue level ..20000000000 USD"},
      {"Revenue was \u20AC73.2 million.", "revenue level 73200000 EUR"},
      {"The company has 12,400 employees.", "employees level 12400 count"},
      {"Nobody knows why revenue matters.", ""},
      {"The plant is 40 years old and has 3 gates.", ""},
      {"", ""},
  };
  Expect(rows, [](const Claim& claim) {
    return claim.metric + " " + TextOf(claim.measure) + " " + ValueOf(claim) + " " +
           claim.value.unit;
  });
}

// Figures that stand near the name of a metric and are of something else.
TEST(Extract, StaysSilent) {
  const Row rows[] = {
      {"Gross margin rose 2%.", ""},
      {"The deficit was 6% of GDP.", ""},
      {"Traders see an 85% chance that the Fed lowers interest rates.", ""},
      {"It profits from the $400 billion coffee market.", ""},
      {"The stock went from 3 to 4 stars.", ""},
      {"Should the margin of error be 5%?", ""},
  };
  Expect(rows, [](const Claim& claim) {
    return claim.metric + " " + TextOf(claim.measure) + " " + ValueOf(claim);
  });
}

// The figure that is held against another is of the same metric.
TEST(Extract, LeavesWhatIsTooSmallOrAnotherThing) {
  const Row rows[] = {
      {"A $1,000 investment in shares of Acme grew.", ""},
      {"Acme made an investment of $1 million.", "investment"},
      {"Selling the $20.50 put brings profit.", ""},
      {"If the stock price goes up to $48, less is left.", ""},
      {"Its 50-day moving average is $9.41.", ""},
      {"Acme, with revenue of $16 billion, will profit from the world's $400 billion coffee "
       "market.",
       "revenue"},
      {"It owns some of the company's stock valued at $26,000.", ""},
      {"Revenue from chips was 88% of total revenue.", ""},
      {"Investors doubled down on Acme shares.", ""},
      {"Revenue rose, with gold sales doubling to 8,400 ounces.", "revenue"},
      {"Some 82% of companies exceeded profit estimates.", ""},
      {"Acme paid a $2 billion dividend out of its profit.", ""},
      {"The stocks of the fund are Globex Corp (17%) and others.", ""},
      {"The yield of the stock is 3.5%.", ""},
      {"Globex Corp bought Initech Inc in a deal worth $2 billion but was up 5% for the year.",
       "deal_value"},
      {"The bond yield rose. The yield is 3.5%.", "bond_yield"},
      {"Shares of Acme did not match QRST's 9% gain.", ""},
      {"Acme closed its office of 90 people.", ""},
      {"Acme will lay off 90 people.", "layoffs"},
      {"It trades at a price-to-earnings ratio of 31.", "valuation_multiple"},
      {"Acme reported comparable sales growth of 3.4%.", "comparable_sales"},
  };
  Expect(rows, [](const Claim& claim) { return claim.metric; });
}

TEST(Extract, FiguresHeldAgainstAnother) {
  const Row rows[] = {
      {"Revenue was $2.01 billion vs. $2.05 billion expected.",
       "revenue 2010000000 actual; revenue 2050000000 expectation"},
      {"Acme earned 67 cents a share, beating the consensus of 66 cents.",
       "eps 0.67 actual; eps 0.66 expectation"},
      {"Initech analysts cut their price target on Acme to $78 from $90.",
       "price_target 78 expectation; price_target 90 expectation"},
  };
  Expect(rows, [](const Claim& claim) {
    return claim.metric + " " + ValueOf(claim) + " " + TextOf(claim.modality);
  });
}

// What an economy, an index or a deal is called.
TEST(Extract, VerdictsOfTwoNames) {
  const Row rows[] = {
      {"Earnings and revenue topped estimates.", "net_income beat; revenue beat"},
      {"Revenue topped estimates but earnings missed.", "revenue beat"},
      {"Revenue and a new plant topped estimates.", "revenue beat"},
  };
  Expect(rows, [](const Claim& claim) { return claim.metric + " " + TextOf(claim.verdict); });
}

TEST(Extract, SubjectsThatAreNoCompany) {
  const Row rows[] = {
      {"Consumer prices in Japan rose 0.4% in May.", "Japan"},
      {"The Bank of England raised its key interest rate to 5.25%.", "U.K."},
      {"U.S. retail sales rose 0.5% in May.", "U.S."},
      {"The Hang Seng fell 0.4%.", "Hang Seng"},
  };
  Expect(rows, [](const Claim& claim) { return claim.subject.name; });
}

TEST(Extract, PerShare) {
  const Row rows[] = {
      {"Earnings were $4.75 a share.", "eps 4.75"},
      {"Acme earned $4.75 per share on revenue of $10.4 billion.", "eps 4.75; revenue 10400000000"},
      {"It posted a profit of 88 cents per diluted share.", "eps 0.88"},
      {"It posted a profit of $88 million.", "net_income 88000000"},
      {"It posted a loss of 15 cents a share.", "eps -0.15"},
      {"A dividend of 20 cents a share was declared.", "dividend_per_share 0.20"},
      {"Net income was $1.29 billion, or $4.75 per share.", "net_income 1290000000; eps 4.75"},
      {"Net income rose to $5 million, or 9 cents per share, from $4 million, or 7 cents per "
       "share, "
       "a year ago.",
       "net_income 5000000; eps 0.09; net_income 4000000; eps 0.07"},
      {"It had a net loss of $5 million, or 9 cents per share, versus a net loss of $4 million, or "
       "7 "
       "cents per share.",
       "net_income -5000000; eps -0.09; net_income -4000000; eps -0.07"},
      {"Acme lost $5 million, or 9 cents a share.", "net_income -5000000; eps -0.09"},
      // Accountants put losses into brackets; so are second currencies.
      {"EPS of ($0.31) was the worst ever.", "eps -0.31"},
      {"EPS was 2.20 yuan ($0.31).", "eps 2.20; eps 0.31"},
  };
  Expect(rows, [](const Claim& claim) { return claim.metric + " " + ValueOf(claim); });
}

TEST(Extract, FiguresDealtOutInOrder) {
  const Row rows[] = {
      {"Revenue and net income rose 5% and 8%, respectively.", "revenue 5; net_income 8"},
      {"Orders and revenue at the unit dropped 4% and 10%, respectively.",
       "bookings -4; revenue -10"},
      {"Analysts expect turnover and earnings a share (EPS) to climb 12% and 17%, respectively.",
       "revenue 12; eps 17"},
      // Two years of one metric.
      {"Revenue rose 5% and 8% in the two years, respectively.", "revenue 5; revenue 8"},
      {"Acme and Globex Corp have revenue of $3 million and $4 million, respectively.",
       "revenue 3000000; revenue 4000000"},
      {"Shares of Quillfeather and Acme fell 3% and 2%, respectively.",
       "share_price -3; share_price -2"},
      // Nobody says which is whose.
      {"Shares of Quillfeather and Acme fell 3% and 2% before the bell.", "share_price -3"},
      {"Top losers on Friday were Globex Corp (3%) and Acme (2%).",
       "share_price -3; share_price -2"},
      {"Top gainers on Friday were Globex Corp (3%) and Acme (2%).",
       "share_price 3; share_price 2"},
  };
  Expect(rows, [](const Claim& claim) { return claim.metric + " " + ValueOf(claim); });
}

// A bare name is that of the metric which the article calls by a name of its own, unless the level
// that the change led to is none of it.
TEST(Extract, NamesThatEchoAnother) {
  const Row rows[] = {
      {"Car sales fell 4% in May. Sales rose 2% in the south.", "units_sold; units_sold"},
      {"Car sales fell 4% in May. Sales rose 2% to $3 million.", "units_sold; revenue; revenue"},
      {"Car sales fell 4% in May. Retail sales fell. Sales rose 2% in the south.",
       "units_sold; retail_sales"},
      {"Car sales fell 4% in May. Revenue fell. Sales rose 2% in the south.",
       "units_sold; revenue"},
      {"Sales rose 2% in the south.", "revenue"},
  };
  Expect(rows, [](const Claim& claim) { return claim.metric; });
}

TEST(Extract, SecondFigures) {
  const Row rows[] = {
      {"Revenue was $193.4 million, up 92% from $99.5 million a year earlier.",
       "level 193400000; change 92; level 99500000"},
      {"Gross margin fell to 41% from 46.5%.", "level 41; level 46.5"},
      {"Gross margin fell from 46.5% to 41%.", "level 46.5; level 41"},
      {"Revenue was $5 million, compared with $4 million a year earlier.",
       "level 5000000; level 4000000"},
      {"The loss from operations was $5 million compared with a gain of $4 million a year ago.",
       "level -5000000; level 4000000"},
      {"Operating income more than doubled from $30 million to $67 million.",
       "change 100..; level 30000000; level 67000000"},
      {"EBITDA was $212 million (margin: 18.4%), up from $187 million in the prior-year quarter.",
       "level 212000000; level 18.4; level 187000000"},
      {"EBITDA was $212 million, a margin of 18.4%, up from 17% a year ago.",
       "level 212000000; level 18.4; level 17"},
      {"Acme expects $65 billion in sales, plus or minus 2%, versus $61.7 billion expected by "
       "analysts.",
       "level 65000000000; level 61700000000"},
      {"It cut its outlook, and now sees comparable sales flat to up 1%, from growth of 1% to 2%.",
       "change 0..1; change 1..2"},
      {"It cut its forecast for revenue growth to 3% from 5%.", "change 3; change 5"},
      {"Payrolls rose by 119,000 in May, more than double the 50,000 economists had forecast.",
       "change 119000; change 50000"},
  };
  Expect(rows, [](const Claim& c) { return TextOf(c.measure) + " " + ValueOf(c); });
}

TEST(Extract, AMarginIsOfTheProfitThatIsNamedBefore) {
  const Row rows[] = {
      {"EBITDA rose to $62 million, with a margin of 14%.", "ebitda; ebitda_margin"},
      {"Operating profit was $62 million. The margin was 14%.",
       "operating_income; operating_margin"},
      {"Gross margin was 41%. Margins fell 50 basis points.", "gross_margin; gross_margin"},
      {"Margins were 24%.", ""},
      {"Results beat forecasts by a wide margin of 12%.", "results"},
      {"Earnings, adjusted for one-time gains and costs, were 95 cents a share.", "eps"},
      {"Revenue at the paper unit, which includes both mills, fell 3.7%.", "revenue"},
      {"Core inflation, which strips out energy, food and tobacco, was 2.4%.", "inflation"},
      {"Acme posted earnings of $1.42 a share, beating the consensus of $1.38.", "eps; eps; eps"},
      {"Car sales rose. EV sales doubled to 66,501 units.", "units_sold; units_sold"},
      {"Revenue was $5 million. It could raise $9 million.", "revenue"},
  };
  Expect(rows, [](const Claim& claim) { return claim.metric; });
}

TEST(Extract, Modality) {
  const Row rows[] = {
      {"Revenue was $5 million.", "actual"},
      {"Acme expects revenue of $5 million.", "guidance"},
      {"The company guided to revenue of $5 million.", "guidance"},
      {"Revenue guidance of $5 million stands.", "guidance"},
      {"Analysts expected revenue of $5 million.", "expectation"},
      {"Revenue was $5 million, against a consensus of $4.8 million.", "actual; expectation"},
      {"Acme is targeting a gross margin of 60%.", "target"},
      {"A deal could bring a premium to its current market value of $5 million.", "actual"},
      {"Acme raised its revenue expectations to $5 million.", "guidance"},
      {"Analysts raised revenue expectations to $5 million.", "expectation"},
      {"Analysts were targeting revenue of $5 million.", "expectation"},
      {"Acme raised its outlook after revenue of $5 million.", "actual"},
      {"Acme cut its outlook, sending its shares down 5%.", "actual"},
      {"Acme's merger aims to bring cost savings of $5 million.", "target"},
      {"Acme may buy a 5% stake in a brewer.", "expectation"},
      {"The company projected revenue of $5 million.", "guidance"},
      {"Acme raised its revenue outlook to $6 million from $5 million.", "guidance; guidance"},
      {"Inflation was 3%, above market forecasts of 2.9%.", "actual; actual; expectation"},
      {"The outlook for inflation is 3%.", "expectation"},
      {"Acme has signed a contract worth $5 million that would lift its profit.", "actual"},
      {"A fall in gross margin to 30% is whether or not it is liked.", "actual"},
      {"If gross margin fell to 30%, nobody would notice.", "hypothetical"},
      {"Gross margin guidance was 51-52%, down from 54.2% in the third quarter.",
       "guidance; actual"},
      {"Earnings beat estimates and rose 5% to $5 million.", "actual; actual; actual"},
      {"Revenue was $5 million against our est. of $4 million.", "actual; expectation"},
      {"Dear fuel will take inflation to a high of 7% in May.", "expectation"},
      {"Revenue will be $5 million, Acme said.", "guidance"},
      {"Revenue will be $5 million.", "expectation"},
      {"Fears that war will hurt trade grew, and revenue was $5 million.", "actual"},
      {"The company said it expected revenue of $5 million.", "guidance"},
      {"Acme is now expecting revenue of $5 million.", "guidance"},
      {"It was expected to bring revenue of $5 million.", "expectation"},
      {"Revenue of $6 million is ahead of the $5 million it had forecast.", "actual; guidance"},
      {"Gross margin rises to 60% if all goes well, up from 50% in May.", "hypothetical; actual"},
      {"The Fed left its target range for the federal funds rate at 4.25%.", "actual"},
      {"Acme sells less than Target (TGT), whose revenue was $5 million.", "actual"},
      {"Revenue should reach $5 million.", "expectation"},
      {"The company raised its annual revenue expectations to $5 million.", "guidance"},
      {"Revenue topped expectations at $5 million.", "actual; actual"},
      {"Acme lifts its outlook as revenue hits $5 million.", "actual"},
      {"Acme gave an outlook for revenue of as much as $5 million.", "guidance"},
      {"Acme chief executive Jane Roe said revenue would be $5 million.", "guidance"},
      {"Acme said that its profit would be lower than expected.", "guidance"},
      {"Broker Jane Roe said revenue would be $5 million.", "expectation"},
      {"The stock is at $20 and has 30% upside from there.", "actual; expectation"},
      {"The stock is at $20 and has risen 30%.", "actual; actual"},
  };
  Expect(rows, [](const Claim& claim) { return TextOf(claim.modality); });
}

TEST(Extract, Basis) {
  const Row rows[] = {
      {"Revenue was $5 million.", "-"},
      {"Adjusted earnings were 88 cents a share.", "non_gaap"},
      {"Core revenue was $5 million.", "non_gaap"},
      {"GAAP gross margin was 41%.", "gaap"},
      {"Non-GAAP gross margin was 41%.", "non_gaap"},
      {"GAAP gross margin was 41% and non-GAAP gross margin was 43%.", "gaap; non_gaap"},
      {"Gross margin on a reported basis was 41%.", "gaap"},
      {"Stripping out one-time items, earnings came to 35 cents a share.", "non_gaap"},
      {"In sum, earnings were 35 cents a share.", "-"},
      {"Core platform revenue was $5 million.", "-"},
  };
  Expect(rows, [](const Claim& claim) { return TextOf(claim.basis); });
}

TEST(Extract, SessionAndMoment) {
  const Row rows[] = {
      {"Acme shares fell 5%.", "- -"},
      {"Acme shares fell 5% in after-hours trading.", "after_hours -"},
      {"Acme shares fell 5% before the bell.", "pre_market -"},
      {"Acme shares fell 5% during regular trading.", "regular -"},
      {"Acme shares closed at $61.20.", "regular close"},
      {"Acme opened at $90.", "- open"},
      {"Acme shares rose as much as 27%.", "- intraday_high"},
      {"Acme shares fell as much as 27%.", "- intraday_low"},
      {"Revenue fell 5%, and trading after hours was calm.", "- -"},
  };
  Expect(rows, [](const Claim& c) { return TextOf(c.session) + " " + OrDash(c.moment); });
}

TEST(Extract, Period) {
  const Row rows[] = {
      {"Revenue was $5 million.", "-"},
      {"Revenue in the first quarter of 2026 was $5 million.", "Q1 2026"},
      {"First-quarter 2026 revenue was $5 million.", "Q1 2026"},
      {"Revenue was $5 million in 2025.", "2025"},
      {"Acme expects revenue of $5 million for the second quarter of 2026.", "Q2 2026"},
      {"Acme shares fell 5% on Tuesday.", "2026-06-23"},
      {"Revenue rose 5% from the first quarter of 2026.", "-"},
      {"Revenue rose 5% from 2024 to 2025.", "2025"},
      {"Existing home sales rose 2% in May compared with April to 4.1 million.",
       "May 2026; May 2026"},
      {"For 2026 it sees revenue of $5 million, down from its May outlook of $6 million.",
       "2026; 2026"},
      {"Revenue rose 5%, offset by costs, which should ease in 2027.", "-"},
      {"Revenue was $5 million in the first quarter of 2026 and $6 million in the second quarter "
       "of "
       "2026.",
       "Q1 2026; Q2 2026"},
  };
  Expect(rows, [](const Claim& claim) {
    EXPECT_EQ(claim.period_explicit, claim.period.has_value());
    return claim.period ? claim.period->label : "-";
  });
}

TEST(Extract, Comparator) {
  const Row rows[] = {
      {"Revenue rose 5%.", "yoy"},  // by custom
      {"Acme shares fell 5%.", "prior_close"},
      {"Acme shares are up 5% over the past year.", "-"},
      {"Acme shares rose 5% on Tuesday after first-quarter profit fell.", "prior_close"},
      {"Acme shares fell 5% to a 13-month low.", "prior_close"},
      {"Acme shares are down 5% from a 13-month high.", "-"},
      {"Acme added 40 customers, a rise of 5%.", "-"},
      {"Revenue rose 5% year over year.", "yoy"},
      {"Revenue rose 5% from a year earlier.", "yoy"},
      {"Revenue rose 5% sequentially.", "qoq"},
      {"Revenue rose 5% from May 2026.", "mom"},
      {"Revenue rose 5% from May 2025.", "yoy"},
      {"Retail sales rose 0.5%.", "mom"},
      {"Revenue rose 5% from the first quarter.", "qoq"},
      {"Revenue rose 5% from the first quarter, a 9% increase from a year earlier.", "qoq; yoy"},
      {"Inflation rose 2% year on year, up from 1% a month earlier.", "yoy; yoy"},
      {"Retail sales fell 1% last month, with sales of toys also falling 3% from a year earlier.",
       "mom; yoy"},
      {"Revenue beat Wall Street estimates.", "consensus"},
      {"Revenue was $5 million.", "-"},
  };
  Expect(rows, [](const Claim& claim) { return OrDash(claim.comparator); });
}

TEST(Extract, Subject) {
  const Row rows[] = {
      {"Revenue was $5 million.", "Acme"},
      {"The company's revenue was $5 million.", "Acme"},
      {"Shares of Quillfeather fell 5%.", "Quillfeather"},
      {"Quillfeather Inc. said its revenue was $5 million.", "Quillfeather Inc"},
      {"Acme shares fell 5%. Shares of Quillfeather rose 3%.", "Acme; Quillfeather"},
      {"Shares of Quillfeather fell 5%. Its revenue was $5 million.", "Quillfeather; Quillfeather"},
      {"Inflation was 3% in May.", "U.S."},
      {"U.S. inflation was 2% in April. As the war in Ukraine went on, consumer prices rose 3% in "
       "May.",
       "U.S.; U.S."},
      {"The Brazilian central bank spoke. Inflation was 3% in May.", "Brazil"},
      {"A 25% tariff on goods from Brazil begins in May.", "Brazil"},
      {"Compare that with Quillfeather Inc., whose shares fell 5%.", "Quillfeather Inc"},
      {"Gross margins were 24%, compared with Quillfeather Inc.'s 30%.", "Acme; Quillfeather Inc"},
      {"Roe Securities downgraded Quillfeather Inc. with a price target of $20.",
       "Quillfeather Inc"},
      {"Quillfeather Inc. fell after Roe Securities set a price target of $20.",
       "Quillfeather Inc; Quillfeather Inc"},
      {"Quillfeather Inc. \u2014 The maker of anvils rose 5%. The company's revenue was $5 "
       "million.",
       "Quillfeather Inc"},
      {"Roe Securities reiterated a rating on the shares and a price target of $20.", "Acme"},
      {"Quillfeather Inc., which owns brands such as Roe Corp and Doe Corp, said revenue was $5 "
       "million.",
       "Quillfeather Inc"},
      {"Brazil's sugar output rose 5% in May.", "Brazil"},
      {"The WIG index fell 2%. The index is down 5% this year.", "WIG index; WIG index"},
      {"Shares of Quillfeather and Acme rose 5% and 8%, respectively.", "Quillfeather; Acme"},
      {"Shares of Quillfeather and Acme rose 5% and 8%.", "Quillfeather"},
      {"The Dow and the Hang Seng rose 5% and 8%, respectively.", "Dow; Hang Seng"},
      {"Quillfeather Inc. said sales rose 4%, while Globex Corp. said its profit fell 3%.",
       "Quillfeather Inc; Globex Corp"},
      {"Quillfeather Inc. grew sales by 4%, and Globex Corp. said its profit fell 3%.",
       "Quillfeather Inc; Globex Corp"},
      {"Quillfeather AI, a startup founded by former Globex Corp. engineers, had revenue of $5 "
       "million.",
       "Quillfeather AI"},
      {"Quillfeather Inc. analysts expect much of it. Its market value was $5 billion.", "Acme"},
      {"Acme has the best revenue of all, Quillfeather Corp crossed $5 billion.",
       "Quillfeather Corp"},
      {"Sales in the Americas rose 5%.", "Acme"},
      {"Third-quarter revenue rose 5%.", "Acme"},
      {"Shares of Quillfeather.ai fell 5%. Quillfeather's revenue was $5 million.",
       "Quillfeather.ai; Quillfeather.ai"},
      {"Unlike Globex Corp., Quillfeather Inc. saw its sales grow 5%.", "Quillfeather Inc"},
      {"Quillfeather, another player of the trade, said its sales grew 5%.", "Quillfeather"},
      {"The ASX 200 equity index rose 5%.", "ASX 200"},
      {"The ASX 200 benchmark index rose 5%.", "ASX 200"},
      {"The Kospi fell 3%. The benchmark index rose 5% the day before.", "Kospi; Kospi"},
      {"The Dow fell 3%. It rose 5% the day before.", "Dow; Dow"},
      {"Valued at $5 million, Quillfeather Inc. makes anvils.", "Quillfeather Inc"},
      {"Revenue was $5 million, Quillfeather Inc. makes anvils.", "Acme"},
      {"Quillfeather Inc. said the revenue was $5 million.", "Quillfeather Inc"},
      {"Analysts at Roe Securities said earnings were disappointing at Acme.", "Acme"},
      {"Acme is the largest brewer, surpassing Jane Roe's Quillfeather Inc., valued at $5 billion.",
       "Acme"},
  };
  Expect(rows, [](const Claim& claim) { return OrDash(claim.subject.name); });
}

TEST(Extract, DirectionsAndVerdicts) {
  const Row rows[] = {
      {"Acme shares plunged after the report.", "share_price change down"},
      {"Acme shares soared.", "share_price change up"},
      {"Acme shares fell 5%.", "share_price change figure down"},
      {"Acme shares rose 5%.", "share_price change figure up"},
      {"Revenue beat Wall Street estimates.", "revenue versus_expectations beat"},
      {"The results fell short of expectations.", "results versus_expectations miss"},
      {"Revenue was in line with expectations.", "revenue versus_expectations in_line"},
      // Of one share where the article tells what one earned.
      {"Profit beat estimates.", "net_income versus_expectations beat"},
      {"Profit of $2 a share beat estimates.", "eps level figure; eps versus_expectations beat"},
      {"Revenue fell 3%, missing our estimate by 6%.",
       "revenue change figure down; revenue versus_expectations figure"},
      {"Acme shares were steady.", ""},
      {"Acme beat a rival to the site.", ""},
  };
  Expect(rows, [](const Claim& claim) {
    std::string text = claim.metric + " " + TextOf(claim.measure);
    if (claim.kind == ClaimKind::kQuantity) text += " figure";
    if (claim.direction) text += " " + TextOf(claim.direction);
    if (claim.verdict) text += " " + TextOf(claim.verdict);
    return text;
  });
}

TEST(Extract, QualifierAndValueAsPrinted) {
  const Row rows[] = {
      {"Revenue was $5 million.", "exact $5 million"},
      {"Revenue was roughly $5 million.", "about roughly $5 million"},
      {"Revenue was more than $5 million.", "over more than $5 million"},
      {"Revenue was at least $5 million.", "at_least at least $5 million"},
      {"Revenue was nearly $5 million.", "nearly nearly $5 million"},
      {"Gross margin was in the mid-30s.", "band mid-30s"},
      {"Gross margin was 36\u201338%.", "exact 36\u201338%"},
  };
  Expect(rows, [](const Claim& claim) {
    return std::string(ToString(claim.value.qualifier)) + " " + claim.value_text;
  });
}

TEST(Extract, AttributionSegmentAndCounterparty) {
  const Row rows[] = {
      {"Revenue was $5 million, Reuters reported.", "Reuters - -"},
      {"Revenue was $5 million, according to Roe Research.", "Roe Research - -"},
      {"Revenue was $5 million, said Jane Doe.", "Jane Doe - -"},
      {"Jane Doe, an analyst at a bank, said revenue was $5 million.", "Jane Doe - -"},
      {"Revenue, described by the company as $5 million, is a guess.", "the company - -"},
      {"The agency said revenue was $5 million.", "The agency - -"},
      {"Roe said revenue was $5 million.", "Roe - -"},
      {"He said revenue was $5 million.", "- - -"},
      {"Toy Union executives said revenue was $5 million.", "Toy Union executives - -"},
      {"Norway's finance ministry said inflation was 3%.", "Norway's finance ministry - -"},
      {"The Ministry of Toys said inflation was 3%.", "Ministry of Toys - -"},
      {"Revenue fell to $5 million after a report said toys were out.", "a report - -"},
      {"Revenue was $5 million, Statistics Canada said.", "Statistics Canada - -"},
      {"Inflation was 3% in May, the Bank of England said.", "the Bank of England - -"},
      {"Acme expects revenue of $5 million.", "Acme - -"},
      {"Revenue was $5 million, people familiar with the matter said.",
       "people familiar with the matter - -"},
      {"Acme had earlier said that revenue was $5 million.", "Acme - -"},
      {"Acme on Tuesday said revenue was $5 million.", "Acme - -"},
      {"Acme executives said revenue was $5 million.", "Acme executives - -"},
      {"The Swedish lender said revenue was $5 million.", "The Swedish lender - -"},
      {"The Ministry of Anvils said revenue was $5 million.", "Ministry of Anvils - -"},
      {"Revenue was $5 million in the wake of recent reports on a mill.", "- - -"},
      {"Sources of revenue worth $5 million were sold.", "- - -"},
      {"Revenue was $5 million, beating the consensus of $4 million.",
       "- - -; - - -; consensus - -"},
      {"Revenue was $5 million against the LSEG estimate of $4 million.", "- - -; LSEG - -"},
      {"Revenue is seen at $5 million by analysts polled by Reuters.", "Reuters - -"},
      {"Revenue was $5 million, the Oat Bureau showed on Friday, according to the Oat Bureau on "
       "its site.",
       "the Oat Bureau - -"},
      {"Acme reported revenue of $5 million, beating estimates of $4 million.",
       "Acme - -; Acme - -; consensus - -"},
      {"Data showing revenue of $5 million is old.", "- - -"},
      {"Data center revenue was $5 million.", "- Data center -"},
      {"Sales at the Farm Machines unit fell 5%.", "- Farm Machines -"},
      {"Sales to the Danish navy fell 5%.", "- Danish navy -"},
      {"Sales in constant currency fell 5%.", "- - -"},
      {"Revenue from the segment fell 5%.", "- - -"},
      {"The retail business grew 5%.", "- retail -"},
      {"Sales fell 5% to $3 million at the Farm Machines unit.",
       "- Farm Machines -; - Farm Machines -"},
      {"Furniture shops saw a 2% drop in retail sales.", "- Furniture shops -"},
      {"Retail sales rose. Toy shops, which open late in winter, saw sales rise 2%.",
       "- Toy shops -"},
      {"Revenue was $5 million.", "- - -"},
  };
  Expect(rows, [](const Claim& claim) {
    return (claim.attribution.empty() ? "-" : claim.attribution.front()) + " " +
           OrDash(claim.segment) + " " + OrDash(claim.counterparty);
  });
}

TEST(Extract, FiguresWithoutAMetricAreKept) {
  const auto claims = Extract(AcmeArticle("The passenger load factor was 84.2%."), BuiltinBook());
  ASSERT_EQ(claims.size(), 1u);
  EXPECT_EQ(claims[0].metric, "");
  EXPECT_EQ(claims[0].measure, std::nullopt);
  EXPECT_EQ(claims[0].value_text, "84.2%");
}

TEST(Extract, ExamplesGiveNoClaims) {
  const Row rows[] = {
      {"If you had bought Acme shares at $5, your profit would be $12 million.", ""},
      {"Suppose your dividend is $2 a share.", ""},
      {"For example, if Acme had a market value of $4 billion, its weight would be 2%.", ""},
      {"If sales fall, Acme expects revenue of $5 million.", "revenue"},
      {"An investor would need to own 2,500 shares for a dividend income of $500.", ""},
      {"For $100 of income: a $6 dividend, so $100 / $6 = 17 shares.", ""},
      {"Acme's investor would like a dividend of $5 a share.", "dividend_per_share"},
      {"For example, revenue was $5 million.", "revenue"},
      {"If you look at the books, revenue was $5 million.", "revenue"},
      {"You can read that revenue was $5 million.", "revenue"},
  };
  Expect(rows, [](const Claim& claim) { return claim.metric; });
}

TEST(Extract, BoilerplateGivesNoClaims) {
  EXPECT_EQ(Each("Should you invest $1,000 in Acme stock right now?", ValueOf), "");
  EXPECT_TRUE(Extract(Article(), BuiltinBook()).empty());
}

}  // namespace
}  // namespace countercheck
