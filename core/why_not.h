// Why a figure is bound to no metric: what `why-not` tells.
#ifndef COUNTERCHECK_CORE_WHY_NOT_H_
#define COUNTERCHECK_CORE_WHY_NOT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "core/span.h"

namespace countercheck {

// A frame that would have claimed the figure but for one thing.
struct NearFrame {
  std::string rule;     // "rules/frames/level_change.rule:2"
  std::string pattern;  // as in its frame: line
  std::string lacks;    // the piece of the pattern that is missing; empty: it is all there
  std::string reason;   // a sentence without a full stop
};

// A metric that the sentence names, and why the figure is not its.
struct NearMetric {
  std::string metric;  // id
  std::string name;    // as printed
  Span span;           // of the name: bytes of the file
  std::string reason;
};

struct WhyNot {
  std::string document;
  size_t line = 0;
  Span span;  // of the figure: bytes of the file
  std::string text;
  std::string sentence;
  std::string metric;  // where it is bound after all; else empty
  std::string rule;    // that bound it
  std::string reason;  // why it stayed unbound, in short
  std::vector<NearFrame> frames;
  std::vector<NearMetric> metrics;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_WHY_NOT_H_
