#include "pipeline/text/layout.h"

#include <algorithm>
#include <array>
#include <string>

#include "pipeline/text/boilerplate.h"
#include "pipeline/text/dateline.h"
#include "pipeline/text/paywall.h"
#include "pipeline/text/revisions.h"
#include "pipeline/text/sentences.h"

namespace countercheck {
namespace {

constexpr int kMaxHeadingWords = 14;
constexpr int kMaxTagWords = 8;
constexpr size_t kMaxHeadingBytes = 160;
constexpr size_t kMaxItemSentences = 3;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
// A letter beyond ASCII, with or without case; dashes and bullets are none.
bool IsForeignLetter(std::string_view words) {
  const auto lead = static_cast<unsigned char>(words.front());
  return lead >= 0xC3 && lead != 0xE2;
}
char Lowered(char c) { return IsUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

std::string Lower(std::string_view line) {
  std::string lower(line);
  std::transform(lower.begin(), lower.end(), lower.begin(), Lowered);
  return lower;
}

// Headings that the points of an article are listed under, with or without markers.
bool OpensPoints(std::string_view heading) {
  constexpr std::array<std::string_view, 12> kNames = {
      "claims",    "key claims", "key takeaways",  "takeaways", "the takeaways", "key points",
      "key facts", "highlights", "key highlights", "in brief",  "at a glance",   "key figures"};
  if (heading.size() > kMaxHeadingBytes) return false;
  std::string name = Lower(heading);
  if (name.ends_with(':')) name.pop_back();
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

size_t CountFigures(std::string_view line) {
  size_t figures = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    const bool starts = IsDigit(line[i]) && (i == 0 || line[i - 1] == ' ' || line[i - 1] == '$');
    figures += starts;
  }
  return figures;
}

bool ContainsCellBars(std::string_view line) {
  return std::count(line.begin(), line.end(), '|') >= 2;
}

// "Is It Worth Buying the Stock?" is a heading, "Is it worth buying the stock?" a question.
bool IsTitleCase(std::string_view line) {
  int words = 0;
  int capitals = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    const bool begins = (i == 0 || line[i - 1] == ' ') && line[i] != ' ';
    words += begins;
    capitals += begins && !IsLower(line[i]);
  }
  return capitals * 5 >= words * 3;
}

class Layout {
 public:
  Layout(std::string_view text, const std::vector<Line>& lines,
         const std::vector<size_t>& title_lines, const GivenSections& given)
      : text_(text), lines_(lines), titles_(title_lines), given_(given) {}

  std::vector<LaidOutLine> Run() {
    for (size_t i = 0; i < lines_.size(); ++i) ReadLine(i);
    return std::move(laid_out_);
  }

 private:
  // What the lines that follow are read as.
  enum class Within {
    kText,
    kMarkedPoints,  // of "Key Takeaways": items with markers
    kPlainPoints,   // of "Claims": each line is one
    kOutline,       // numbered headings with a point or two each
    kPromotion,     // items of "More News from …"
    kOffer,         // behind "Subscribe to continue reading"
  };

  std::string_view At(size_t i) const {
    return text_.substr(lines_[i].range.begin, lines_[i].range.size());
  }

  std::optional<Section> Given(size_t i) const {
    return i < given_.size() ? given_[i] : std::nullopt;
  }

  bool IsTitleLine(size_t i) const {
    return std::find(titles_.begin(), titles_.end(), i) != titles_.end();
  }

  void ReadLine(size_t i) {
    const size_t marker = IsTitleLine(i) ? 0 : MarkerLength(At(i));
    if (marker == At(i).size()) {
      item_follows_ = true;
      return;
    }
    const bool marked = marker > 0 && !IsNumbered(At(i));
    const bool item = item_follows_ || marked || Given(i) == Section::kList;
    item_follows_ = false;
    const Section section = SectionOf(i, marker, item);
    laid_out_.push_back({{lines_[i].range.begin + marker, lines_[i].range.end}, section});
  }

  Section SectionOf(size_t i, size_t marker, bool item) {
    const std::string_view words = At(i).substr(marker);
    if (IsTitleLine(i)) return Section::kHeadline;
    if (Given(i) == Section::kTable || Given(i) == Section::kBoilerplate ||
        Given(i) == Section::kDeck) {
      return *Given(i);
    }
    if (IsOfOffer(words)) return Section::kBoilerplate;
    if (item) return ItemSection(words);
    if (within_ == Within::kPromotion || within_ == Within::kMarkedPoints) within_ = Within::kText;
    if (OpensPromotion(words)) {
      within_ = Within::kPromotion;
      return Section::kBoilerplate;
    }
    if (IsFurniture(i)) return Section::kBoilerplate;
    if (IsDeck(i)) return Section::kDeck;
    if (ContainsCellBars(words)) return Section::kTable;
    if (Given(i) == Section::kHeading || IsHeading(i, marker)) return ReadHeading(i, words);
    return TextSection(i, marker);
  }

