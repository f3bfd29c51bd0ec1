// How well the body of a page was found: token F1 of the lines that are read as its text, headline
// and captions apart, against the text that a person would copy out of it.
#ifndef COUNTERCHECK_TESTS_PAGE_SCORE_H_
#define COUNTERCHECK_TESTS_PAGE_SCORE_H_

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "pipeline/ingest/html/html_page.h"
#include "pipeline/ingest/plain_text.h"
#include "pipeline/text/normalize.h"

namespace countercheck {

// Words in lower case, with their counts; signs part them.
inline std::map<std::string, int> TokensOf(const std::string& utf8) {
  std::map<std::string, int> tokens;
  std::string word;
  const std::string text = Normalize(utf8, "UTF-8").text + " ";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80;
    if (letter) word += c;
    if (c >= 'A' && c <= 'Z') word += static_cast<char>(c - 'A' + 'a');
    if (!letter && !(c >= 'A' && c <= 'Z') && !word.empty()) {
      ++tokens[word];
      word.clear();
    }
  }
  return tokens;
}

inline double TokenF1(const std::string& found, const std::string& expected) {
  const auto a = TokensOf(found), b = TokensOf(expected);
  int common = 0, in_a = 0, in_b = 0;
  for (const auto& [word, count] : a) {
    in_a += count;
    if (const auto other = b.find(word); other != b.end()) common += std::min(count, other->second);
  }
  for (const auto& [word, count] : b) in_b += count;
  return in_a + in_b == 0 ? 1 : 2.0 * common / (in_a + in_b);
}

// The body of the page, a line each; empty where the page cannot be read.
inline std::string BodyOf(const std::string& page) {
  const Result<RawDocument> raw = ReadHtmlFile(DocumentOfFile("page.html"), page, "");
  if (!raw || !raw->reading) return "";
  const std::string& text = raw->reading->text.text;
  std::string body;
  size_t line = 0;
  for (size_t begin = 0; begin <= text.size(); ++line) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const auto& sections = raw->reading->sections;
    const auto section = line < sections.size() ? sections[line] : std::nullopt;
    const bool counts = section != Section::kHeadline && section != Section::kBoilerplate;
    if (counts && end > begin) body += text.substr(begin, end - begin) + "\n";
    begin = end + 1;
  }
  return body;
}

}  // namespace countercheck

#endif  // COUNTERCHECK_TESTS_PAGE_SCORE_H_
