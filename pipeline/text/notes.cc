#include "pipeline/text/notes.h"

#include <algorithm>
#include <string>
#include <utility>

#include "pipeline/text/boilerplate.h"
#include "pipeline/text/paywall.h"
#include "pipeline/text/revised_figures.h"
#include "pipeline/text/revisions.h"

namespace countercheck {
namespace {

// Fewer words of text behind an offer are no rest of an article; more before it are the whole.
constexpr int kLeastRest = 40;
constexpr int kMostBeginning = 450;
constexpr size_t kMostRevisions = 20;

struct Paragraph {
  Range range;
  bool boilerplate = false;
};

std::vector<Paragraph> ParagraphsOf(const Article& article) {
  std::vector<Paragraph> paragraphs;
  int last = -1;
  for (const Sentence& sentence : article.sentences) {
    if (sentence.paragraph != last) paragraphs.push_back({sentence.range});
    last = sentence.paragraph;
    paragraphs.back().range.end = sentence.range.end;
    paragraphs.back().boilerplate = sentence.section == Section::kBoilerplate;
  }
  return paragraphs;
}

// True where the text ends in an offer, with a beginning before it.
bool EndsInOffer(const Article& article, const std::vector<Paragraph>& paragraphs) {
  bool offered = false;
  int before = 0;
  int behind = 0;
  for (const Paragraph& paragraph : paragraphs) {
    const std::string_view words = article.text.At(paragraph.range);
    if (paragraph.boilerplate && IsPaywall(words)) {
      offered = true;
      before += std::exchange(behind, 0);
    } else if (!paragraph.boilerplate) {
      behind += CountWords(words);
    }
  }
  return offered && behind < kLeastRest && before < kMostBeginning;
}

void AddPaywall(Access access, const std::vector<Paragraph>& paragraphs, Article* article) {
  const bool cut = access == Access::kCut || EndsInOffer(*article, paragraphs);
  if (!cut && access == Access::kOpen) return;
  article->notes.push_back(
      {"", NoteKind::kPaywall,
       cut ? "only its beginning is there: the rest is for subscribers"
           : "its page says that it is for subscribers: the text may not be whole"});
}

std::vector<std::string> Printed(const Article& article, size_t begin,
                                 const std::vector<Range>& ranges) {
  std::vector<std::string> printed;
  for (const Range range : ranges) {
    printed.emplace_back(article.text.Printed(Shifted(range, begin)));
  }
  return printed;
}

Note RevisionAt(const Article& article, Range range) {
  Note note;
  note.kind = NoteKind::kRevision;
  note.message = article.text.Printed(range);
  note.span = article.text.OffsetsOf(range);
  const std::string& original = article.text.original();
  const auto begin = original.begin();
  const auto place = begin + static_cast<std::ptrdiff_t>(note.span->bytes.begin);
  note.line = 1 + static_cast<int>(std::count(begin, place, '\n'));
  const RevisedFigures figures = FindRevisedFigures(article.text.At(range));
  note.earlier = Printed(article, range.begin, figures.earlier);
  note.corrected = Printed(article, range.begin, figures.corrected);
  return note;
}

void AddRevisions(const std::vector<Paragraph>& paragraphs, Article* article) {
  std::string_view above;
  size_t found = 0;
  for (const Paragraph& paragraph : paragraphs) {
    const std::string_view words = article->text.At(paragraph.range);
    const bool below_heading = IsRevisionHeading(above) && TellsOfError(words);
    above = words;
    if (!paragraph.boilerplate || !(IsRevision(words) || below_heading)) continue;
    if (++found > kMostRevisions) return;
    article->notes.push_back(RevisionAt(*article, paragraph.range));
  }
}

}  // namespace

void AddNotes(Access access, Article* article) {
  const std::vector<Paragraph> paragraphs = ParagraphsOf(*article);
  AddPaywall(access, paragraphs, article);
  AddRevisions(paragraphs, article);
  for (Note& note : article->notes) note.document = article->document.name;
}

}  // namespace countercheck