  bool IsOfOffer(std::string_view words) {
    const bool offer = IsPaywall(words) || (within_ == Within::kOffer && IsOffer(words));
    if (offer || within_ == Within::kOffer) within_ = offer ? Within::kOffer : Within::kText;
    return offer;
  }

  Section ItemSection(std::string_view words) {
    if (within_ == Within::kPlainPoints) within_ = Within::kText;
    const bool promotes =
        within_ == Within::kPromotion || IsBoilerplate(words) || IsRevision(words);
    return promotes ? Section::kBoilerplate : Section::kList;
  }

  // By-lines and the like anywhere, dates and rubrics above the headline, tags at the end.
  bool IsFurniture(size_t i) const {
    if (IsBoilerplate(At(i)) || IsTopDateLine(i) || IsRevision(At(i))) return true;
    if (i > 0 && IsRevisionHeading(At(i - 1)) && TellsOfError(At(i))) return true;
    const bool title_is_last = !titles_.empty() && titles_.front() + 1 == lines_.size();
    if (!titles_.empty() && !title_is_last && i < titles_.front()) return CountWords(At(i)) <= 3;
    return i > 0 && i + 1 == lines_.size() && IsTagLine(At(i));
  }

  bool IsTopDateLine(size_t i) const { return i < 8 && i + 1 < lines_.size() && IsDateLine(At(i)); }

  // "acme anvils results": the last line of a feed's article.
  static bool IsTagLine(std::string_view line) {
    const bool words_only = std::all_of(line.begin(), line.end(), [](char c) {
      return IsLower(c) || c == ' ' || c == '-' || c == '#';
    });
    return words_only && CountWords(line) <= kMaxTagWords;
  }

  // The paragraph directly under the headline, where the article then begins anew.
  bool IsDeck(size_t i) const {
    if (titles_.empty() || i != titles_.back() + 1 || lines_[i].blank_before) return false;
    if (i + 1 >= lines_.size() || CountWords(At(i)) < 5) return false;
    const bool anew = lines_[i + 1].blank_before || IsHeading(i + 1, MarkerLength(At(i + 1)));
    return anew && SplitSentences(text_, lines_[i].range).size() <= 2;
  }

  bool IsHeading(size_t i, size_t marker) const {
    const std::string_view words = At(i).substr(marker);
    if (i + 1 >= lines_.size() || lines_[i].indented) return false;
    if (words.empty() || words.size() > kMaxHeadingBytes) return false;
    const int count = CountWords(words);
    if (count > kMaxHeadingWords || !LooksLikeHeading(words, count)) return false;
    const std::string_view next = At(i + 1);
    const bool list_follows = MarkerLength(next) > 0;
    return list_follows || CountWords(next) > count || (count <= 3 && IsTitleCase(next));
  }

  static bool LooksLikeHeading(std::string_view words, int count) {
    const char first = words[std::min(words.find_first_not_of("\"'"), words.size() - 1)];
    if (!IsUpper(first) && !IsDigit(first) && !IsForeignLetter(words)) return false;
    if (words.find(" vs ") != words.npos || CountFigures(words) > 2) return false;
    if (SplitSentences(words, {0, words.size()}).size() != 1) return false;
    if (IsQuestion(words)) return IsTitleCase(words);
    if (words.ends_with(':')) return count <= 6;
    return !EndsSentence(words) && !words.ends_with(',') && !words.ends_with(';');
  }

  Section ReadHeading(size_t i, std::string_view words) {
    const bool numbered = IsNumbered(At(i));
    const bool last = i + 1 == lines_.size();
    const bool marked = !last && MarkerLength(At(i + 1)) > 0 && !IsNumbered(At(i + 1));
    if (numbered && within_ == Within::kText && last_was_heading_) within_ = Within::kOutline;
    if (!numbered) {
      within_ = !OpensPoints(words) ? Within::kText
                : marked            ? Within::kMarkedPoints
                                    : Within::kPlainPoints;
    }
    last_was_heading_ = true;
    return Section::kHeading;
  }

  Section TextSection(size_t i, size_t marker) {
    last_was_heading_ = false;
    if (marker > 0) return Section::kList;
    const bool points = within_ == Within::kPlainPoints || within_ == Within::kOutline;
    if (!points) return Section::kBody;
    // A paragraph ends the points: no heading announced that it would.
    const bool short_enough = SplitSentences(text_, lines_[i].range).size() <= kMaxItemSentences;
    if (!short_enough) within_ = Within::kText;
    return short_enough ? Section::kList : Section::kBody;
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const std::vector<size_t>& titles_;
  const GivenSections& given_;
  Within within_ = Within::kText;
  bool item_follows_ = false;
  bool last_was_heading_ = false;
  std::vector<LaidOutLine> laid_out_;
};

}  // namespace

std::vector<LaidOutLine> LayOut(std::string_view text, const std::vector<Line>& lines,
                                const std::vector<size_t>& title_lines,
                                const GivenSections& given) {
  return Layout(text, lines, title_lines, given).Run();
}

}  // namespace countercheck
