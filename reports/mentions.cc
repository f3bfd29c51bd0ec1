#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <tuple>

#include "reports/mention_order.h"
#include "reports/report_formats.h"
#include "reports/text_layout.h"

namespace countercheck {
namespace {

constexpr size_t kTextColumns = 34;

// Counts lines as places come in ascending order, so that a whole text costs one pass.
class LineCounter {
 public:
  explicit LineCounter(const std::string& text) : text_(text) {}

  size_t LineOf(size_t byte) {
    byte = std::min(byte, text_.size());
    if (byte > at_) line_ += std::count(text_.begin() + at_, text_.begin() + byte, '\n');
    at_ = std::max(at_, byte);
    return line_;
  }

 private:
  const std::string& text_;
  size_t at_ = 0;
  size_t line_ = 1;
};

std::string FigureText(const Quantity& quantity) {
  const std::string low = quantity.low ? quantity.low->ToString() : "";
  const std::string high = quantity.high ? quantity.high->ToString() : "";
  std::string text = low == high ? low : fmt::format("{} … {}", low, high);
  if (!quantity.unit.empty()) text += " " + quantity.unit;
  if (!quantity.noun.empty()) text += fmt::format(" ({})", quantity.noun);
  if (quantity.qualifier != Qualifier::kExact) {
    text += fmt::format(", {}", ToString(quantity.qualifier));
  }
  return Printable(text);
}

std::string PeriodText(const Period& period) {
  if (!period.start && !period.end) return period.label;
  const std::string start = period.start ? FormatIsoDate(*period.start) : "";
  const std::string end = period.end ? FormatIsoDate(*period.end) : "";
  if (start == end) return start;
  return fmt::format("{} … {}  {}", start, end, period.label);
}

}  // namespace

std::vector<MentionPlace> InOrderOfPlace(const std::vector<QuantityMention>& quantities,
                                         const std::vector<PeriodMention>& periods) {
  std::vector<MentionPlace> places;
  places.reserve(quantities.size() + periods.size());
  for (size_t i = 0; i < quantities.size(); ++i) places.push_back({quantities[i].figure, false, i});
  for (size_t i = 0; i < periods.size(); ++i) places.push_back({periods[i].range, true, i});
  std::sort(places.begin(), places.end(), [](const MentionPlace& a, const MentionPlace& b) {
    return std::tie(a.range, a.is_period, a.index) < std::tie(b.range, b.is_period, b.index);
  });
  return places;
}

std::string FormatMentionsText(const Article& article,
                               const std::vector<QuantityMention>& quantities,
                               const std::vector<PeriodMention>& periods) {
  std::string out = Printable(article.document.name) + "\n";
  LineCounter lines(article.text.original());
  for (const MentionPlace& place : InOrderOfPlace(quantities, periods)) {
    const size_t line =
        lines.LineOf(article.text.ToOriginal(place.range).begin) + article.begin.line;
    const std::string text = CutTo(Printable(PrintedAt(article.text, place.range)), kTextColumns);
    const auto kind = place.is_period ? ToString(periods[place.index].period.grain)
                                      : ToString(quantities[place.index].quantity.kind);
    out += fmt::format("{:>6}  {}  {:<16}  {}\n", line, Padded(text, kTextColumns), kind,
                       place.is_period ? PeriodText(periods[place.index].period)
                                       : FigureText(quantities[place.index].quantity));
  }
  if (quantities.empty() && periods.empty()) out += "        no figures, no periods\n";
  return out;
}

}  // namespace countercheck
