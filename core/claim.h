// What one place in an article says: who, what, how much, when, on what basis, said by whom; and
// the rule that found it. Fields and values are those of the wire format (reports/schema.json).
#ifndef COUNTERCHECK_CORE_CLAIM_H_
#define COUNTERCHECK_CORE_CLAIM_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/period.h"
#include "core/quantity.h"
#include "core/span.h"

namespace countercheck {

enum class ClaimKind { kQuantity, kDirection, kVerdict };
enum class Measure { kLevel, kChange, kVersusExpectations };
enum class Direction { kUp, kDown };
enum class Verdict { kBeat, kMiss, kInLine };
enum class Modality { kActual, kGuidance, kTarget, kExpectation, kHypothetical };
enum class Basis { kGaap, kNonGaap };
enum class Session { kRegular, kAfterHours, kPreMarket };

struct Subject {
  std::string name;     // the full name in the article; empty where it names none
  std::string id;       // a ticker, where names/ knows it; else empty
  std::string surface;  // the words that stand for it here: "its", "the chipmaker"; may be empty

  bool operator==(const Subject&) const = default;
};

// A part of the text that the rule matched, for `explain`.
struct Piece {
  std::string role;  // "metric", "value", "verb", "period", "subject", …
  Span span;
  std::string text;  // as printed

  bool operator==(const Piece&) const = default;
};

struct Claim {
  std::string id;
  std::string document;  // Document::name
  ClaimKind kind = ClaimKind::kQuantity;
  Section section = Section::kBody;
  std::string published;  // the ISO day of its entry, in a live blog; else empty

  Subject subject;
  std::string metric;  // "gross_margin"; empty for a figure that is bound to no metric
  std::string label;   // then: the noun phrase as printed, where there is one
  std::optional<Measure> measure;
  std::string segment;

  std::string value_text;  // the value with its hedge, as printed
  Quantity value;
  std::optional<Direction> direction;
  std::optional<Verdict> verdict;

  std::optional<Period> period;
  bool period_explicit = false;  // the sentence itself names it
  std::optional<Session> session;
  std::string moment;  // of a price: "open", "close", "intraday", "intraday_low", …, "12:00"
  std::optional<Modality> modality;
  std::optional<Basis> basis;
  std::string comparator;                // "yoy", "prior_close", "consensus", …
  std::string counterparty;              // of a deal: the buyer; of a contract: the customer
  std::vector<std::string> attribution;  // nearest first

  Offsets span;          // of value_text
  int line = 0;          // of the original, from 1
  std::string quote;     // the clause that carries it, as printed
  std::string sentence;  // as printed
  std::string restates;  // id of an earlier claim of the same article
  // Hundredths from 0 to 100.
  int confidence = 0;
  std::string rule;  // "rules/frames/guidance.rule:7"
  std::vector<Piece> pieces;
  std::vector<std::string> notes;  // why each field is what it is, a sentence each

  bool operator==(const Claim&) const = default;
};

std::string_view ToString(ClaimKind kind);
std::string_view ToString(Measure measure);
std::string_view ToString(Direction direction);
std::string_view ToString(Verdict verdict);
std::string_view ToString(Modality modality);
std::string_view ToString(Basis basis);
std::string_view ToString(Session session);

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_CLAIM_H_
