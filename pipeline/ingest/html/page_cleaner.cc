#include "pipeline/ingest/html/page_cleaner.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "pipeline/ingest/html/tag_scanner.h"

namespace countercheck {
namespace {

constexpr size_t kMaxDepth = 1000;
constexpr size_t kMaxTags = 150'000;
constexpr size_t kMaxBytes = 4u << 20;
constexpr size_t kMaxJsonBytes = 4u << 20;
constexpr size_t kMaxValueBytes = 8 * 1024;

enum class TagKind {
  kPart,        // of the structure, in no way special
  kBlock,       // its end tag closes whatever was left open in it, but no table
  kImplied,     // the next of its kind closes it, so that it does not nest without others
  kMark,        // holds nothing, and is kept
  kLook,        // the tag goes, what it holds stays
  kDropped,     // goes with what it holds
  kPassedOver,  // holds nothing, and goes
};

struct KindNames {
  TagKind kind;
  std::string_view names;
};

constexpr std::array kKinds = {
    KindNames{TagKind::kBlock,
              "address article aside blockquote center details dir div dl fieldset figcaption "
              "figure footer header hgroup h1 h2 h3 h4 h5 h6 main menu nav ol pre section summary "
              "ul"},
    KindNames{TagKind::kImplied, "caption colgroup dd dt li p rp rt tbody td th tr tfoot thead"},
    KindNames{TagKind::kMark, "br hr link meta"},
    KindNames{TagKind::kLook,
              "abbr acronym b basefont bdi bdo big blink body cite code dfn em font form frameset "
              "head html i ins kbd mark marquee nobr plaintext rb ruby samp small strong tt u var "
              "wbr optgroup option"},
    // Of NITF, which agencies send: they name what the words are.
    KindNames{TagKind::kLook,
              "chron classifier copyrite event frac function location money num object.title org "
              "person virtloc"},
    KindNames{TagKind::kDropped,
              "applet audio button canvas iframe math noembed noframes noscript object script "
              "select style svg template textarea video xmp dialog"},
    // Of AMP: offers, consent, and what is only shown where something fails.
    KindNames{TagKind::kDropped,
              "amp-ad amp-analytics amp-auto-ads amp-consent amp-embed amp-lightbox amp-list "
              "amp-next-page amp-sidebar amp-state amp-sticky-ad amp-user-notification"},
    KindNames{TagKind::kPassedOver,
              "area base bgsound col embed frame img input keygen param source track image title"},
};

std::unordered_map<std::string, TagKind> ReadKinds() {
  std::unordered_map<std::string, TagKind> kinds;
  for (const KindNames& row : kKinds) {
    for (size_t begin = 0; begin < row.names.size();) {
      const size_t end = std::min(row.names.find(' ', begin), row.names.size());
      kinds.emplace(row.names.substr(begin, end - begin), row.kind);
      begin = end + 1;
    }
  }
  return kinds;
}

// Names with a colon are those of office programs and the like.
TagKind KindOf(const std::string& name) {
  static const std::unordered_map<std::string, TagKind> kinds = ReadKinds();
  const auto known = kinds.find(name);
  if (known != kinds.end()) return known->second;
  return name.empty() || name.find(':') != name.npos ? TagKind::kPassedOver : TagKind::kPart;
}

bool IsKept(std::string_view attribute) {
  constexpr std::array<std::string_view, 17> kKept = {
      "class", "id",       "href",        "property",       "name",       "content",
      "rel",   "itemprop", "datetime",    "colspan",        "rowspan",    "role",
      "style", "hidden",   "aria-hidden", "data-component", "data-testid"};
  return std::find(kKept.begin(), kKept.end(), attribute) != kKept.end();
}

// The elements that are open at a place: never fewer than a browser has open, so that a bound on
// them bounds the tree.
class OpenElements {
 public:
  size_t depth() const { return names_.size(); }

  void Open(const std::string& name) {
    if (KindOf(name) != TagKind::kImplied) names_.push_back(Kind(name));
  }

  // True where a link was still open in what is closed.
  bool Close(const std::string& name) {
    const std::string kind = Kind(name);
    bool link = false;
    for (size_t i = names_.size(); i-- > 0;) {
      if (names_[i] == kind) {
        names_.resize(i);
        return link && kind != "a";
      }
      link = link || names_[i] == "a";
      if (kind == "table") continue;
      if (names_[i] == "table") return false;
      if (!IsBlock(kind) && IsBlock(names_[i])) return false;
    }
    return false;
  }

 private:
  // Any heading's end tag closes any heading.
  static std::string Kind(const std::string& name) {
    const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
    return heading ? "h1" : name;
  }
  static bool IsBlock(const std::string& kind) { return KindOf(kind) == TagKind::kBlock; }

  std::vector<std::string> names_;
};

Unexpected Refused(size_t place, std::string message) {
  return Unexpected(Error{"", fmt::format("byte {}", place), std::move(message)});
}

class Cleaner {
 public:
  explicit Cleaner(std::string_view page) : page_(page), writer_(page) {
    writer_.Insert("<!DOCTYPE html>");
  }

