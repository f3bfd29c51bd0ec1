// Laws that hold for any bytes, and pieces of text that lead into the corners.
//
// In every build they are a test that puts pieces together at random for some seconds; scripts/fuzz
// lets libFuzzer look for the bytes.
#ifndef COUNTERCHECK_TESTS_LAWS_LAW_H_
#define COUNTERCHECK_TESTS_LAWS_LAW_H_

#include <cstdlib>
#include <iostream>
#include <string_view>
#include <vector>

namespace countercheck {

// Ends the program where `holds` is false: the fuzzer shows the bytes.
inline void Law(bool holds, std::string_view law) {
  if (holds) return;
  std::cerr << "broken: " << law << "\n";
  std::abort();
}

// Given by each set of laws.
void CheckLaws(std::string_view text);
const std::vector<std::string_view>& Pieces();

}  // namespace countercheck

#endif  // COUNTERCHECK_TESTS_LAWS_LAW_H_
