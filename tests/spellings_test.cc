// Random values in random spellings, read back: value, unit, hedge and place.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "extractors/quantities.h"

namespace countercheck {
namespace {

// A figure as printed, and what must be read.
struct Written {
  std::string text;
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  std::string unit;
  Qualifier qualifier = Qualifier::kExact;
};

class Writer {
 public:
  explicit Writer(unsigned seed) : random_(seed) {}

  Written Any() {
    switch (Below(7)) {
      case 0:
        return Hedged();
      case 1:
        return Range();
      case 2:
        return Signed();
      case 3:
        return InWords();
      case 4:
        return Indian();
      case 5:
        return Fraction();
      default:
        return Tolerance();
    }
  }

 private:
  int Below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }
  template <typename T, size_t n>
  const T& One(const T (&of)[n]) {
    return of[random_() % n];
  }

  struct Form {
    const char* before;
    const char* behind;
    const char* unit;
    int power;
  };

  Form AnyForm() {
    static const Form forms[] = {{"$", " billion", "USD", 9},
                                 {"€", "m", "EUR", 6},
                                 {"£", "bn", "GBP", 9},
                                 {"", "%", "percent", 0},
                                 {"", " percent", "percent", 0},
                                 {"", " per cent", "percent", 0},
                                 {"", " basis points", "basis_point", 0},
                                 {"", " percentage points", "percentage_point", 0},
                                 {"Rs ", " crore", "INR", 7},
                                 {"US$", " million", "USD", 6},
                                 {"", " million yen", "JPY", 6},
                                 {"", " MW", "megawatt", 0}};
    return One(forms);
  }

  // 1.0 to 97.9, as printed and as a value of that form.
  std::pair<std::string, Decimal> Number(const Form& form) {
    const int tenths = 10 + Below(970);
    const std::string digits = std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
    return {digits, Decimal(tenths, form.power - 1)};
  }

  Written Hedged() {
    static const struct {
      const char* words;
      Qualifier qualifier;
    } hedges[] = {{"about ", Qualifier::kAbout},
                  {"roughly ", Qualifier::kAbout},
                  {"more than ", Qualifier::kOver},
                  {"over ", Qualifier::kOver},
                  {"at least ", Qualifier::kAtLeast},
                  {"less than ", Qualifier::kUnder},
                  {"up to ", Qualifier::kAtMost},
                  {"nearly ", Qualifier::kNearly},
                  {"", Qualifier::kExact}};
    const auto& hedge = One(hedges);
    const Form form = AnyForm();
    const auto [digits, value] = Number(form);
    Written written{hedge.words + (form.before + digits + form.behind), value, value, form.unit,
                    hedge.qualifier};
    const bool over = hedge.qualifier == Qualifier::kOver || hedge.qualifier == Qualifier::kAtLeast;
    const bool under =
        hedge.qualifier == Qualifier::kUnder || hedge.qualifier == Qualifier::kAtMost;
    if (over) written.high.reset();
    if (under) written.low.reset();
    return written;
  }

  // Scale and unit at both ends, or at the last alone.
  Written Range() {
    const Form form = AnyForm();
    const auto [low_digits, low] = Number(form);
    auto [high_digits, high] = Number(form);
    if (!(low < high)) return Hedged();
    const bool full = Below(2) == 0;
    const std::string first = form.before + low_digits + (full ? form.behind : "");
    const std::string second = form.before + high_digits + form.behind;
    static const struct {
      const char* before;
      const char* between;
    } joints[] = {{"", "–"}, {"", " to "}, {"between ", " and "}};
    const auto& joint = One(joints);
    return {joint.before + first + joint.between + second, low, high, form.unit};
  }

  Written Signed() {
    static const char* const signs[] = {"-", "−", "minus "};
    const auto [digits, value] = Number({"", "%", "percent", 0});
    if (Below(2) == 0) return {"(" + digits + ")%", -value, -value, "percent"};
    return {One(signs) + digits + "%", -value, -value, "percent"};
  }

  static std::string Words(int n) {
    static const char* const small[] = {"zero",    "one",     "two",       "three",    "four",
                                        "five",    "six",     "seven",     "eight",    "nine",
                                        "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    static const char* const tens[] = {"",      "",      "twenty",  "thirty", "forty",
                                       "fifty", "sixty", "seventy", "eighty", "ninety"};
    if (n < 20) return small[n];
    if (n < 100) return std::string(tens[n / 10]) + (n % 10 ? "-" + Words(n % 10) : "");
    return Words(n / 100) + " hundred" + (n % 100 ? " and " + Words(n % 100) : "");
  }

  Written InWords() {
    const int n = 2 + Below(900);
    if (Below(2) == 0) return {Words(n) + " million euros", Decimal(n, 6), Decimal(n, 6), "EUR"};
    return {Words(n) + " percent", Decimal(n), Decimal(n), "percent"};
  }

  // "12,34,567"
  Written Indian() {
    const long long n = 100'000 + static_cast<long long>(random_() % 90'000'000);
    std::string digits = std::to_string(n);
    for (size_t at = digits.size() - 3; at > 0 && at<digits.size(); at = at> 2 ? at - 2 : 0) {
      digits.insert(at, ",");
    }
    return {"Rs " + digits, Decimal(n), Decimal(n), "INR"};
  }

  Written Fraction() {
    static const struct {
      const char* printed;
      int eighths;
    } parts[] = {{"½", 4}, {" 3/4", 6}, {"-1/8", 1}, {" 5/8", 5}, {"¼", 2}};
    const int whole = 2 + Below(60);
    const auto& part = One(parts);
    const Decimal value(whole * 1000 + part.eighths * 125, -3);
    return {std::to_string(whole) + part.printed + " percent", value, value, "percent"};
  }

  Written Tolerance() {
    const int tens = 20 * (1 + Below(40));
    const Decimal five_percent(tens * 5, -2);
    return {"$" + std::to_string(tens) + " million, plus or minus 5%",
            Subtract(Decimal(tens), five_percent)->Scaled(6),
            Add(Decimal(tens), five_percent)->Scaled(6), "USD"};
  }

  std::mt19937 random_;
};

TEST(Spellings, AreReadBack) {
  Writer writer(20261121);
  const char* const frames[][2] = {{"They put it at ", "."},
                                   {"In all it came to ", ", people said."},
                                   {"The figure (", ") was new."},
                                   {"It is ", " now, they said"}};
  for (int n = 0; n < 6000; ++n) {
    const Written written = writer.Any();
    const auto& frame = frames[n % 4];
    const std::string text = frame[0] + written.text + frame[1];
    const std::vector<QuantityMention> found = FindQuantities(text, {});
    ASSERT_EQ(found.size(), 1u) << text;
    const Quantity& quantity = found[0].quantity;
    ASSERT_EQ(quantity.low, written.low) << text;
    ASSERT_EQ(quantity.high, written.high) << text;
    ASSERT_EQ(quantity.unit, written.unit) << text;
    ASSERT_EQ(quantity.qualifier, written.qualifier) << text;
    const auto& hedged = found[0].hedged;
    ASSERT_EQ(text.substr(hedged.begin, hedged.size()), written.text) << text;
  }
}

}  // namespace
}  // namespace countercheck
