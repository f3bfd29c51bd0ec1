#include "pipeline/check/origins.h"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <unordered_map>

#include "pipeline/check/normal_words.h"
#include "pipeline/identity.h"

namespace countercheck {
namespace {

// From here on two sketches are of one text.
constexpr int kNearCopyPercent = 80;
// And from here on where they have one title, too, of so many words.
constexpr int kVersionPercent = 40;
constexpr int kLeastTitleWords = 4;

// Whoever is quoted under these names is a news organisation, and so the origin of the figure; a
// company or an analyst whom two articles quote may have been asked twice.
struct Wire {
  std::string_view words;  // as NormalWords gives them
  std::string_view name;
};
constexpr std::array<Wire, 14> kWires = {{{"reuters", "Reuters"},
                                          {"bloomberg", "Bloomberg"},
                                          {"associated press", "Associated Press"},
                                          {"dow jones", "Dow Jones"},
                                          {"afp", "AFP"},
                                          {"agence francepresse", "AFP"},
                                          {"cnbc", "CNBC"},
                                          {"wall street journal", "Wall Street Journal"},
                                          {"financial times", "Financial Times"},
                                          {"marketwatch", "MarketWatch"},
                                          {"new york times", "New York Times"},
                                          {"nikkei", "Nikkei"},
                                          {"business wire", "Business Wire"},
                                          {"the information", "The Information"}}};

std::string WireIn(const std::string& text) {
  const std::string words = " " + NormalWords(text) + " ";
  for (const Wire& wire : kWires)
    if (words.find(" " + std::string(wire.words) + " ") != std::string::npos)
      return std::string(wire.name);
  return words == " ap " ? "Associated Press" : "";
}

// Disjoint sets over 0 … n-1; a set is named by its least member.
class Sets {
 public:
  explicit Sets(size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0); }

  size_t Find(size_t x) {
    while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
    return x;
  }
  void Unite(size_t a, size_t b) {
    a = Find(a), b = Find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<size_t> parent_;
};

// One set for all documents that share a text; empty texts share nothing.
template <typename TextOf>
void UniteEqual(const DocumentList& documents, TextOf text_of, Sets* sets) {
  std::unordered_map<std::string, size_t> first;
  for (size_t i = 0; i < documents.size(); ++i) {
    const std::string text = text_of(*documents[i]);
    if (text.empty()) continue;
    const auto [it, fresh] = first.emplace(text, i);
    if (!fresh) sets->Unite(it->second, i);
  }
}

void UniteNearCopies(const DocumentList& documents, Sets* sets) {
  std::unordered_map<std::string, size_t> first;
  for (size_t i = 0; i < documents.size(); ++i) {
    const std::string& sketch = documents[i]->sketch;
    for (size_t at = 0; at + kBandDigits <= sketch.size(); at += kBandDigits) {
      const auto [it, fresh] =
          first.emplace(std::to_string(at) + ':' + sketch.substr(at, kBandDigits), i);
      if (fresh || sets->Find(it->second) == sets->Find(i)) continue;
      if (AreNearCopies(documents[it->second]->sketch, sketch)) sets->Unite(it->second, i);
    }
  }
}

// The print version of a page has its title and more lines around its words.
void UniteVersions(const DocumentList& documents, Sets* sets) {
  std::unordered_map<std::string, size_t> first;
  for (size_t i = 0; i < documents.size(); ++i) {
    const std::string title = NormalWords(documents[i]->title);
    if (std::count(title.begin(), title.end(), ' ') + 1 < kLeastTitleWords) continue;
    const auto [it, fresh] = first.emplace(title, i);
    if (fresh) continue;
    const int alike = SketchSimilarity(documents[it->second]->sketch, documents[i]->sketch);
    if (alike >= kVersionPercent) sets->Unite(it->second, i);
  }
}

// Versions of a page name it by one address; that of a site's front page names no article.
std::string ArticleAddress(const Document& document) {
  const std::string& url = document.url;
  const size_t host = url.find("://");
  const size_t path = host == url.npos ? url.npos : url.find('/', host + 3);
  return path == url.npos || path + 1 >= url.size() ? "" : url;
}

}  // namespace

bool AreNearCopies(std::string_view sketch, std::string_view other) {
  return SketchSimilarity(sketch, other) >= kNearCopyPercent;
}

Origins::Origins(const DocumentList& documents) {
  Sets sets(documents.size());
  UniteEqual(
      documents, [](const Document& d) { return NormalWords(d.outlet); }, &sets);
  UniteEqual(
      documents, [](const Document& d) { return d.hash; }, &sets);
  UniteEqual(documents, ArticleAddress, &sets);
  UniteNearCopies(documents, &sets);
  UniteVersions(documents, &sets);
  for (size_t i = 0; i < documents.size(); ++i) {
    origin_.push_back(sets.Find(i));
    outlet_wire_.push_back(WireIn(documents[i]->outlet));
  }
}

std::vector<std::string> Origins::WiresOf(const Fact& fact) {
  std::vector<std::string> wires;
  for (const Claim* claim : fact.mentions)
    for (const std::string& source : claim->attribution)
      if (std::string wire = WireIn(source); !wire.empty()) wires.push_back(std::move(wire));
  return wires;
}

int Origins::Count(const std::vector<const Fact*>& facts) const {
  if (facts.size() == 1) return 1;
  std::map<size_t, size_t> place;  // origin -> place in the sets
  for (const Fact* fact : facts) place.emplace(origin_[fact->document], place.size());
  Sets sets(place.size());
  std::map<std::string, size_t> first;
  const auto link = [&](const std::string& wire, size_t at) {
    if (wire.empty()) return;
    const auto [it, fresh] = first.emplace(wire, at);
    if (!fresh) sets.Unite(it->second, at);
  };
  for (const Fact* fact : facts) {
    const size_t at = place[origin_[fact->document]];
    link(outlet_wire_[fact->document], at);
    for (const std::string& wire : WiresOf(*fact)) link(wire, at);
  }
  std::set<size_t> roots;
  for (size_t i = 0; i < place.size(); ++i) roots.insert(sets.Find(i));
  return static_cast<int>(roots.size());
}

}  // namespace countercheck
