// What a table says once for all its figures: "(in millions of dollars)".
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_TABLE_SCALE_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_TABLE_SCALE_H_

#include <string>
#include <string_view>

#include "pipeline/ingest/html/html_tree.h"

namespace countercheck {

struct TableScale {
  std::string word;  // " million"; empty where none is named
  std::string sign;  // "$"; empty where no currency is named
};

// "in millions", "$ thousands", "€ billion"; "1.2 million" is a figure of its own.
TableScale ScaleIn(const std::string& text);

// Of the short line that stands directly before the table.
TableScale ScaleAbove(const HtmlTree& tree, size_t table);

// "$", "€" or "£" where `value` begins with it ("$193.4"), else empty.
std::string_view SignOfFigure(std::string_view value);

// False for rows that a scale of money does not hold for: rates, counts, figures per share.
bool TakesScale(const std::string& label, const std::string& header, std::string_view value);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_TABLE_SCALE_H_
