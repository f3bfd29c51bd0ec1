#include "pipeline/text/sentences.h"

#include <algorithm>
#include <array>

#include "pipeline/text/abbreviations.h"

namespace countercheck {
namespace {

constexpr size_t kMaxSentenceBytes = 4000;
// No word that decides about a stop is longer; keeps hostile text linear.
constexpr size_t kMaxWordBytes = 24;
constexpr std::string_view kEllipsis = "…";
constexpr std::string_view kClosing = "\"')]}";
constexpr std::string_view kOpening = "\"'([{";

bool IsContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }
bool IsStop(char c) { return c == '.' || c == '!' || c == '?'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

Range Trimmed(std::string_view text, Range range) {
  while (!range.empty() && text[range.begin] == ' ') ++range.begin;
  while (!range.empty() && text[range.end - 1] == ' ') --range.end;
  return range;
}

std::string_view WithoutClosing(std::string_view line) {
  const size_t last = line.find_last_not_of(kClosing);
  return line.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// The word that ends at `end`, back to a space or opening sign.
std::string_view WordBefore(std::string_view text, size_t begin, size_t end) {
  size_t first = end;
  const size_t limit = std::max(begin, end - std::min(end, kMaxWordBytes));
  while (first > limit && text[first - 1] != ' ' &&
         kOpening.find(text[first - 1]) == std::string_view::npos) {
    --first;
  }
  return text.substr(first, end - first);
}

std::string_view WordAt(std::string_view text, size_t begin, size_t end) {
  const std::string_view rest = text.substr(begin, std::min(end - begin, kMaxWordBytes));
  return rest.substr(0, rest.find(' '));
}

// A lower-case word goes on with the sentence, but for names such as "iPhone".
bool MayBegin(std::string_view word) {
  if (word.empty() || !IsLower(word.front()))
    return !word.starts_with("–") && !word.starts_with("—");
  return word.size() > 1 && IsUpper(word[1]);
}

// "flat in Tokyo.Futures rose": a space was lost where lines were joined. `stop` is the place of a
// single full stop, `next` that of the sign behind it. "Booking.com" and "U.S.Steel" lost none.
bool LostSpace(std::string_view text, size_t begin, size_t stop, size_t next, size_t end) {
  static constexpr std::array<std::string_view, 3> kDomains = {"Com", "Net", "Org"};
  static constexpr std::array<std::string_view, 14> kShort = {
      "A", "In", "It", "By", "So", "He", "As", "At", "On", "We", "If", "An", "No", "To"};
  const std::string_view before = WordBefore(text, begin, stop);
  const bool dotted = before.find('.') != before.npos && !IsDigit(before.front());
  if (before.size() < 2 || dotted) return false;
  if (!IsLower(before.back()) && !IsDigit(before.back()) && before.back() != '%') return false;
  if (next >= end || !IsUpper(text[next])) return false;
  const std::string_view word = WordAt(text, next, end);
  size_t letters = 1;
  while (letters < word.size() && IsLower(word[letters])) ++letters;
  const std::string_view stem = word.substr(0, letters);
  const bool short_word = std::find(kShort.begin(), kShort.end(), stem) != kShort.end();
  if (stem.size() < 3) return short_word && stem.size() == word.size();
  const char behind = letters < word.size() ? word[letters] : ' ';
  return behind != '.' && std::find(kDomains.begin(), kDomains.end(), stem) == kDomains.end();
}

class Splitter {
 public:
  Splitter(std::string_view text, Range paragraph)
      : text_(text), end_(paragraph.end), begin_(paragraph.begin), place_(paragraph.begin) {}

  std::vector<Range> Run() {
    while (place_ < end_) {
      if (place_ - begin_ >= kMaxSentenceBytes) {
        CutAtSpace();
      } else if (const size_t length = StopLength(place_); length > 0) {
        ReadStop(length);
      } else {
        ++place_;
      }
    }
    Emit(end_);
    return std::move(sentences_);
  }

 private:
  size_t StopLength(size_t place) const {
    if (IsStop(text_[place])) return 1;
    if (text_[place] != kEllipsis.front()) return 0;
    return text_.substr(place, end_ - place).starts_with(kEllipsis) ? kEllipsis.size() : 0;
  }

  void ReadStop(size_t length) {
    const size_t stop = place_;
    while (place_ < end_ && length > 0) {
      place_ += length;
      length = place_ < end_ ? StopLength(place_) : 0;
    }
    const bool single = place_ - stop == 1 && text_[stop] == '.';
    const size_t signs = place_;
    while (place_ < end_ && kClosing.find(text_[place_]) != std::string_view::npos) ++place_;
    const bool apart =
        place_ < end_ && (text_[place_] == ' ' || (single && signs == place_ &&
                                                   LostSpace(text_, begin_, stop, place_, end_)));
    if (apart && EndsHere(stop, single && signs == place_)) {
      Emit(place_);
    }
  }

  bool EndsHere(size_t stop, bool plain) const {
    size_t next = place_;
    while (next < end_ && text_[next] == ' ') ++next;
    while (next < end_ && kOpening.find(text_[next]) != std::string_view::npos) ++next;
    const std::string_view next_word = WordAt(text_, next, end_);
    if (next_word.empty() || !MayBegin(next_word)) return false;
    const std::string_view word = WordBefore(text_, begin_, stop);
    if (!plain) return word != "Yahoo" || text_[stop] != '!';
    const bool begins = Trimmed(text_, {begin_, stop}).begin + word.size() == stop;
    return !IsAbbreviation({word, next_word, begins});
  }

  void CutAtSpace() {
    const std::string_view sentence = text_.substr(begin_, place_ - begin_);
    const size_t space = sentence.rfind(' ');
    // A cut that leaves nearly nothing would come back at once; cut the run of signs instead.
    if (space != std::string_view::npos && space > kMaxSentenceBytes / 2)
      return Emit(begin_ + space);
    size_t cut = place_;
    while (cut > begin_ + 1 && IsContinuation(text_[cut])) --cut;
    Emit(cut);
  }

  void Emit(size_t end) {
    const Range sentence = Trimmed(text_, {begin_, end});
    if (!sentence.empty()) sentences_.push_back(sentence);
    begin_ = end;
    place_ = std::max(place_, end);
  }

  std::string_view text_;
  size_t end_;
  size_t begin_;  // of the sentence that is read
  size_t place_;
  std::vector<Range> sentences_;
};

}  // namespace

std::vector<Range> SplitSentences(std::string_view text, Range paragraph) {
  return Splitter(text, paragraph).Run();
}

bool IsQuestion(std::string_view sentence) { return WithoutClosing(sentence).ends_with('?'); }

bool EndsSentence(std::string_view line) {
  const std::string_view bare = WithoutClosing(line);
  return !bare.empty() && (IsStop(bare.back()) || bare.ends_with(kEllipsis));
}

}  // namespace countercheck
