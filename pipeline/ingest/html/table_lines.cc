#include "pipeline/ingest/html/table_lines.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "pipeline/ingest/html/tag_scanner.h"
#include "pipeline/ingest/html/tree_text.h"

namespace countercheck {
namespace {

constexpr size_t kMaxCells = 5000;
constexpr size_t kLongestCell = 200;
constexpr size_t kLongestFigure = 40;
constexpr size_t kMaxColumns = 60;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

struct Cell {
  size_t node = 0;
  size_t column = 0;
  bool is_header = false;
  std::string text;

  bool HasDigit() const { return std::any_of(text.begin(), text.end(), IsDigit); }
  bool IsFigure() const { return text.size() <= kLongestFigure && HasDigit(); }
};

using Row = std::vector<Cell>;  // without empty cells

bool IsCell(std::string_view tag) { return tag == "td" || tag == "th"; }

size_t SpanOf(const HtmlNode& cell) {
  const std::string span(cell.Attribute("colspan").substr(0, 3));
  const int columns = std::atoi(span.c_str());
  return static_cast<size_t>(std::clamp(columns, 1, static_cast<int>(kMaxColumns)));
}

// No rows where the table is no table of short cells.
std::vector<Row> RowsOf(const HtmlTree& tree, size_t table) {
  std::vector<Row> rows;
  size_t cells = 0;
  size_t column = 0;
  for (size_t i = table + 1; i < tree[table].end; ++i) {
    if (tree[i].tag == "table") return {};
    if (tree[i].tag == "tr") {
      rows.emplace_back();
      column = 0;
    }
    if (!IsCell(tree[i].tag) || rows.empty()) continue;
    std::string text = TextIn(tree, i);
    if (text.size() > kLongestCell || ++cells > kMaxCells) return {};
    if (!text.empty()) rows.back().push_back({i, column, tree[i].tag == "th", std::move(text)});
    column += SpanOf(tree[i]);
  }
  std::erase_if(rows, [](const Row& row) { return row.empty(); });
  return rows;
}

// Years and quarters head columns; other figures are what the table is about.
bool NamesPeriod(const Cell& cell) {
  const std::string lower = LowerAscii(cell.text);
  for (const char* word :
       {"q1",   "q2",   "q3",     "q4",        "quarter",  "month",    "year",
        "fy",   "half", "week",   "january",   "february", "march",    "april",
        "june", "july", "august", "september", "october",  "november", "december"}) {
    if (lower.find(word) != lower.npos) return true;
  }
  const bool year = lower.size() == 4 && std::all_of(lower.begin(), lower.end(), IsDigit);
  return year && (lower.starts_with("19") || lower.starts_with("20"));
}

bool IsHeaderRow(const Row& row, bool first) {
  if (row.size() == 1) return first && row[0].column > 0;
  const bool marked =
      std::all_of(row.begin(), row.end(), [](const Cell& c) { return c.is_header; });
  if (marked) return true;
  return std::none_of(row.begin(), row.end(), [](const Cell& c) {
    return c.column > 0 && c.HasDigit() && !NamesPeriod(c);
  });
}

size_t CountHeaderRows(const std::vector<Row>& rows) {
  size_t count = 0;
  while (count < std::min<size_t>(rows.size(), 3) && IsHeaderRow(rows[count], count == 0)) ++count;
  return count;
}

bool IsTableOfFigures(const std::vector<Row>& rows, size_t header_rows) {
  size_t figures = 0;
  size_t values = 0;
  for (size_t i = header_rows; i < rows.size(); ++i) {
    for (size_t j = 1; j < rows[i].size(); ++j) {
      ++values;
      figures += rows[i][j].IsFigure();
    }
  }
  return rows.size() >= header_rows + 1 && values >= 2 && figures * 3 >= values;
}

std::string HeaderOf(const std::vector<Row>& rows, size_t header_rows, const Cell& cell) {
  std::string header;
  for (size_t i = 0; i < header_rows; ++i) {
    const Cell* above = nullptr;
    for (const Cell& candidate : rows[i]) {
      if (candidate.column > 0 && candidate.column <= cell.column) above = &candidate;
    }
    if (above == nullptr) continue;
    header += (header.empty() ? "" : ", ") + above->text;
  }
  return header;
}

struct Scale {
  std::string word;  // " million"; empty where the table names none
  bool dollars = false;
};

// "in millions", "$ thousands", "US$ billion" in what stands above the figures.
Scale ScaleIn(const std::string& text) {
  const std::string lower = LowerAscii(text);
  Scale scale;
  for (const char* word : {"thousand", "million", "billion"}) {
    const size_t place = lower.find(word);
    if (place == lower.npos || place == 0) continue;
    // "1.2 million" is a figure of its own.
    const std::string before =
        lower.substr(place > 12 ? place - 12 : 0, std::min<size_t>(place, 12));
    const bool announced = before.ends_with("in ") || before.ends_with("$ ") ||
                           before.ends_with("$") || before.ends_with("usd ") ||
                           before.ends_with("dollars ") || before.ends_with("(");
    if (!announced) continue;
    scale.word = std::string(" ") + word;
    scale.dollars = lower.find('$') != lower.npos || lower.find("dollar") != lower.npos ||
                    lower.find("usd") != lower.npos;
    break;
  }
  return scale;
}

Scale ScaleOf(const HtmlTree& tree, size_t table, const std::vector<Row>& rows,
              size_t header_rows) {
  std::string above;
  for (size_t i = table + 1; i < tree[table].end && !IsCell(tree[i].tag); ++i) {
    if (tree[i].tag == "caption") above += TextIn(tree, i) + " ";
  }
  for (size_t i = 0; i < header_rows; ++i) {
    for (const Cell& cell : rows[i]) above += cell.text + " ";
  }
  return ScaleIn(above);
}

// False for rows that a scale of money does not hold for: rates, counts, figures per share.
bool TakesScale(const std::string& label, const std::string& header, const std::string& value) {
  const std::string words = LowerAscii(label + " " + header);
  for (const char* word : {"%", "per share", "eps", "margin", "ratio", "rate", "headcount",
                           "employees", "stores", "change", "growth", "shares", "units"}) {
    if (words.find(word) != words.npos) return false;
  }
  return std::all_of(value.begin(), value.end(), [](char c) {
    return IsDigit(c) || c == '.' || c == ',' || c == '$' || c == ' ' || c == '-';
  });
}

// "(12.3)" is a loss in tables and something else in lines.
bool IsInParentheses(const std::string& value) {
  const size_t open = value.find('(');
  return open != value.npos && open <= 2 && value.back() == ')';
}

}  // namespace

std::vector<TableLine> LinesOfTable(const HtmlTree& tree, size_t table) {
  const std::vector<Row> rows = RowsOf(tree, table);
  const size_t header_rows = CountHeaderRows(rows);
  if (!IsTableOfFigures(rows, header_rows)) return {};
  const Scale scale = ScaleOf(tree, table, rows, header_rows);
  std::vector<TableLine> lines;
  for (size_t i = header_rows; i < rows.size(); ++i) {
    const Cell& label = rows[i].front();
    if (rows[i].size() == 1) lines.push_back({label.node, "", label.node, "", ""});
    for (size_t j = 1; j < rows[i].size(); ++j) {
      const Cell& value = rows[i][j];
      if (IsInParentheses(value.text)) continue;
      TableLine line{label.node, HeaderOf(rows, header_rows, value), value.node, "", ""};
      if (TakesScale(label.text, line.header, value.text)) {
        const bool bare = value.text.find('$') == value.text.npos;
        if (scale.dollars && bare) line.before = "$";
        line.behind = scale.word;
      }
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

}  // namespace countercheck
