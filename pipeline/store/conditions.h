// The WHERE part of a question, put together from what is asked.
#ifndef COUNTERCHECK_PIPELINE_STORE_CONDITIONS_H_
#define COUNTERCHECK_PIPELINE_STORE_CONDITIONS_H_

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "pipeline/store/database.h"

namespace countercheck {

// `sql` of every condition is written here in the program; what users give is bound.
class Conditions {
 public:
  using Value = std::variant<std::string, int64_t>;

  // One condition without a question mark.
  void Add(const std::string& sql) { Add(sql, std::vector<Value>()); }
  // One condition with one question mark.
  void Add(const std::string& sql, Value value) { Add(sql, std::vector<Value>{std::move(value)}); }
  // The same, left out where the value is empty.
  void AddGiven(const std::string& sql, const std::string& value) {
    if (!value.empty()) Add(sql, value);
  }
  // COLUMN IN (…), and what closes it; nothing is true for an empty list.
  void AddOneOf(const std::string& column, const std::vector<std::string>& values,
                const std::string& end = "") {
    std::string marks;
    for (size_t i = 0; i < values.size(); ++i) marks += i == 0 ? "?" : ", ?";
    Add(column + " IN (" + marks + ")" + end, std::vector<Value>(values.begin(), values.end()));
  }
  void SetPage(int64_t limit, int64_t offset) {
    limit_ = limit;
    offset_ = offset;
  }

  // " WHERE … ORDER BY … LIMIT … OFFSET …", as far as there is something to say.
  std::string Sql(const std::string& order = "") const {
    return where_ + (order.empty() ? order : " ORDER BY " + order) +
           (limit_ > 0 || offset_ > 0 ? " LIMIT " + std::to_string(limit_ > 0 ? limit_ : -1) : "") +
           (offset_ > 0 ? " OFFSET " + std::to_string(offset_) : "");
  }
  bool empty() const { return where_.empty(); }
  void Bind(Query* query) const {
    for (const Value& value : values_)
      std::visit([query](const auto& v) { query->Bind(v); }, value);
  }

 private:
  void Add(const std::string& sql, const std::vector<Value>& values) {
    where_ += (where_.empty() ? " WHERE " : " AND ") + sql;
    values_.insert(values_.end(), values.begin(), values.end());
  }

  std::string where_;
  std::vector<Value> values_;
  int64_t limit_ = 0;
  int64_t offset_ = 0;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_STORE_CONDITIONS_H_
