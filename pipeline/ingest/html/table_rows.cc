#include "pipeline/ingest/html/table_rows.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "pipeline/ingest/html/tree_text.h"

namespace countercheck {
namespace {

constexpr size_t kMaxCells = 5000;
constexpr size_t kLongestCell = 200;
constexpr size_t kLongestFigure = 40;
constexpr size_t kMaxColumns = 60;
constexpr size_t kMaxSpannedRows = 500;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsCell(std::string_view tag) { return tag == "td" || tag == "th"; }

size_t SpanOf(const HtmlNode& cell, std::string_view attribute, size_t most) {
  const std::string span(cell.Attribute(attribute).substr(0, 4));
  return static_cast<size_t>(std::clamp(std::atoi(span.c_str()), 1, static_cast<int>(most)));
}

bool IsAnyOf(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

// "$ | 193.4" and "46.5 | %" are one figure each in two cells.
GridRow WithoutSplits(GridRow row) {
  GridRow whole;
  for (GridCell& cell : row) {
    GridCell* last = whole.size() < 2 ? nullptr : &whole.back();
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

// Places the cells of one row after the other.
class Grid {
 public:
  void BeginRow() {
    for (size_t& rows : taken_) rows -= rows > 0;
    rows_.emplace_back();
    column_ = 0;
    if (taken_[0] == 0 || !HoldsWords(label_.text)) return;
    Push(label_);
    rows_.back().back().is_from_above = true;
  }

  // <tbody> and the like: no cell reaches over into another.
  void BeginGroup() { taken_.fill(0); }

  void Add(GridCell cell, size_t columns, size_t rows) {
    while (column_ < kMaxColumns && taken_[column_] > 0) ++column_;
    cell.column = column_;
    cell.end_column = column_ += columns;
    for (size_t i = cell.column; i < std::min(cell.end_column, kMaxColumns); ++i) {
      taken_[i] = rows;
    }
    if (cell.column == 0) label_ = cell;
    if (HoldsWords(cell.text)) Push(std::move(cell));
  }

  bool IsEmpty() const { return rows_.empty(); }
  bool IsFull() const { return cells_ > kMaxCells; }

  std::vector<GridRow> Build() && {
    for (GridRow& row : rows_) row = WithoutSplits(std::move(row));
    std::erase_if(rows_, [](const GridRow& row) {
      return std::all_of(row.begin(), row.end(), [](const GridCell& c) { return c.is_from_above; });
    });
    return std::move(rows_);
  }

 private:
  void Push(GridCell cell) {
    rows_.back().push_back(std::move(cell));
    ++cells_;
  }

  std::array<size_t, kMaxColumns> taken_ = {};  // rows of a column, from the current one on
  std::vector<GridRow> rows_;
  GridCell label_;  // the last in the first column
  size_t column_ = 0;
  size_t cells_ = 0;
};

}  // namespace

bool GridCell::HasDigit() const { return std::any_of(text.begin(), text.end(), IsDigit); }

bool GridCell::IsFigure() const { return text.size() <= kLongestFigure && HasDigit(); }

std::vector<GridRow> RowsOfTable(const HtmlTree& tree, size_t table) {
  Grid grid;
  for (size_t i = table + 1; i < tree[table].end; ++i) {
    const std::string_view tag = tree[i].tag;
    if (tag == "table") return {};
    if (IsAnyOf(tag, {"thead", "tbody", "tfoot"})) grid.BeginGroup();
    if (tag == "tr") grid.BeginRow();
    if (!IsCell(tag) || grid.IsEmpty()) continue;
    GridCell cell;
    cell.node = i;
    cell.is_header = tag == "th";
    cell.text = TextIn(tree, i);
    if (cell.text.size() > kLongestCell || grid.IsFull()) return {};
    grid.Add(std::move(cell), SpanOf(tree[i], "colspan", kMaxColumns),
             SpanOf(tree[i], "rowspan", kMaxSpannedRows));
  }
  return std::move(grid).Build();
}

}  // namespace countercheck
