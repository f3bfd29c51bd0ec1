// Business prose of any length, made from templates of our own; no two paragraphs alike.
#ifndef COUNTERCHECK_TESTS_BUSINESS_PROSE_H_
#define COUNTERCHECK_TESTS_BUSINESS_PROSE_H_

#include <cstddef>
#include <cstdint>
#include <string>

namespace countercheck {

// Gives the same text for the same seed on every machine.
class BusinessProse {
 public:
  explicit BusinessProse(uint64_t seed) : state_(seed * 2 + 1) {}

  // One sentence, with a full stop.
  std::string Sentence();
  // "Acme … reports", an empty line, and sentences in paragraphs: at least `bytes` long.
  std::string Article(size_t bytes);
  // Sentences on one line, `bytes` long to the byte.
  std::string Line(size_t bytes);

 private:
  uint64_t Below(uint64_t limit);
  std::string Figure(uint64_t below);
  std::string Filled(const std::string& pattern);
  std::string Word(char slot);

  uint64_t state_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_TESTS_BUSINESS_PROSE_H_