  Result<CleanPage> Run() {
    for (size_t place = page_.find('<'); place < page_.size(); place = page_.find('<', place)) {
      writer_.CopyTo(place);
      place = ScanTag(page_, place, &tag_) ? ReadTag() : place + 1;
      if (!fault_.empty()) return Refused(place, fault_);
      if (writer_.text().size() > kMaxBytes) break;
    }
    writer_.CopyTo(page_.size());
    if (writer_.text().size() > kMaxBytes) {
      return Refused(0, fmt::format("more than {} bytes of text and structure", kMaxBytes));
    }
    clean_.html = std::move(writer_).Build();
    return std::move(clean_);
  }

 private:
  // The place behind the tag, or behind what goes with it.
  size_t ReadTag() {
    const std::string& name = tag_.name;
    const TagKind kind = KindOf(name);
    size_t end = tag_.end;
    if (tag_.attribute_count > kMaxAttributes) {
      fault_ = fmt::format("a tag of more than {} attributes", kMaxAttributes);
    } else if (IsLongTitle()) {
      fault_ = fmt::format("a title longer than {} bytes", kMaxTitleBytes);
    } else if (name == "title" && !tag_.closes) {
      return ReadTitle();
    } else if (kind == TagKind::kDropped) {
      end = tag_.closes ? end : EndOfDropped();
      writer_.SkipTo(end);
    } else if (kind == TagKind::kLook || kind == TagKind::kPassedOver) {
      writer_.SkipTo(end);
    } else {
      Keep(kind);
    }
    return end;
  }

  // Of an element that only names things. Other values of such a length are dropped.
  bool IsLongTitle() const {
    if (tag_.name != "meta" || tag_.Value("content").size() <= kMaxTitleBytes) return false;
    for (const char* key : {"property", "name", "itemprop"}) {
      const std::string name = LowerAscii(tag_.Value(key).substr(0, 64));
      if (name == "headline" || name.find("title") != name.npos) return true;
    }
    return false;
  }

  // One title counts; a later one is that of a drawing or a frame.
  size_t ReadTitle() {
    const size_t words = tag_.end;
    const size_t close = std::min(FindOnce("title", words), page_.size());
    if (close - words > kMaxTitleBytes) {
      fault_ = fmt::format("a title longer than {} bytes", kMaxTitleBytes);
    } else if (!has_title_) {
      writer_.ReplaceTo(words, "<title>");
      writer_.CopyTo(close);
      writer_.Insert("</title>");
    }
    has_title_ = true;
    writer_.SkipTo(close);
    return close;
  }

  // An element that never ends is taken for its tag alone.
  size_t EndOfDropped() {
    const std::string name = tag_.name;
    const size_t begin = tag_.end;
    const std::string type = LowerAscii(tag_.Value("type").substr(0, 64));
    const size_t close = FindOnce(name, begin);
    if (close == page_.npos) return begin;
    if (name == "script" && type.find("ld+json") != type.npos) KeepJson(begin, close);
    if (name == "style") clean_.hidden.Read(page_.substr(begin, close - begin));
    Tag end_tag;
    ScanTag(page_, close, &end_tag);
    return end_tag.end;
  }

  void KeepJson(size_t begin, size_t end) {
    json_bytes_ += end - begin;
    if (json_bytes_ <= kMaxJsonBytes) clean_.json_ld.push_back({begin, end});
  }

  // A search that found nothing is not made again.
  size_t FindOnce(const std::string& name, size_t place) {
    if (absent_.contains(name)) return page_.npos;
    const size_t found = FindEndTag(page_, place, name);
    if (found == page_.npos) absent_.insert(name);
    return found;
  }

  void Keep(TagKind kind) {
    std::string name = tag_.name == "s" || tag_.name == "strike" ? "del" : tag_.name;
    name.resize(std::min<size_t>(name.size(), 32));
    if (kind != TagKind::kMark && !tag_.closes) open_.Open(name);
    // A browser would open it again in all that follows.
    const bool link_stays_open = tag_.closes && open_.Close(name);
    if (link_stays_open) writer_.Insert("</a>");
    if (open_.depth() > kMaxDepth) fault_ = fmt::format("tags nested deeper than {}", kMaxDepth);
    if (++tags_ > kMaxTags) fault_ = fmt::format("more than {} tags", kMaxTags);
    writer_.ReplaceTo(tag_.end, tag_.closes ? "</" + name + ">" : StartTag(name));
  }

  std::string StartTag(const std::string& name) const {
    std::string written = "<" + name;
    for (const TagAttribute& a : tag_.attributes) {
      if (!IsKept(a.name) || a.value.size() > kMaxValueBytes) continue;
      // Of where a link leads only that counts whether it is within the page: "#5".
      const bool leads = name == "a" && a.name == "href";
      const std::string_view value = leads ? a.value.substr(0, 2) : a.value;
      const char quote = value.find('"') == value.npos ? '"' : '\'';
      if (value.find(quote) != value.npos) continue;
      written.append(" ").append(a.name).append("=");
      written.append(1, quote).append(value).append(1, quote);
    }
    return written + ">";
  }

  std::string_view page_;
  MappedWriter writer_;
  CleanPage clean_;
  OpenElements open_;
  Tag tag_;
  std::set<std::string> absent_;  // names without an end tag from here on
  std::string fault_;
  size_t tags_ = 0;
  size_t json_bytes_ = 0;
  bool has_title_ = false;
};

}  // namespace

Result<CleanPage> CleanHtml(std::string_view page) { return Cleaner(page).Run(); }

}  // namespace countercheck
