#include "reports/claim_quote.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "reports/text_layout.h"

namespace countercheck {
namespace {

// How many pieces of the claim stand where they must if the figure is the one at `at` of `text`.
int PiecesInPlace(const Claim& claim, std::string_view text, size_t at) {
  int count = 0;
  for (const Piece& piece : claim.pieces) {
    const size_t place = at + piece.span.begin;
    if (place < claim.span.bytes.begin) continue;
    const size_t begin = place - claim.span.bytes.begin;
    if (begin <= text.size() && text.substr(begin).starts_with(piece.text)) ++count;
  }
  return count;
}

bool StandsAlone(std::string_view text, size_t begin, size_t end) {
  const auto word = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  return (begin == 0 || !word(text[begin - 1])) && (end == text.size() || !word(text[end]));
}

// Where the figure stands in `text`: the place that fits the claim's other pieces best, where the
// same words stand there twice.
std::optional<size_t> FigureIn(const Claim& claim, std::string_view text) {
  constexpr int kPlacesTried = 20;
  const std::string& figure = claim.value_text;
  std::optional<size_t> best;
  int best_score = -1;
  size_t at = figure.empty() ? text.npos : text.find(figure);
  for (int tried = 0; at != text.npos && tried < kPlacesTried; ++tried) {
    const int alone = StandsAlone(text, at, at + figure.size()) ? 1 : 0;
    const int score = 2 * PiecesInPlace(claim, text, at) + alone;
    if (score > best_score) {
      best = at;
      best_score = score;
    }
    at = text.find(figure, at + 1);
  }
  return best;
}

// Where the part of `text` begins and ends that can be shown in `columns`, with room to spare: a
// sentence may be as long as a hostile document, and each of its claims quotes it.
Range NearFigure(std::string_view text, size_t figure, size_t figure_size, size_t columns) {
  const size_t reach = 8 * columns + 8;
  const auto inside = [&](size_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  size_t begin = figure > reach ? figure - reach : 0;
  size_t end = std::min(text.size(), figure + figure_size + reach);
  while (begin < figure && inside(begin)) ++begin;
  while (end > figure + figure_size && inside(end)) --end;
  return {begin, end};
}

}  // namespace

std::string MarkedQuote(const Claim& claim, size_t columns, std::string_view open,
                        std::string_view close) {
  std::string_view text = claim.quote.empty() ? claim.sentence : claim.quote;
  std::optional<size_t> figure = FigureIn(claim, text);
  if (!figure) {
    figure = FigureIn(claim, claim.sentence);
    if (figure) text = claim.sentence;
  }
  if (text.empty()) return "";
  const size_t room = columns > 2 ? columns - 2 : 1;
  const size_t figure_size = figure ? claim.value_text.size() : 0;
  const Range near = NearFigure(text, figure.value_or(0), figure_size, room);
  text = text.substr(near.begin, near.size());

  const std::string shown = Printable(text);
  if (!figure) return "“" + Excerpt(shown, std::nullopt, room) + "”";

  // What is printable of a beginning is the beginning of what is printable; the "x" keeps its
  // space.
  const size_t at = *figure - near.begin;
  const size_t begin = Printable(std::string(text.substr(0, at)) + "x").size() - 1;
  const size_t end = Printable(text.substr(0, at + figure_size)).size();
  const Mark mark{begin, end, open, close};
  return "“" + Excerpt(shown, mark, room) + "”";
}

std::string MarkedQuote(const Claim& claim, size_t columns, bool color) {
  return color ? MarkedQuote(claim, columns, "\x1b[1m", "\x1b[0m")
               : MarkedQuote(claim, columns, "»", "«");
}

}  // namespace countercheck
