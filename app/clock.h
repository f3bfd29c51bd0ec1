// The time, which only the program asks for: the library is told.
#ifndef COUNTERCHECK_APP_CLOCK_H_
#define COUNTERCHECK_APP_CLOCK_H_

#include <string>

namespace CLI {
class App;
}

namespace countercheck {

// Checks of options: what is wrong with the text, empty where nothing is. Times are compared as
// text, so all have one form: "2026-06-24", and where a time may stand "2026-06-24T09:30:00Z".
std::string IsDay(const std::string& text);
std::string IsDayOrUtcTime(const std::string& text);

// --now TIME, checked so.
void AddNow(CLI::App* command, std::string* now);

// `given`, or the time of the clock where it is empty: "2026-06-24T09:30:00Z".
std::string NowOr(const std::string& given);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_CLOCK_H_
