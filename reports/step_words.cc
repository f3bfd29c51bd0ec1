#include "reports/step_words.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/interval.h"
#include "reports/amount_words.h"

namespace countercheck {
namespace {

constexpr size_t kLongestInterval = 100;

struct PrintedInterval {
  Interval interval;
  size_t size = 0;  // of "[7.75, 7.85]", in bytes
};

// Nothing for an end that is no number; `*out` stays empty for an infinite one.
bool ReadEnd(std::string_view text, std::optional<Decimal>* out) {
  if (text == "∞" || text == "-∞" || text == "\u2212∞") return true;
  *out = Decimal::Parse(text);
  return out->has_value();
}

// What core/interval.h prints at the beginning of `text`.
std::optional<PrintedInterval> ReadInterval(std::string_view text) {
  if (!text.starts_with('[') && !text.starts_with('(')) return std::nullopt;
  const size_t close = text.substr(0, kLongestInterval).find_first_of("])");
  const size_t comma = text.substr(0, kLongestInterval).find(", ");
  if (close == text.npos || comma == text.npos || comma > close) return std::nullopt;
  PrintedInterval printed;
  if (!ReadEnd(text.substr(1, comma - 1), &printed.interval.low) ||
      !ReadEnd(text.substr(comma + 2, close - comma - 2), &printed.interval.high))
    return std::nullopt;
  printed.interval.low_closed = text.front() == '[';
  printed.interval.high_closed = text[close] == ']';
  printed.size = close + 1;
  return printed;
}

// "USD" of " USD, and", "MW" of " MW": units that are said with each end of an interval; empty
// where none follows.
std::string_view UnitAfter(std::string_view text) {
  if (text == " MW" || text.starts_with(" MW ") || text.starts_with(" MW,"))
    return text.substr(1, 2);
  if (!text.starts_with(' ')) return "";
  const std::string_view word = text.substr(1, 3);
  const bool is_code = word.size() == 3 && std::all_of(word.begin(), word.end(),
                                                       [](char c) { return c >= 'A' && c <= 'Z'; });
  const bool ends = text.size() == 4 || (text.size() > 4 && (text[4] < 'A' || text[4] > 'z'));
  return is_code && ends ? word : "";
}

// `unit` where it is a currency; other units stand behind the interval already.
std::string_view CurrencyIn(std::string_view unit) {
  const bool is_code = unit.size() == 3 && std::all_of(unit.begin(), unit.end(),
                                                       [](char c) { return c >= 'A' && c <= 'Z'; });
  return is_code ? unit : "";
}

std::string WithWordsForNames(std::string text) {
  constexpr std::pair<std::string_view, std::string_view> kNames[] = {
      {"after_hours", "after hours"},
      {"pre_market", "pre-market"},
      {"non_gaap", "non-GAAP"},
      {"percentage_point", "percentage points"},
      {"basis_point", "basis points"},
      {"prior_close", "prior close"},
      {"versus_expectations", "against expectations"}};
  for (const auto& [name, words] : kNames)
    for (size_t at = text.find(name); at != text.npos; at = text.find(name, at + words.size()))
      text.replace(at, name.size(), words);
  return text;
}

// "2025-01-01..2025-08-15"
std::string WithWordsForRanges(std::string text) {
  constexpr std::string_view kDots = "..";
  const auto is_digit = [&](size_t at) {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  for (size_t at = text.find(kDots); at != text.npos; at = text.find(kDots, at + kDots.size()))
    if (at > 0 && is_digit(at - 1) && is_digit(at + kDots.size()))
      text.replace(at, kDots.size(), " to ");
  return text;
}

}  // namespace

std::string StepInWords(std::string_view step, std::string_view unit) {
  std::string words, plain;
  while (!step.empty()) {
    const auto printed = ReadInterval(step);
    if (!printed) {
      plain += step.front();
      step.remove_prefix(1);
      continue;
    }
    words += WithGroupedDigits(plain);
    plain.clear();
    step.remove_prefix(printed->size);
    const std::string_view unit_after = UnitAfter(step);
    if (!unit_after.empty()) step.remove_prefix(1 + unit_after.size());
    words += ExactlyInWords(printed->interval, unit_after.empty() ? CurrencyIn(unit) : unit_after);
  }
  return WithWordsForRanges(WithWordsForNames(words + WithGroupedDigits(plain)));
}

}  // namespace countercheck
