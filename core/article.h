// An article as the rest of the program reads it: its text, what is known about it, and its
// sentences, each with its place in the article.
#ifndef COUNTERCHECK_CORE_ARTICLE_H_
#define COUNTERCHECK_CORE_ARTICLE_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/note.h"
#include "core/period.h"
#include "core/span.h"
#include "core/text.h"

namespace countercheck {

enum class Section {
  kHeadline,
  kDeck,     // the line under the headline that sums the article up
  kHeading,  // "Deep Analysis", "5. The IPO entry price problem"
  kBody,
  kList,
  kTable,
  kQuestion,
  kBoilerplate,  // by-lines, disclaimers, "Read more", promotional lines: gives no claims
};

std::string_view ToString(Section section);  // "headline"

struct Sentence {
  Range range;  // without surrounding spaces
  Section section = Section::kBody;
  int paragraph = 0;             // counted from 0; sentences of one line or block share it
  std::optional<Date> day = {};  // of the entry of a live blog that it stands in; else none

  bool operator==(const Sentence&) const = default;
};

// What is known about a document besides its text; the line `"type":"document"` of the wire.
struct Document {
  std::string name;      // as the user gave it: the path, or the id of a JSON line
  std::string identity;  // the same on every machine: id, else URL, else file name
  std::string outlet;
  std::string url;
  std::string published;  // as given or found; ISO 8601 where it could be read
  std::string title;
  std::string hash;    // of the original bytes
  std::string sketch;  // MinHash of the words, to find near copies
  // The names of others with nearly the same words; only a store knows them.
  std::vector<std::string> near_copies = {};

  bool operator==(const Document&) const = default;
};

struct Article {
  Document document;
  Text text;
  std::vector<Sentence> sentences;  // in the order of the text
  std::optional<Date> published;    // the day that "Monday" and "last month" are read from
  FilePlace begin;                  // of the text's original in its file
  std::vector<Note> notes = {};     // on the whole, then by place
};

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_ARTICLE_H_
