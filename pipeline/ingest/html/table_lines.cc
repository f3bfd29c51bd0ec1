#include "pipeline/ingest/html/table_lines.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "pipeline/ingest/html/page_counts.h"
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
  size_t end_column = 0;
  bool is_header = false;
  std::string text;
  size_t sign = 0;  // the node of a cell that only holds the sign before this; 0: none
  size_t unit = 0;

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

bool IsAnyOf(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

// "$ | 193.4" and "46.5 | %" are one figure each in two cells.
Row WithoutSplits(Row row) {
  Row whole;
  for (Cell& cell : row) {
    Cell* last = whole.size() < 2 ? nullptr : &whole.back();
    const bool after_figure = last != nullptr && last->unit == 0 && IsDigit(last->text.back());
    if (after_figure && IsAnyOf(cell.text, {"%", ")", "%)", "pts", "bps", "bp"})) {
      last->unit = cell.node;
      last->text += cell.text;
      last->end_column = cell.end_column;
      continue;
    }
    const bool after_sign =
        last != nullptr && IsAnyOf(last->text, {"$", "€", "£", "US$", "($", "("});
    if (after_sign && cell.HasDigit()) {
      cell.sign = last->node;
      cell.text = last->text + cell.text;
      cell.column = last->column;
      whole.pop_back();
    }
    whole.push_back(std::move(cell));
  }
  return whole;
}

// Old pages fill their empty cells with "&nbsp;".
bool HoldsWords(std::string_view text) { return text.find_first_not_of(" \xC2\xA0") != text.npos; }

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
    const size_t end_column = column + SpanOf(tree[i]);
    const bool header = tree[i].tag == "th";
    if (HoldsWords(text)) rows.back().push_back({i, column, end_column, header, std::move(text)});
    column = end_column;
  }
  for (Row& row : rows) row = WithoutSplits(std::move(row));
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
  if (row.size() == 1) return row[0].column > 0 && (first || NamesPeriod(row[0]));
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

// The cell of a header row that stands above a column: that which spans it, else the last before
// it.
struct Above {
  const Cell* cell = nullptr;
  bool spans = false;
};

Above AboveIn(const Row& header, const Cell& cell) {
  Above above;
  for (const Cell& candidate : header) {
    if (candidate.column == 0 || candidate.column > cell.column) continue;
    above = {&candidate, candidate.end_column > cell.column};
  }
  return above;
}

// "March 31," goes on with "2026", "Three months ended" with "March 31".
std::string Joined(const std::string& header, const std::string& next) {
  if (header.empty()) return next;
  const std::string lower = LowerAscii(header);
  const bool goes_on =
      lower.ends_with(',') || lower.ends_with("ended") || lower.ends_with("ending");
  return header + (goes_on ? " " : ", ") + next;
}

// "Change", "% chg": from one period to another.
bool NamesChange(const std::string& header) {
  const std::string lower = LowerAscii(header);
  return lower.starts_with("change") || lower.ends_with("change") || lower.ends_with("chg") ||
         lower.starts_with("variance");
}

// A row of headers that leaves the column out says nothing of it, where another row speaks of it: a
// column of changes beside those of a period.
std::string HeaderOf(const std::vector<Row>& rows, size_t header_rows, const Cell& cell) {
  std::vector<Above> all;
  for (size_t i = 0; i < header_rows; ++i) all.push_back(AboveIn(rows[i], cell));
  const bool any_spans =
      std::any_of(all.begin(), all.end(), [](const Above& above) { return above.spans; });
  if (!all.empty() && all.back().cell != nullptr && NamesChange(all.back().cell->text)) {
    return all.back().cell->text;
  }
  std::string header;
  for (const Above& above : all) {
    if (above.cell != nullptr && (above.spans || !any_spans)) {
      header = Joined(header, above.cell->text);
    }
  }
  return header;
}

struct Scale {
  std::string word;  // " million"; empty where the table names none
  std::string sign;  // "$"; empty where it names no currency
};

std::string SignIn(const std::string& lower) {
  for (const char* words : {"$", "dollar", "usd"}) {
    if (lower.find(words) != lower.npos) return "$";
  }
  for (const char* words : {"€", "euro", "eur "}) {
    if (lower.find(words) != lower.npos) return "€";
  }
  for (const char* words : {"£", "pounds", "sterling", "gbp"}) {
    if (lower.find(words) != lower.npos) return "£";
  }
  return "";
}

constexpr std::array<std::string_view, 14> kAnnouncing = {
    "in ",  "$ ",   "$",    "€ ",       "€",      "£ ", "£",
    "usd ", "eur ", "gbp ", "dollars ", "euros ", "(",  "in us$ "};

// "in millions", "$ thousands", "€ billion" in what stands above the figures.
Scale ScaleIn(const std::string& text) {
  const std::string lower = LowerAscii(text);
  Scale scale;
  for (const char* word : {"thousand", "million", "billion"}) {
    const size_t place = lower.find(word);
    if (place == lower.npos || place == 0) continue;
    // "1.2 million" is a figure of its own.
    const std::string before =
        lower.substr(place > 12 ? place - 12 : 0, std::min<size_t>(place, 12));
    const bool announced =
        std::any_of(kAnnouncing.begin(), kAnnouncing.end(),
                    [&](std::string_view sign) { return before.ends_with(sign); });
    if (!announced) continue;
    scale.word = std::string(" ") + word;
    scale.sign = SignIn(lower);
    break;
  }
  return scale;
}

// The short line that stands before the table: "(in thousands)".
std::string LineAbove(const HtmlTree& tree, size_t table) {
  constexpr size_t kLookedAt = 12;  // nodes
  constexpr size_t kLongestLine = 90;
  for (size_t i = table; i-- > 1 && table - i < kLookedAt;) {
    if (!tree[i].IsText() || tree[i].text.find_first_not_of(" \t\r\n") == std::string::npos)
      continue;
    const std::string line = TextIn(tree, BlockAround(tree, i));
    // Of a block that holds the table too the rest says nothing.
    const bool around = tree[BlockAround(tree, i)].end > table;
    const std::string words(around ? tree[i].text : std::string_view(line));
    return words.size() <= kLongestLine ? " " + words : "";
  }
  return "";
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
  const Scale scale = ScaleIn(above);
  return scale.word.empty() ? ScaleIn(LineAbove(tree, table)) : scale;
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
      line.sign = value.sign;
      line.unit = value.unit;
      if (TakesScale(label.text, line.header, value.text)) {
        const bool bare = value.text.find('$') == value.text.npos;
        if (bare) line.before = scale.sign;
        line.behind = scale.word;
      }
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

}  // namespace countercheck
