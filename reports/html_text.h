// Building HTML out of text that nobody trusts: everything from outside goes through Escaped().
#ifndef COUNTERCHECK_REPORTS_HTML_TEXT_H_
#define COUNTERCHECK_REPORTS_HTML_TEXT_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace countercheck {

// `text` on one line for HTML text and for attributes in double quotes: printable (see
// text_layout.h), with & < > " ' as references. Linear.
std::string Escaped(std::string_view text);

// Likewise for text that is printable already: spaces at its ends stay.
std::string EscapedPrintable(std::string_view printable);

// Likewise for element text, in which a run of right-to-left script stands in <bdi>: it turns
// nothing around it.
//   "שלום: 7.8%"  ->  <bdi>שלום</bdi>: 7.8%
std::string Isolated(std::string_view text);
std::string IsolatedPrintable(std::string_view printable);

// `text` within `columns`, as element text; what is cut has the whole in its title:
//   "Acme Corporation of Ohio"  ->  <span title="Acme Corporation of Ohio">Acme Corpo…</span>
std::string EscapedAndCut(std::string_view text, size_t columns);

// A file of reports/html: "report.css". Empty where there is none of that name.
std::string_view HtmlFile(std::string_view name);

// Its SHA-256, as a Content-Security-Policy allows it: "sha256-…=". Empty where there is none.
std::string_view HtmlFileHash(std::string_view name);

// `page` with each {{name}} replaced by its part, once: what is put in is not searched. Names
// without a part are replaced by nothing. The parts are HTML already.
using HtmlParts = std::map<std::string, std::string, std::less<>>;
std::string Filled(std::string_view page, const HtmlParts& parts);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_HTML_TEXT_H_
