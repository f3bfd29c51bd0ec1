// Business prose of any length, made from templates of our own; no two paragraphs alike.
#ifndef COUNTERCHECK_TESTS_BUSINESS_PROSE_H_
#define COUNTERCHECK_TESTS_BUSINESS_PROSE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace countercheck {
namespace prose {

// Slots: C company, M metric, S money metric, u rise, d fall, p percent, m money, e per-share
// money, q period, n plain figure, a plain words, w weekday.
inline constexpr std::array<std::string_view, 24> kPatterns = {
    "%C said %M %u %p to %m in %q, %a.",
    "%S for %q came in at %m, %d from %m a year earlier.",
    "Shares of %C %d roughly %p in after-hours trading on %w, %a.",
    "Gross margin narrowed to %p from %p, and %a.",
    "The company expects %S of %m to %m for %q.",
    "Analysts had expected %M of %m, according to a survey that %a.",
    "Adjusted earnings were $%e a share, compared with $%e in %q.",
    "%C employs some %n people in %n plants, and %a.",
    "Nobody at %C would say why the plan was dropped, %a.",
    "\u201CWe have never seen demand like this,\u201D the chief executive said; %a.",
    "The board approved a dividend of %e cents a share \u2014 its largest since %q.",
    "%C agreed to buy %C for %m in cash, a premium of %p.",
    "Operating income %u %p, while costs %d by %n basis points, %a.",
    "In the words of one buyer, %a, and %a.",
    "%S nearly doubled to %m on the back of orders that %a.",
    "The stock closed at $%n.%n on %w, having risen as much as %p earlier.",
    "Guidance for %q calls for a margin in the mid-30s, %a.",
    "More than %n customers signed up, %a, which lifted bookings by over %m.",
    "Free cash flow was %m; capital expenditure was %m.",
    "For %q, %C reported a net loss of %m, or $%e per share.",
    "Inflation stood at %p in June, %u from %p, and economists said that %a.",
    "The contract covers %n megawatts over the next three years and is worth %m.",
    "It is not clear whether %a, or whether %a.",
    "%C\u2019s market share %u %n basis points to %p in %q."};

inline constexpr std::array<std::string_view, 12> kCompanies = {
    "Quillfeather Industries", "Dunmore Corp",     "Acme",           "Brindle & Company",
    "Larkspur Systems",        "Tamarisk Energy",  "Oakhollow Inc.", "Pemberley Foods",
    "Wexcombe Holdings",       "Nethersole Group", "Fennimore",      "Sallow Technologies"};
inline constexpr std::array<std::string_view, 8> kMetrics = {
    "revenue",     "net income", "operating income", "gross profit",
    "net revenue", "EBITDA",     "net sales",        "backlog"};
inline constexpr std::array<std::string_view, 5> kSales = {"Revenue", "Net sales", "Total revenue",
                                                           "Quarterly revenue", "Turnover"};
inline constexpr std::array<std::string_view, 6> kRises = {"rose", "climbed", "jumped",
                                                           "grew", "gained",  "surged"};
inline constexpr std::array<std::string_view, 6> kFalls = {"fell",   "dropped", "slid",
                                                           "shrank", "sank",    "declined"};
inline constexpr std::array<std::string_view, 8> kPeriods = {"the first quarter",
                                                             "Q2 2026",
                                                             "fiscal 2025",
                                                             "the year-ago quarter",
                                                             "2024",
                                                             "the full year",
                                                             "the second half",
                                                             "the quarter ended 31 March 2026"};
inline constexpr std::array<std::string_view, 14> kAsides = {
    "after a winter that kept most of its yards shut",
    "though few in the trade had thought it possible",
    "which surprised even those who had followed the maker of anvils for years",
    "as buyers in the north put off what they could",
    "because the price of copper left it little choice",
    "it had been warned of this more than once",
    "and the mood on the floor was glum",
    "helped by a weak currency and by luck",
    "a person who had seen the papers recalled",
    "as its rivals were quick to point out",
    "with more to come in the months ahead",
    "the old plant by the river will be closed for good",
    "a spokeswoman declined to add to the statement",
    "while the rest of the market hardly moved"};
inline constexpr std::array<std::string_view, 5> kDays = {"Monday", "Tuesday", "Wednesday",
                                                          "Thursday", "Friday"};

}  // namespace prose

class BusinessProse {
 public:
  // Gives the same text for the same seed on every machine.
  explicit BusinessProse(uint64_t seed) : state_(seed * 2 + 1) {}

  // One sentence, with a full stop.
  std::string Sentence() { return Filled(Pick(prose::kPatterns)); }

  // A headline, an empty line, and sentences in paragraphs: at least `bytes` long.
  std::string Article(size_t bytes) {
    std::string text = Filled("%C reports %M of %m") + "\n\n";
    while (text.size() < bytes) {
      for (uint64_t i = 2 + Below(4); i > 0; --i) text += Sentence() + (i > 1 ? " " : "\n\n");
    }
    return text;
  }

  // Sentences on one line, `bytes` long to the byte.
  std::string Line(size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += Sentence() + " ";
    // Not inside a character: the last byte kept is one of ASCII.
    for (size_t end = bytes; end > 0 && (text[end - 1] & 0x80) != 0; --end) text[end - 1] = ' ';
    text.resize(bytes);
    return text;
  }

 private:
  // A linear congruential generator (Knuth's constants).
  uint64_t Below(uint64_t limit) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    return (state_ >> 33) % limit;
  }

  template <size_t n>
  std::string Pick(const std::array<std::string_view, n>& words) {
    return std::string(words[Below(n)]);
  }

  std::string Figure(uint64_t most) { return std::to_string(1 + Below(most)); }

  // One call a statement: the order of operands is the compiler's.
  std::string Figures(uint64_t whole, uint64_t tenths) {
    const std::string figure = Figure(whole) + ".";
    return figure + Figure(tenths);
  }

  std::string Money() {
    const std::string figure = "$" + Figures(900, 9);
    return figure + (Below(4) == 0 ? " billion" : " million");
  }

  std::string Word(char slot) {
    switch (slot) {
      case 'C':
        return Pick(prose::kCompanies);
      case 'M':
        return Pick(prose::kMetrics);
      case 'S':
        return Pick(prose::kSales);
      case 'u':
        return Pick(prose::kRises);
      case 'd':
        return Pick(prose::kFalls);
      case 'q':
        return Pick(prose::kPeriods);
      case 'a':
        return Pick(prose::kAsides);
      case 'w':
        return Pick(prose::kDays);
      case 'p':
        return Figures(90, 9) + "%";
      case 'm':
        return Money();
      case 'e':
        return Figures(9, 99);
      default:
        return Figure(900);
    }
  }

  std::string Filled(const std::string& pattern) {
    std::string text;
    for (size_t at = 0; at < pattern.size(); ++at) {
      const bool slot = pattern[at] == '%' && at + 1 < pattern.size();
      text += slot ? Word(pattern[++at]) : std::string(1, pattern[at]);
    }
    return text;
  }

  uint64_t state_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_TESTS_BUSINESS_PROSE_H_
