// The cells of a table where they stand in its grid: a cell may span columns and rows.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_TABLE_ROWS_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_TABLE_ROWS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/ingest/html/html_tree.h"

namespace countercheck {

struct GridCell {
  size_t node = 0;
  size_t column = 0;
  size_t end_column = 0;
  bool is_header = false;      // <th>
  bool is_from_above = false;  // of a row before, which it spans with this one
  std::string text;
  size_t sign = 0;  // the node of a cell that only holds the sign before this; 0: none
  size_t unit = 0;  // likewise, of the unit behind it

  bool HasDigit() const;
  bool IsFigure() const;  // short, and with a digit
};

using GridRow = std::vector<GridCell>;  // from left to right, without empty cells

// Without empty rows. A cell that spans rows stands in the first of them, and where it begins the
// row (the label of several) in the others too. No rows where the table is no table of short cells.
std::vector<GridRow> RowsOfTable(const HtmlTree& tree, size_t table);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_TABLE_ROWS_H_
