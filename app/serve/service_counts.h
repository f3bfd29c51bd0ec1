// What the service has done, for those who watch over it (Prometheus' text format).
#ifndef COUNTERCHECK_APP_SERVE_SERVICE_COUNTS_H_
#define COUNTERCHECK_APP_SERVE_SERVICE_COUNTS_H_

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace countercheck {

class ServiceCounts {
 public:
  // `route` is the path as the table of routes has it: clients cannot make up new ones.
  void Add(const std::string& route, int status, std::chrono::microseconds taken);

  // "countercheck_http_requests_total{route=…,status=…} 7", and the time taken as a histogram.
  std::string InWords() const;

 private:
  static constexpr std::array<int, 10> kBoundsMs = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

  mutable std::mutex mutex_;
  std::map<std::pair<std::string, int>, uint64_t> requests_;
  std::array<uint64_t, kBoundsMs.size() + 1> within_ = {};  // by bound; the last has none
  uint64_t microseconds_ = 0;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_SERVICE_COUNTS_H_
