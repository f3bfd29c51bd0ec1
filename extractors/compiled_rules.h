// What a rule book holds once it is compiled: metrics, frames, and one phrase table over all names
// and classes of words. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_COMPILED_RULES_H_
#define COUNTERCHECK_EXTRACTORS_COMPILED_RULES_H_

#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/claim.h"
#include "core/quantity.h"
#include "extractors/frame_index.h"
#include "extractors/frame_pattern.h"
#include "extractors/phrases.h"
#include "extractors/symbols.h"

namespace countercheck {

// Whom the figure of a metric is about.
// kNamed: what the name itself says ("S&P 500", "spot gold").
enum class SubjectKind { kCompany, kCountry, kHolder, kTarget, kSupplier, kNamed };

// One yes:, no: or todo: line.
struct RuleExample {
  enum class Kind { kYes, kNo, kTodo };
  Kind kind = Kind::kYes;
  std::string path;
  int line = 0;
  std::string sentence;  // without the square brackets
  std::string expected;  // behind "=>"; empty for kNo
  // The metric whose file it stands in, or the frame it stands under ("" where none).
  std::string metric;
  std::string frame_rule;
};

// A file of rules/metrics.
struct MetricRule {
  std::string id;
  std::string path;
  int line = 0;
  std::vector<std::string> level_units;  // "money", "percent", "ratio", "count", "shares", "MW", …
  std::vector<std::string> change_units;
  std::vector<std::string> nouns;    // of counts, lower case: they say what the figure is
  std::vector<std::string> counted;  // what a figure beside a name of the metric may count
  std::optional<Decimal> least;      // smaller sums and counts are of something else
  std::optional<Modality> modality;
  std::string margin_of;    // the metric that it is a share of revenue of: "margin" behind that is it
  std::string against;      // what its changes are held against where the text does not say
  bool introduced = false;  // weak names bind only where the article uses another name of it
  bool direction = false;
  bool verdict = false;
  bool segments = false;  // parts of a company or an economy have figures of their own
  bool daily = false;     // holds on a day, not over a quarter or a year
  bool trades = false;    // moves in trading sessions, against the close before
  SubjectKind subject = SubjectKind::kCompany;

  // Money for one piece (a share, a barrel), not a total.
  bool IsPrice() const;
};

// One frame of a file of rules/frames.
struct FrameRule {
  std::string rule;    // "rules/frames/level_change.rule:2"
  std::string source;  // the pattern as it is written
  FramePattern pattern;
};

// A company of names/.
struct CompanyName {
  std::string name;
  std::string ticker;
  std::optional<unsigned> fiscal_year_end_month;
};

struct CompiledRules {
  Symbols symbols;
  PhraseTable phrases;
  std::vector<MetricRule> metrics;  // in the order of their paths
  std::vector<FrameRule> frames;    // in the order of their paths and lines
  FrameIndex frame_index;
  std::vector<CompanyName> companies;
  std::vector<RuleExample> examples;

  const MetricRule* FindMetric(std::string_view id) const;
};

// True where a figure of `quantity` can be a level (a change) of the metric.
bool TakesLevel(const MetricRule& metric, const Quantity& quantity);
bool TakesChange(const MetricRule& metric, const Quantity& quantity);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_COMPILED_RULES_H_
