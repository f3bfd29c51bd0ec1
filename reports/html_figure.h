// A figure in the text of an article: underlined by its state, with a note on what it is.
#ifndef COUNTERCHECK_REPORTS_HTML_FIGURE_H_
#define COUNTERCHECK_REPORTS_HTML_FIGURE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/report.h"
#include "reports/html_context.h"
#include "reports/shown_findings.h"

namespace countercheck {

// The gravest state among the claims of a piece.
FigureState StateOfPiece(const TextPiece& piece, const HtmlContext& context);

// `text` as HTML text of one paragraph: spaces at its ends stay, for it goes on.
std::string EscapedWithSpaces(std::string_view text);

// Holds views into what it was made of.
class FigureNotes {
 public:
  FigureNotes(const Report& report, const ClaimIndex& index, const HtmlContext& context);

  // The figure as a link to the card of its finding, else to its row in the table of claims, with
  // its note: what it says, what its words allow, and what others say instead. `number` is its own
  // in the page.
  std::string FigureHtml(const TextPiece& piece, size_t number) const;

 private:
  std::string NoteOf(const Claim& claim) const;
  std::string RivalsOf(const Claim& claim, const FigureStanding& standing) const;
  std::string TargetOf(const TextPiece& piece) const;

  const Report& report_;
  const ClaimIndex& index_;
  const HtmlContext& context_;
  std::unordered_map<std::string_view, const Claim*> claims_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_HTML_FIGURE_H_
