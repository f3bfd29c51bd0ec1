// A whole store as JSON lines and back: to keep, to look at with other tools, to compare.
//
//   {"store":"countercheck","schema":4}
//   {"table":"outlet","id":1,"name":"Reuters"}
//   …
//   {"end":"countercheck","rows":20679}
#ifndef COUNTERCHECK_PIPELINE_STORE_TRANSFER_H_
#define COUNTERCHECK_PIPELINE_STORE_TRANSFER_H_

#include <functional>
#include <istream>
#include <string_view>

#include "pipeline/store/database.h"

namespace countercheck {

// Hands every row of every table to `sink`, as lines without their ends: the tables in a fixed
// order, rows by key, columns as in schema.sql. Equal stores give equal lines. `sink` returns false
// to stop.
void Export(Database* database, const std::function<bool(std::string_view)>& sink);

// Fills an empty store with what Export() gave, also that of schema versions 2 and 3, whole or not
// at all. An error with its line where a line is no row, or the last line is missing (before
// version 4 there was none).
void Import(std::istream& lines, Database* database);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_TRANSFER_H_
