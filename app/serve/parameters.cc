#include "app/serve/parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "app/serve/answers.h"
#include "core/period.h"

namespace countercheck {
namespace {

constexpr int64_t kMostOnPage = 200;
constexpr char kBlanks[] = " \t\r\n\f\v";
constexpr int64_t kMostPassedOver = 1'000'000'000;

bool IsAmong(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::vector<std::string> SplitAtCommas(const std::string& list) {
  std::vector<std::string> words;
  for (size_t begin = 0; begin <= list.size();) {
    const size_t end = std::min(list.find(',', begin), list.size());
    if (end > begin) words.push_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

}  // namespace

std::string Parameters::Noted(const std::string& name) {
  known_.push_back(name);
  // A blank is no question.
  const std::string text = request_.Field(name);
  const size_t begin = text.find_first_not_of(kBlanks);
  if (begin == text.npos) return "";
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

void Parameters::Expect(const std::string& name, const std::string& expected) {
  if (fault_.empty()) fault_ = fmt::format("{}: expected {}", name, expected);
}

std::string Parameters::Text(const std::string& name) { return Noted(name); }

int64_t Parameters::Number(const std::string& name, int64_t least, int64_t most,
                           int64_t otherwise) {
  const std::string text = Noted(name);
  if (text.empty()) return otherwise;
  int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, number);
  if (error == std::errc() && stopped == end && number >= least && number <= most) return number;
  Expect(name, fmt::format("a number from {} to {}", least, most));
  return otherwise;
}

std::string Parameters::OneOf(const std::string& name, const std::vector<std::string>& words,
                              const std::string& otherwise) {
  const std::string word = Noted(name);
  if (word.empty()) return otherwise;
  if (IsAmong(words, word)) return word;
  Expect(name, fmt::format("one of {}", fmt::join(words, ", ")));
  return otherwise;
}

std::vector<std::string> Parameters::SomeOf(const std::string& name,
                                            const std::vector<std::string>& words) {
  const std::vector<std::string> given = SplitAtCommas(Noted(name));
  for (const std::string& word : given)
    if (!IsAmong(words, word)) Expect(name, fmt::format("some of {}", fmt::join(words, ",")));
  return given;
}

std::string Parameters::Date(const std::string& name) {
  const std::string text = Noted(name);
  if (!text.empty() && !ParseIsoDate(text)) Expect(name, "ISO 8601, as 2026-06-24");
  return text;
}

std::optional<HttpResponse> Parameters::Fault() const {
  for (const auto& [name, value] : request_.query)
    if (!IsAmong(known_, name))
      return Problem(
          400, fmt::format("{}: unknown ({})", name,
                           known_.empty() ? "this address takes no parameters"
                                          : fmt::format("known: {}", fmt::join(known_, ", "))));
  for (const auto& [name, value] : request_.query) {
    const auto is_it = [&name = name](const auto& field) { return field.first == name; };
    if (std::count_if(request_.query.begin(), request_.query.end(), is_it) > 1)
      return Problem(400, name + ": is given more than once");
  }
  if (!fault_.empty()) return Problem(400, fault_);
  return std::nullopt;
}

ResultPage PageOf(Parameters* parameters) {
  ResultPage page;
  page.limit = parameters->Number("limit", 1, kMostOnPage, page.limit);
  page.offset = parameters->Number("offset", 0, kMostPassedOver, 0);
  return page;
}

std::string AddressWith(const RoutedRequest& request, const FormFields& values) {
  const std::string& target = request.http.target;
  std::string address = target.substr(0, target.find('?'));
  char separator = '?';
  const auto add = [&](const std::string& name, const std::string& value) {
    if (value.empty()) return;
    address += separator + PercentEncoded(name) + "=" + PercentEncoded(value);
    separator = '&';
  };
  for (const auto& [name, value] : request.query) {
    const auto replaced = std::any_of(values.begin(), values.end(),
                                      [&](const auto& field) { return field.first == name; });
    if (!replaced) add(name, value);
  }
  for (const auto& [name, value] : values) add(name, value);
  return address;
}

void AddNextLink(const RoutedRequest& request, const ResultPage& page, size_t count,
                 HttpResponse* response) {
  if (static_cast<int64_t>(count) < page.limit) return;
  const std::string next =
      AddressWith(request, {{"limit", std::to_string(page.limit)},
                            {"offset", std::to_string(page.offset + page.limit)}});
  response->headers.emplace_back("link", "<" + next + ">; rel=\"next\"");
}

}  // namespace countercheck
