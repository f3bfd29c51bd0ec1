// A table of figures as lines that each say what a figure is and of when.
//
//                  Q1 2026   Q1 2025          Revenue, Q1 2026: $193.4 million
//   Revenue         $193.4     $99.5    to    Revenue, Q1 2025: $99.5 million
//   ($ millions)
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_TABLE_LINES_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_TABLE_LINES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "pipeline/ingest/html/html_tree.h"

namespace countercheck {

struct TableLine {
  size_t label = 0;         // the cell with the label, the first of its row
  std::string header;       // of the column; may be empty
  size_t value = 0;         // the cell; equal to `label` for a row that holds only that
  std::string before;       // "$", where the table says once for all what its figures are in
  std::string behind;       // " million", likewise
  size_t sign = 0;          // a cell of its own for "$" before the value; 0: none
  size_t unit = 0;          // a cell of its own for "%" behind it; 0: none
  std::string second = {};  // "revenue": the label of the row, where `label` is that of several
};

// Empty for tables that only arrange a page: other tables in them, long texts, hardly a figure.
std::vector<TableLine> LinesOfTable(const HtmlTree& tree, size_t table);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_TABLE_LINES_H_
