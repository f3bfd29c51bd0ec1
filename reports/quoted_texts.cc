#include "reports/quoted_texts.h"

#include <string>
#include <utility>

namespace countercheck {
namespace {

bool SameSentence(const Claim& a, const Claim& b) {
  return a.document == b.document && a.line == b.line && a.sentence == b.sentence;
}

// The last piece that is a figure; else the first one.
TextPiece* LastFigure(std::vector<TextPiece>* pieces) {
  for (size_t i = pieces->size(); i-- > 1;)
    if (!(*pieces)[i].claims.empty()) return &(*pieces)[i];
  return &pieces->front();
}

// Cuts the claim's figure out of the words behind the figures before it. Where it does not stand
// there, the claim shares the figure before it, or the whole sentence.
void Mark(const Claim& claim, std::vector<TextPiece>* pieces) {
  const std::string tail = pieces->back().claims.empty() ? pieces->back().text : "";
  const size_t at = claim.value_text.empty() ? tail.npos : tail.find(claim.value_text);
  if (at == tail.npos) return LastFigure(pieces)->claims.push_back(claim.id);
  pieces->pop_back();
  const std::string behind = tail.substr(at + claim.value_text.size());
  if (at > 0) pieces->push_back({tail.substr(0, at), {}});
  pieces->push_back({claim.value_text, {claim.id}});
  if (!behind.empty()) pieces->push_back({behind, {}});
}

}  // namespace

std::vector<ArticleText> QuotedTexts(const std::vector<Claim>& claims) {
  std::vector<ArticleText> texts;
  const Claim* before = nullptr;
  for (const Claim& claim : claims) {
    if (!before || before->document != claim.document) texts.push_back({claim.document, {}});
    std::vector<ArticleParagraph>& paragraphs = texts.back().paragraphs;
    const bool goes_on = before && SameSentence(*before, claim);
    if (!goes_on) paragraphs.push_back({claim.section, {{claim.sentence, {}}}});
    if (goes_on && before->span == claim.span)
      LastFigure(&paragraphs.back().pieces)->claims.push_back(claim.id);
    else
      Mark(claim, &paragraphs.back().pieces);
    before = &claim;
  }
  return texts;
}

}  // namespace countercheck
