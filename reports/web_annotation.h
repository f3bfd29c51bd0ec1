// Findings as annotations of the articles: W3C Web Annotation Data Model (JSON-LD).
#ifndef COUNTERCHECK_REPORTS_WEB_ANNOTATION_H_
#define COUNTERCHECK_REPORTS_WEB_ANNOTATION_H_

#include <string>

#include "core/report.h"

namespace countercheck {

// An AnnotationCollection with one embedded page: an annotation for each claim of each finding that
// asks for an editor, or of each at all. Its bodies are the message and the kind as a tag; its
// target is the address of the article, else its path, with a TextQuoteSelector and, for texts
// that are known to be plain, a TextPositionSelector in code points.
std::string FormatWebAnnotations(const Report& report, bool all_findings);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_WEB_ANNOTATION_H_
