#include "pipeline/ingest/json_signs.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "pipeline/ingest/html/tag_scanner.h"

namespace countercheck {
namespace {

constexpr std::array<std::string_view, 4> kBodies = {"body_html", "body_xhtml", "body_text",
                                                     "bodies"};
// An item is known by two of these, and by one that others do not have.
constexpr std::array<std::string_view, 20> kOwnNames = {"versioncreated",     "contentcreated",
                                                        "firstcreated",       "contentmodified",
                                                        "pubstatus",          "renditions",
                                                        "associations",       "description_text",
                                                        "description_html",   "headlines",
                                                        "copyrightholder",    "usageterms",
                                                        "infosources",        "trustindicators",
                                                        "representationtype", "copyrightnotice",
                                                        "slugline",           "slug",
                                                        "edstatus",           "altids"};
constexpr std::array<std::string_view, 8> kSharedNames = {
    "uri", "headline", "urgency", "byline", "ednote", "located", "genre", "mimetype"};
// {"items": [{…}]}
constexpr int kMostDepth = 4;
constexpr int kDepthOfReaders = 64;

template <size_t N>
bool Holds(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool IsSpace(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Behind the string that begins at `place`; the size of `json` where it is cut off.
size_t EndOfString(std::string_view json, size_t place) {
  for (++place; place < json.size() && json[place] != '"'; ++place) {
    if (json[place] == '\\') ++place;
  }
  return std::min(place + 1, json.size());
}

struct Names {
  std::set<std::string> top;  // of the outermost object, or of the first of a list of them
  std::set<std::string> all;  // in lower case
  std::string version;
  bool too_deep = false;  // for any reader
};

// Goes over the names of members, outermost first.
class NameReader {
 public:
  explicit NameReader(std::string_view json) : json_(json) {}

  Names Run() {
    for (size_t place = 0; place < json_.size();) {
      const char c = json_[place];
      if (c == '{' || c == '[') {
        ++depth_;
        if (c == '{' && top_ == 0) top_ = depth_;
        names_.too_deep = names_.too_deep || depth_ > kDepthOfReaders;
      }
      if (c == '}' || c == ']') --depth_;
      place = c == '"' ? ReadString(place) : place + 1;
    }
    return std::move(names_);
  }

 private:
  size_t ReadString(size_t begin) {
    const size_t end = EndOfString(json_, begin);
    size_t behind = end;
    while (behind < json_.size() && IsSpace(json_[behind])) ++behind;
    const std::string_view words = json_.substr(begin + 1, end - begin - 1);
    const bool name = behind < json_.size() && json_[behind] == ':';
    if (name && depth_ <= kMostDepth) Add(words.substr(0, words.size() - 1));
    if (!name && is_version_) names_.version = words;
    is_version_ = name && depth_ == top_ && words == "version\"";
    return end;
  }

  void Add(std::string_view name) {
    constexpr size_t kLongestName = 32;
    if (name.size() > kLongestName) return;
    if (depth_ == top_) names_.top.insert(std::string(name));
    names_.all.insert(LowerAscii(name));
  }

  std::string_view json_;
  Names names_;
  int depth_ = 0;
  int top_ = 0;
  bool is_version_ = false;
};

bool IsFeedVersion(std::string version) {
  std::erase(version, '\\');
  return version.find("jsonfeed.org/version") != version.npos;
}

bool IsItem(const Names& names) {
  size_t own = 0;
  size_t shared = 0;
  for (const std::string& name : names.all) {
    own += Holds(kOwnNames, name);
    shared += Holds(kSharedNames, name);
  }
  const bool has_body = std::any_of(names.all.begin(), names.all.end(),
                                    [](const std::string& n) { return Holds(kBodies, n); });
  // The text of JSON lines stands in "text"; an item has none of that name.
  if (names.top.contains("text")) return has_body && own + shared > 0;
  return has_body || (own > 0 && own + shared > 1);
}

}  // namespace

JsonKind KindOfJson(std::string_view start) {
  const Names names = NameReader(start).Run();
  if (IsFeedVersion(names.version)) return JsonKind::kFeed;
  if (IsItem(names) || start.find("ninjs-schema") != start.npos) return JsonKind::kNinjs;
  if (names.top.contains("text")) return JsonKind::kLine;
  return names.too_deep ? JsonKind::kNinjs : JsonKind::kUnknown;
}

}  // namespace countercheck
