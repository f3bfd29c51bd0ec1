#include "app/serve/service_counts.h"

#include <fmt/format.h>

namespace countercheck {

void ServiceCounts::Add(const std::string& route, int status, std::chrono::microseconds taken) {
  size_t bound = 0;
  while (bound < kBoundsMs.size() && taken > std::chrono::milliseconds(kBoundsMs[bound])) ++bound;
  const std::lock_guard lock(mutex_);
  ++requests_[{route, status}];
  ++within_[bound];
  microseconds_ += static_cast<uint64_t>(taken.count());
}

std::string ServiceCounts::InWords() const {
  const std::lock_guard lock(mutex_);
  std::string text =
      "# HELP countercheck_http_requests_total Requests answered.\n"
      "# TYPE countercheck_http_requests_total counter\n";
  for (const auto& [what, count] : requests_)
    text += fmt::format("countercheck_http_requests_total{{route=\"{}\",status=\"{}\"}} {}\n",
                        what.first, what.second, count);
  text +=
      "# HELP countercheck_http_seconds Time from a whole request to its answer.\n"
      "# TYPE countercheck_http_seconds histogram\n";
  uint64_t sum = 0;
  for (size_t i = 0; i < kBoundsMs.size(); ++i) {
    sum += within_[i];
    text += fmt::format("countercheck_http_seconds_bucket{{le=\"{}\"}} {}\n", kBoundsMs[i] / 1000.0,
                        sum);
  }
  sum += within_.back();
  return text + fmt::format(
                    "countercheck_http_seconds_bucket{{le=\"+Inf\"}} {0}\n"
                    "countercheck_http_seconds_sum {1}.{2:06}\n"
                    "countercheck_http_seconds_count {0}\n",
                    sum, microseconds_ / 1'000'000, microseconds_ % 1'000'000);
}

}  // namespace countercheck
