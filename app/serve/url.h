// Targets of requests and the fields of forms, taken apart; and their parts, written.
#ifndef COUNTERCHECK_APP_SERVE_URL_H_
#define COUNTERCHECK_APP_SERVE_URL_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace countercheck {

// Names and values, decoded, in their order.
using FormFields = std::vector<std::pair<std::string, std::string>>;

// The first value of that name; empty where there is none.
std::string FieldOf(const FormFields& fields, std::string_view name);

struct Url {
  std::vector<std::string> segments;  // "/articles/a%2Fb" is {"articles", "a/b"}; "/" is {}
  FormFields query;
};

// Nothing for what is no path of this server: it must begin with "/", and hold no broken escapes,
// control characters, empty segments, or "." and "..".
std::optional<Url> ParseUrl(std::string_view target);

// "a=b&c=d+e" (application/x-www-form-urlencoded). Nothing for broken escapes, or more than 200
// fields.
std::optional<FormFields> ParseForm(std::string_view form);

// All but letters, digits and -._~ as %XX.
std::string PercentEncoded(std::string_view text);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_URL_H_
