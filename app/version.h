// The version of the program, as in CMakeLists.txt (a test compares them).
#ifndef COUNTERCHECK_APP_VERSION_H_
#define COUNTERCHECK_APP_VERSION_H_

namespace countercheck {

inline constexpr char kVersion[] = "0.1.0";

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_VERSION_H_
