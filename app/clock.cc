#include "app/clock.h"

#include <CLI/CLI.hpp>
#include <array>
#include <ctime>
#include <string_view>

#include "core/period.h"

namespace countercheck {
namespace {

constexpr size_t kDayLength = std::string_view("2026-06-24").size();

// "T09:30:00Z"
bool IsUtcTimeOfDay(std::string_view text) {
  constexpr std::string_view kForm = "T00:00:00Z";
  if (text.size() != kForm.size()) return false;
  for (size_t i = 0; i < kForm.size(); ++i)
    if (kForm[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != kForm[i]) return false;
  return text.substr(1, 2) < "24" && text.substr(4, 2) < "60" && text.substr(7, 2) < "61";
}

}  // namespace

std::string IsDay(const std::string& text) {
  const bool day = text.size() == kDayLength && ParseIsoDate(text);
  return day ? "" : "expected a day, as 2026-06-24";
}

std::string IsDayOrUtcTime(const std::string& text) {
  const bool time = text.size() > kDayLength && IsDay(text.substr(0, kDayLength)).empty() &&
                    IsUtcTimeOfDay(std::string_view(text).substr(kDayLength));
  return time || IsDay(text).empty() ? "" : "expected ISO 8601 in UTC, as 2026-06-24T09:30:00Z";
}

void AddNow(CLI::App* command, std::string* now) {
  command
      ->add_option("--now", *now,
                   "The time to write down (ISO 8601, UTC) instead of that of the clock")
      ->type_name("TIME")
      ->check(IsDayOrUtcTime);
}

std::string NowOr(const std::string& given) {
  if (!given.empty()) return given;
  const std::time_t seconds = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 32> text{};
  const size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
  return {text.data(), size};
}

}  // namespace countercheck
