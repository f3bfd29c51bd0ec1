#include "pipeline/ingest/html/table_lines.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "pipeline/ingest/html/table_rows.h"
#include "pipeline/ingest/html/table_scale.h"
#include "pipeline/ingest/html/tag_scanner.h"
#include "pipeline/ingest/html/tree_text.h"

namespace countercheck {
namespace {

using Cell = GridCell;
using Row = GridRow;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// Years and quarters head columns; other figures are what the table is about.
bool NamesPeriod(const Cell& cell) {
  const std::string lower = LowerAscii(cell.text);
  for (const char* word :
       {"q1",   "q2",     "q3",        "q4",       "quarter",  "month",   "year", "fy",
        "half", "week",   "january",   "february", "march",    "april",   "may ", "june",
        "july", "august", "september", "october",  "november", "december"}) {
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

bool IsInParentheses(std::string_view value) {
  const size_t open = value.find('(');
  const bool closed = value.ends_with(')') || value.ends_with(")%");
  return open != value.npos && open <= 3 && closed;
}

// "(12.3)", "$(1,204)" and "(3)%" are losses and falls in tables; "(2)" may be a note, "(2025)" a
// year, and "($5)" is something else in lines.
bool MayBeLoss(std::string_view value) {
  value.remove_prefix(SignOfFigure(value).size());
  const size_t close = value.find(')');
  if (!value.starts_with('(') || close == value.npos) return false;
  const std::string_view figure = value.substr(1, close - 1);
  const bool number = !figure.empty() && figure.find_first_not_of("0123456789.,") == figure.npos;
  const bool year = figure.size() == 4 && (figure.starts_with("19") || figure.starts_with("20"));
  const bool note = figure.size() < 3 && !value.ends_with('%');
  return number && !year && !note;
}

std::string WithoutParentheses(std::string value) {
  std::erase_if(value, [](char c) { return c == '(' || c == ')'; });
  return value;
}

// "Revenue" within a line: "Europe revenue".
std::string WithinLine(std::string label) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const bool word = label.size() > 1 && label[0] >= 'A' && label[0] <= 'Z' && is_small(label[1]);
  if (word) label[0] = static_cast<char>(label[0] - 'A' + 'a');
  return label;
}

// "(In millions, except per share amounts)", "(Unaudited)": alone in its row, whatever it spans.
bool IsNoteRow(const Row& row) {
  if (row.size() != 1 || row[0].HasDigit()) return false;
  const std::string& text = row[0].text;
  return (text.starts_with('(') && text.ends_with(')')) || !ScaleIn(" " + text).word.empty();
}

// The words of the notes among the first rows, which are taken out of them.
std::string TakeNotes(std::vector<Row>* rows) {
  constexpr size_t kLookedAt = 6;  // rows
  std::string notes;
  const auto end = rows->begin() + static_cast<std::ptrdiff_t>(std::min(kLookedAt, rows->size()));
  const auto kept = std::remove_if(rows->begin(), end, [&](const Row& row) {
    if (!IsNoteRow(row)) return false;
    notes += row[0].text + " ";
    return true;
  });
  rows->erase(kept, end);
  return notes;
}

TableScale ScaleOf(const HtmlTree& tree, size_t table, const std::vector<Row>& head,
                   const std::string& notes) {
  std::string above = " ";
  for (size_t i = table + 1; i < tree[table].end && tree[i].tag != "tr"; ++i) {
    if (tree[i].tag == "caption") above += TextIn(tree, i) + " ";
  }
  above += notes;
  for (const Row& row : head) {
    for (const Cell& cell : row) above += cell.text + " ";
  }
  const TableScale scale = ScaleIn(above);
  return scale.word.empty() ? ScaleAbove(tree, table) : scale;
}

class LinesWriter {
 public:
  LinesWriter(std::vector<Row> rows, size_t header_rows, TableScale scale)
      : rows_(std::move(rows)), header_rows_(header_rows), scale_(std::move(scale)) {}

  std::vector<TableLine> Run() {
    for (size_t i = header_rows_; i < rows_.size(); ++i) {
      const Cell& label = rows_[i].front();
      if (rows_[i].size() == 1) lines_.push_back({label.node, "", label.node, "", ""});
      const bool second = HasSecondLabel(i);
      for (size_t j = second ? 2 : 1; j < rows_[i].size(); ++j) {
        const Cell& value = rows_[i][j];
        const bool parentheses = IsInParentheses(value.text);
        if (parentheses && !MayBeLoss(value.text)) continue;
        AddLine(label, second ? rows_[i][1].text : "", value);
        // Only behind its currency, or before "%", is it known as a loss in lines.
        const bool told = value.text.ends_with('%') || !SignOfFigure(value.text).empty() ||
                          !lines_.back().before.empty();
        if (parentheses && !told) lines_.pop_back();
      }
    }
    return std::move(lines_);
  }

 private:
  // A label of several rows, and behind it that of the row: "Europe | Revenue | $3.41 billion".
  bool HasSecondLabel(size_t i) const {
    const Row& row = rows_[i];
    const bool shared =
        row.front().is_from_above || (i + 1 < rows_.size() && rows_[i + 1].front().is_from_above);
    return shared && row.size() > 2 && !row[1].HasDigit();
  }

  void AddLine(const Cell& label, const std::string& second, const Cell& value) {
    TableLine line{label.node, HeaderOf(rows_, header_rows_, value), value.node, "", ""};
    line.second = WithinLine(second);
    line.sign = value.sign;
    line.unit = value.unit;
    if (!scale_.word.empty() &&
        TakesScale(label.text + " " + second, line.header, WithoutParentheses(value.text))) {
      line.before = SignBefore(value);
      line.behind = scale_.word;
    }
    lines_.push_back(std::move(line));
  }

  // What the table names; else what stands before a figure above: reports write it once a column.
  std::string SignBefore(const Cell& value) {
    if (const std::string_view sign = SignOfFigure(value.text); !sign.empty()) {
      column_signs_.try_emplace(value.column, sign);
      if (value.sign > 0) column_signs_.try_emplace(value.column + 1, sign);
      return "";
    }
    if (value.text.find('$') != value.text.npos) return "";
    if (!scale_.sign.empty()) return scale_.sign;
    const auto known = column_signs_.find(value.column);
    return known == column_signs_.end() ? "" : known->second;
  }

  std::vector<Row> rows_;
  size_t header_rows_;
  TableScale scale_;
  std::map<size_t, std::string> column_signs_;
  std::vector<TableLine> lines_;
};

}  // namespace

std::vector<TableLine> LinesOfTable(const HtmlTree& tree, size_t table) {
  std::vector<Row> rows = RowsOfTable(tree, table);
  const std::string notes = TakeNotes(&rows);
  const size_t header_rows = CountHeaderRows(rows);
  if (!IsTableOfFigures(rows, header_rows)) return {};
  const std::vector<Row> head(rows.begin(),
                              rows.begin() + static_cast<std::ptrdiff_t>(header_rows));
  TableScale scale = ScaleOf(tree, table, head, notes);
  return LinesWriter(std::move(rows), header_rows, std::move(scale)).Run();
}

}  // namespace countercheck
