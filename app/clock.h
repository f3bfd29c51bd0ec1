// The time, which only the program asks for: the library is told.
#ifndef COUNTERCHECK_APP_CLOCK_H_
#define COUNTERCHECK_APP_CLOCK_H_

#include <string>

namespace CLI {
class App;
}

namespace countercheck {

// --now TIME, checked to begin with an ISO date.
void AddNow(CLI::App* command, std::string* now);

// `given`, or the time of the clock where it is empty: "2026-06-24T09:30:00Z".
std::string NowOr(const std::string& given);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_CLOCK_H_
