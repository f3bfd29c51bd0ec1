// The lexemes of a text of any length, made part by part as they are asked for. Readers that go
// through a text in order share them: an article of usual length is split once.
#ifndef COUNTERCHECK_EXTRACTORS_LEXED_TEXT_H_
#define COUNTERCHECK_EXTRACTORS_LEXED_TEXT_H_

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/span.h"
#include "extractors/lexemes.h"

namespace countercheck {

class LexedText {
 public:
  // `offset` is that of the first byte of `passage.text` in the whole text.
  using Reader = std::function<void(const Passage& passage, size_t offset)>;

  // `text` must outlive this.
  explicit LexedText(std::string_view text);

  // Calls `read` for all lexemes, some tens of kilobytes at a time. No figure reaches from one part
  // into the next, unless a sentence is longer than that.
  void ReadAll(const Reader& read);
  // Likewise for the lexemes of `range`, a sentence: most often one passage.
  void Read(Range range, const Reader& read);

 private:
  // The part that `range` lies in, and its lexemes there; nothing where it lies in none, or cuts a
  // lexeme off from what it touches.
  std::optional<Passage> Find(Range range);
  const Lexemes& Part(size_t part);
  size_t FirstFrom(const std::vector<Lexeme>& lexemes, size_t begin);

  std::string_view text_;
  std::vector<size_t> begins_;  // of the parts, and the end of the text
  size_t part_ = 0;             // the one that lexemes_ holds
  std::optional<Lexemes> lexemes_;
  size_t cursor_ = 0;  // where the last sentence ended
};

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_LEXED_TEXT_H_
