// The elements that the styles in a page hide by name.
//
//   <style>.offer{display:none} #x, p.late{visibility:hidden}</style>      ".offer", "#x", "p.late"
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_HIDDEN_NAMES_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_HIDDEN_NAMES_H_

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace countercheck {

class HiddenNames {
 public:
  // Adds what a style sheet hides by a class, an id, or a tag with a class, on every screen.
  // Selectors of more than that are not read, and a name that any rule shows counts as shown: a
  // script may well show it. Linear in the sheet; of all sheets the first 512 KB are read.
  void Read(std::string_view sheet);

  bool empty() const { return hidden_.empty(); }
  // `classes` are parted by spaces.
  bool Hide(std::string_view tag, std::string_view id, std::string_view classes) const;

 private:
  using Names = std::set<std::string, std::less<>>;

  void ReadRule(std::string_view selectors, std::string_view declarations, bool everywhere);
  bool Hides(const std::string& name) const;

  Names hidden_;
  Names shown_;
  size_t read_ = 0;  // bytes
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_HIDDEN_NAMES_H_
