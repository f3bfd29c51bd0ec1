#include "pipeline/article_text.h"

#include <algorithm>
#include <string_view>

#include "pipeline/text/charset.h"

namespace countercheck {
namespace {

// A figure and the claims that it carries.
struct Figure {
  Range range;
  std::vector<std::string> claims;
};

// In the order of their places, none of them overlapping another.
std::vector<Figure> FiguresOf(const Article& article, const std::vector<Claim>& claims) {
  std::vector<Figure> figures;
  for (const Claim& claim : claims) {
    const Span& bytes = claim.span.bytes;
    if (bytes.begin < article.begin.byte) continue;
    const Span local{bytes.begin - article.begin.byte, bytes.end - article.begin.byte};
    figures.push_back({article.text.ToNormalized(local), {claim.id}});
  }
  std::stable_sort(figures.begin(), figures.end(),
                   [](const Figure& a, const Figure& b) { return a.range < b.range; });
  std::vector<Figure> apart;
  for (Figure& figure : figures) {
    if (!apart.empty() && figure.range.begin < apart.back().range.end)
      apart.back().claims.push_back(figure.claims.front());
    else if (!figure.range.empty())
      apart.push_back(std::move(figure));
  }
  return apart;
}

// As the reader of the file sees it; normalised where that is no valid UTF-8.
std::string Shown(const Text& text, Range range) {
  std::string printed(text.Printed(range));
  return ToValidUtf8(printed) == printed ? printed : std::string(text.At(range));
}

// `range` in pieces: the figures from `*next` on that lie in it, and the words between them.
std::vector<TextPiece> PiecesOf(const Text& text, Range range, const std::vector<Figure>& figures,
                                size_t* next) {
  std::vector<TextPiece> pieces;
  size_t at = range.begin;
  for (; *next < figures.size() && figures[*next].range.begin < range.end; ++*next) {
    const Figure& figure = figures[*next];
    if (figure.range.begin < at || figure.range.end > range.end) continue;
    if (at < figure.range.begin) pieces.push_back({Shown(text, {at, figure.range.begin}), {}});
    pieces.push_back({Shown(text, figure.range), figure.claims});
    at = figure.range.end;
  }
  if (at < range.end) pieces.push_back({Shown(text, {at, range.end}), {}});
  return pieces;
}

bool BeginsCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

// True where a reader counts the same characters as the file has: no mark-up, nothing before it.
bool IsPlain(const Article& article) {
  const Range whole{0, article.text.normalized().size()};
  const std::string_view shown = article.text.Printed(whole);
  const auto characters = std::count_if(shown.begin(), shown.end(), BeginsCharacter);
  return article.begin.byte == 0 &&
         static_cast<size_t>(characters) == article.text.OffsetsOf(whole).codepoints.end;
}

}  // namespace

ArticleText TextOf(const Article& article, const std::vector<Claim>& claims) {
  ArticleText text{article.document.name, {}, IsPlain(article)};
  const std::vector<Figure> figures = FiguresOf(article, claims);
  const std::vector<Sentence>& sentences = article.sentences;
  size_t next = 0;
  for (size_t i = 0; i < sentences.size();) {
    const size_t first = i;
    while (i < sentences.size() && sentences[i].paragraph == sentences[first].paragraph) ++i;
    const Range range{sentences[first].range.begin, sentences[i - 1].range.end};
    while (next < figures.size() && figures[next].range.begin < range.begin) ++next;
    text.paragraphs.push_back(
        {sentences[first].section, PiecesOf(article.text, range, figures, &next)});
  }
  return text;
}

}  // namespace countercheck
