#include "pipeline/identity.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <unordered_map>

namespace countercheck {
namespace {

constexpr size_t kBins = 64;
constexpr int kBinBits = 6;
constexpr size_t kDigitsPerBin = 4;
constexpr uint64_t kEmptyBin = std::numeric_limits<uint64_t>::max();
// An article that gives one figure for so many periods is no article; looking no further keeps the
// time linear.
constexpr size_t kMaxCandidates = 64;

// The finaliser of SplitMix64 (Steele, Lea, Flood 2014). Arithmetic, so the same on every machine.
uint64_t Mix(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

// Every byte of a word in lower case; 0 for those between words. Letters beyond ASCII are kept as
// they are.
constexpr std::array<char, 256> MakeWordBytes() {
  std::array<char, 256> bytes{};
  for (size_t c = 0x80; c < 256; ++c) bytes[c] = static_cast<char>(c);
  for (size_t c = '0'; c <= '9'; ++c) bytes[c] = static_cast<char>(c);
  for (size_t c = 'a'; c <= 'z'; ++c) bytes[c] = bytes[c - 'a' + 'A'] = static_cast<char>(c);
  return bytes;
}

constexpr std::array<char, 256> kWordBytes = MakeWordBytes();

char WordByte(char c) { return kWordBytes[static_cast<unsigned char>(c)]; }

// Takes the next word off `text` into `word`, in lower case. False where none is left.
bool TakeWord(std::string_view* text, std::string* word) {
  word->clear();
  size_t place = 0;
  while (place < text->size() && !WordByte((*text)[place])) ++place;
  for (; place < text->size() && WordByte((*text)[place]); ++place) {
    word->push_back(WordByte((*text)[place]));
  }
  text->remove_prefix(place);
  return !word->empty();
}

using Bins = std::array<uint64_t, kBins>;

void AddShingle(uint64_t hash, Bins* bins) {
  uint64_t& bin = (*bins)[hash >> (64 - kBinBits)];
  bin = std::min({bin, hash, kEmptyBin - 1});
}

// Bins that no shingle fell into take the value of another that is chosen by their number alone, so
// that short texts can be compared too ("optimal densification", Shrivastava 2017).
Bins Densified(const Bins& bins) {
  Bins result = bins;
  for (size_t i = 0; i < kBins; ++i) {
    for (uint64_t attempt = 1; result[i] == kEmptyBin; ++attempt) {
      result[i] = bins[Mix(i * 0x9E3779B97F4A7C15u + attempt) % kBins];
    }
  }
  return result;
}

std::string FormatBins(const Bins& bins) {
  std::string digits;
  for (const uint64_t bin : bins) digits += fmt::format("{:04x}", bin & 0xFFFF);
  return digits;
}

// Joins fields so that no two lists give the same text: each has its size before it.
class Key {
 public:
  Key& operator<<(std::string_view field) {
    text_ += fmt::format("{}:", field.size());
    text_ += field;
    return *this;
  }
  Key& operator<<(const std::optional<Decimal>& value) {
    return *this << (value ? value->Trimmed().ToString() : std::string());
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

template <typename Enum>
std::string_view NameOf(const std::optional<Enum>& value) {
  return value ? ToString(*value) : std::string_view();
}

// What an id is made of, but for the occurrence.
std::string IdentityKey(const Document& document, const Claim& claim) {
  Key key;
  key << document.identity << claim.sentence << claim.value.low << claim.value.high;
  // Words without a figure are known by the words.
  if (!claim.value.low && !claim.value.high) key << claim.value_text;
  key << claim.metric << NameOf(claim.measure);
  return key.text();
}

// What two claims that say the same have in common for certain.
std::string StatementKey(const Claim& claim) {
  const Quantity& value = claim.value;
  Key key;
  key << ToString(claim.kind) << (claim.subject.id.empty() ? claim.subject.name : claim.subject.id);
  key << claim.metric << (claim.metric.empty() ? claim.label : "") << NameOf(claim.measure);
  key << claim.segment << value.unit << value.low << value.high << ToString(value.qualifier);
  key << ToString(value.interval) << NameOf(claim.verdict);
  if (claim.kind == ClaimKind::kDirection) key << NameOf(claim.direction);
  return key.text();
}

template <typename T>
bool Differ(const std::optional<T>& a, const std::optional<T>& b) {
  return a && b && *a != *b;
}

bool Differ(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

// Two names of the same days ("the first quarter", "Q1 2026") are the same period.
bool PeriodsDiffer(const std::optional<Period>& a, const std::optional<Period>& b) {
  if (!a || !b) return false;
  if (a->HasDates() && b->HasDates()) return a->start != b->start || a->end != b->end;
  return a->label != b->label;
}

bool DimensionsDiffer(const Claim& a, const Claim& b) {
  return PeriodsDiffer(a.period, b.period) || Differ(a.basis, b.basis) ||
         Differ(a.session, b.session) || Differ(a.modality, b.modality) ||
         Differ(a.direction, b.direction) || Differ(a.comparator, b.comparator) ||
         Differ(a.moment, b.moment) || Differ(a.counterparty, b.counterparty);
}

void AssignIds(const Document& document, std::vector<Claim>* claims) {
  std::unordered_map<std::string, int> occurrences;
  for (Claim& claim : *claims) {
    const std::string key = IdentityKey(document, claim);
    claim.id = HashOf(fmt::format("{}#{}", key, ++occurrences[key]));
  }
}

// Claims of one document that say the same in every dimension that is always there.
using Originals = std::vector<const Claim*>;

std::string FindRestated(const Claim& claim, const Originals& originals) {
  const auto same = [&claim](const Claim* other) { return !DimensionsDiffer(claim, *other); };
  const auto found = std::find_if(originals.begin(), originals.end(), same);
  return found == originals.end() ? std::string() : (*found)->id;
}

void LinkRestatements(std::vector<Claim>* claims) {
  std::unordered_map<std::string, Originals> statements;
  for (Claim& claim : *claims) {
    claim.restates.clear();
    // Equal figures that belong to nothing known need not be the same figure.
    if (claim.metric.empty() && claim.label.empty()) continue;
    Originals& originals = statements[StatementKey(claim)];
    claim.restates = FindRestated(claim, originals);
    const bool is_original = claim.restates.empty();
    if (is_original && originals.size() < kMaxCandidates) originals.push_back(&claim);
  }
}

}  // namespace

std::string HashOf(std::string_view bytes) {
  std::string digits(16, '0');
  uint64_t hash = XXH3_64bits(bytes.data(), bytes.size());
  for (size_t place = digits.size(); hash != 0; hash /= 16)
    digits[--place] = "0123456789abcdef"[hash % 16];
  return digits;
}

std::string SketchOf(std::string_view text) {
  Bins bins;
  bins.fill(kEmptyBin);
  uint64_t before_last = 0;
  uint64_t last = 0;
  size_t words = 0;
  std::string word;
  while (TakeWord(&text, &word)) {
    const uint64_t hash = XXH3_64bits(word.data(), word.size());
    if (++words >= 3) AddShingle(Mix(Mix(Mix(before_last) + last) + hash), &bins);
    before_last = last;
    last = hash;
  }
  return words < 3 ? std::string() : FormatBins(Densified(bins));
}

int SketchSimilarity(std::string_view a, std::string_view b) {
  if (a.empty() || a.size() != b.size()) return 0;
  size_t equal = 0;
  size_t places = 0;
  for (size_t i = 0; i + kDigitsPerBin <= a.size(); i += kDigitsPerBin, ++places) {
    if (a.substr(i, kDigitsPerBin) == b.substr(i, kDigitsPerBin)) ++equal;
  }
  return places == 0 ? 0 : static_cast<int>(equal * 100 / places);
}

void Identify(const Document& document, std::vector<Claim>* claims) {
  AssignIds(document, claims);
  LinkRestatements(claims);
}

}  // namespace countercheck
