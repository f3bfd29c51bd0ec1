#include "app/clock.h"

#include <CLI/CLI.hpp>
#include <array>
#include <ctime>

#include "core/period.h"

namespace countercheck {

void AddNow(CLI::App* command, std::string* now) {
  const auto is_time = [](const std::string& text) {
    return ParseIsoDate(text) ? std::string() : "expected ISO 8601, as 2026-06-24T09:30:00Z";
  };
  command
      ->add_option("--now", *now,
                   "The time to write down (ISO 8601, UTC) instead of that of the clock")
      ->type_name("TIME")
      ->check(is_time);
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
