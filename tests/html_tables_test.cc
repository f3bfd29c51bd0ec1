#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "pipeline/ingest/html/html_page.h"
#include "pipeline/ingest/plain_text.h"
#include "pipeline/ingest/raw_document.h"

namespace countercheck {
namespace {

// The lines that a table becomes, in a page of its own.
std::string LinesFrom(const std::string& rows) {
  const std::string page =
      "<p>Borea published its results on Monday, in a release that had one table.</p><table>" +
      rows + "</table>";
  const auto raw = ReadHtmlFile(DocumentOfFile("a.html"), page, "");
  const std::string text = raw ? raw->reading->text.text : "";
  return text.substr(std::min(text.find("\n\n") + 2, text.size()));
}

struct TableExample {
  const char* rows;
  const char* lines;
};

TEST(HtmlTableTest, CellsThatSpanRowsKeepTheirColumns) {
  const TableExample tables[] = {
      {"<tr><th rowspan=2>Firm</th><th colspan=2>Turnover</th></tr>"
       "<tr><th>Q3 2025</th><th>Q3 2024</th></tr>"
       "<tr><td>Borea</td><td>€4.1bn</td><td>€3.9bn</td></tr>",
       "Borea, Turnover, Q3 2025: €4.1bn\nBorea, Turnover, Q3 2024: €3.9bn"},
      {"<thead><tr><th rowspan=2>€ millions</th><th colspan=2>Third quarter</th></tr>"
       "<tr><th>2025</th><th>2024</th></tr></thead><tbody><tr><td>Sales</td><td>4,100</td>"
       "<td>3,900</td></tr></tbody>",
       "Sales, Third quarter, 2025: €4,100 million\nSales, Third quarter, 2024: €3,900 million"},
      // In the body: the label of several rows.
      {"<tr><th>Area</th><th>Measure</th><th>Q3 2025</th></tr>"
       "<tr><td rowspan=2>Asia</td><td>Sales</td><td>$4.1bn</td></tr>"
       "<tr><td>Profit</td><td>$0.9bn</td></tr><tr><td>Total</td><td>Sales</td><td>$8bn</td></tr>",
       "Asia sales, Q3 2025: $4.1bn\nAsia profit, Q3 2025: $0.9bn\nTotal, Measure: Sales\n"
       "Total, Q3 2025: $8bn"},
      // A span that says more rows than its group has ends with the group.
      {"<thead><tr><th rowspan=9>Firm</th><th>Q3 2025</th></tr></thead>"
       "<tbody><tr><td>Sales</td><td>$4.1bn</td></tr><tr><td>Profit</td><td>$1bn</td></tr></tbody>",
       "Sales, Q3 2025: $4.1bn\nProfit, Q3 2025: $1bn"},
  };
  for (const TableExample& table : tables) EXPECT_EQ(LinesFrom(table.rows), table.lines);
}

TEST(HtmlTableTest, TheUnitMayStandInARowOfItsOwn) {
  const std::string head =
      "<tr><td></td><td colspan=3>Year ended<br>May 31, 2025</td><td colspan=3>Year ended<br>"
      "May 31, 2024</td></tr>";
  const std::string note = "<tr><td colspan=7>(In millions, except per share amounts)</td></tr>";
  const std::string rows =
      "<tr><td>Turnover</td><td>$</td><td>4,100</td><td></td><td>$</td><td>3,900</td><td></td></tr>"
      "<tr><td>Profit</td><td></td><td>410</td><td></td><td></td><td>390</td><td></td></tr>"
      "<tr><td>Profit per "
      "share</td><td>$</td><td>1.10</td><td></td><td>$</td><td>0.95</td><td></td>"
      "</tr><tr><td>Customers</td><td></td><td>12</td><td></td><td></td><td>11</td><td></td></tr>";
  const std::string lines =
      "Turnover, Year ended May 31, 2025: $4,100 million\n"
      "Turnover, Year ended May 31, 2024: $3,900 million\n"
      "Profit, Year ended May 31, 2025: $410 million\n"
      "Profit, Year ended May 31, 2024: $390 million\n"
      "Profit per share, Year ended May 31, 2025: $1.10\n"
      "Profit per share, Year ended May 31, 2024: $0.95\n"
      "Customers, Year ended May 31, 2025: 12\n"
      "Customers, Year ended May 31, 2024: 11";
  EXPECT_EQ(LinesFrom(head + note + rows), lines);
  EXPECT_EQ(LinesFrom(note + head + rows), lines);
  EXPECT_EQ(LinesFrom("<tr><td></td><td colspan=6>(Unaudited)</td></tr>" + note + head + rows),
            lines);
}

TEST(HtmlTableTest, WithoutASignNothingIsMoney) {
  EXPECT_EQ(LinesFrom("<tr><td>(In thousands)</td><td>Q3 2025</td></tr>"
                      "<tr><td>Anvils</td><td>41</td></tr><tr><td>Nails</td><td>39</td></tr>"),
            "Anvils, Q3 2025: 41 thousand\nNails, Q3 2025: 39 thousand");
}

TEST(HtmlTableTest, FiguresInParenthesesAreLossesWhereThatIsSaid) {
  const std::string head = "<tr><td>(In millions)</td><td>Q3 2025</td><td>Q3 2024</td></tr>";
  const struct {
    const char* row;
    const char* lines;  // behind "Profit, "
  } rows[] = {
      {"<td>$(41.2)</td><td>$39.1</td>",
       "Q3 2025: $(41.2) million\nProfit, Q3 2024: $39.1 million"},
      {"<td>$39.1</td><td>$(1,204)</td>",
       "Q3 2025: $39.1 million\nProfit, Q3 2024: $(1,204) million"},
      {"<td>5.1%</td><td>(3)%</td>", "Q3 2025: 5.1%\nProfit, Q3 2024: (3)%"},
      // A note, a year, no currency, and what lines have for a gain.
      {"<td>$39.1</td><td>(2)</td>", "Q3 2025: $39.1 million"},
      {"<td>$39.1</td><td>$(2025)</td>", "Q3 2025: $39.1 million"},
      {"<td>39.1</td><td>(41.2)</td>", "Q3 2025: 39.1 million"},
      {"<td>$39.1</td><td>($41.2)</td>", "Q3 2025: $39.1 million"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(LinesFrom(head + "<tr><td>Profit</td>" + row.row + "</tr>"),
              "Profit, " + std::string(row.lines))
        << row.row;
  }
}

}  // namespace
}  // namespace countercheck
