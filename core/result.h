// A value, or the error that says why there is none. The names are those of std::expected (C++23).
//
//   Result<Decimal> value = ParseSomething(text);
//   if (!value) return Unexpected(value.error());
//   Use(*value);
#ifndef COUNTERCHECK_CORE_RESULT_H_
#define COUNTERCHECK_CORE_RESULT_H_

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace countercheck {

// What went wrong with input from outside, for the person who can mend it.
struct Error {
  std::string document;  // file as the user named it, or the id of a JSON line; may be empty
  std::string
      where;  // "line 3", "byte 123"; of rule files the bare number of the line; may be empty
  std::string message;  // the offending part, what was expected, a likely fix

  bool operator==(const Error&) const = default;
};

// "article.txt: line 3: message", "margin.rule:3: message", without the parts that are empty.
inline std::string FormatError(const Error& error) {
  std::string text = error.document;
  bool bare_line = !error.where.empty() && error.where[0] >= '0' && error.where[0] <= '9';
  if (!error.where.empty()) text += (text.empty() ? "" : bare_line ? ":" : ": ") + error.where;
  return text + (text.empty() ? "" : ": ") + error.message;
}

struct Unexpected {
  explicit Unexpected(Error e) : error(std::move(e)) {}
  Error error;
};

template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}  // NOLINT: implicit by design
  Result(Unexpected unexpected) : state_(std::move(unexpected.error)) {}  // NOLINT: likewise

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & { return assert(has_value()), std::get<0>(state_); }
  const T& value() const& { return assert(has_value()), std::get<0>(state_); }
  T&& value() && { return assert(has_value()), std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const { return assert(!has_value()), std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_RESULT_H_
