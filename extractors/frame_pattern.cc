#include "extractors/frame_pattern.h"

#include <re2/re2.h>

#include <algorithm>

#include "extractors/frame_parser.h"

namespace countercheck {
namespace {

// Enough for any frame that a person can read; a rule from a stranger gets no more.
constexpr int64_t kMaxPatternMemory = 4 << 20;
constexpr size_t kMaxGroups = 40;

}  // namespace

FramePattern::FramePattern() = default;
FramePattern::FramePattern(FramePattern&&) noexcept = default;
FramePattern& FramePattern::operator=(FramePattern&&) noexcept = default;
FramePattern::~FramePattern() = default;

Result<FramePattern> FramePattern::Compile(std::string_view pattern,
                                           const std::vector<std::string>& claims,
                                           Symbols* symbols) {
  FrameParser parser(symbols);
  FramePattern frame;
  Result<std::string> expression = parser.ParsePattern(pattern);
  if (!expression) return Unexpected(expression.error());
  if (parser.places().size() > kMaxGroups)
    return Unexpected({"", "", "too many places and gaps in one pattern (at most 40)"});
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kMaxPatternMemory);
  frame.pattern_ = std::make_unique<RE2>(*expression, options);
  if (!frame.pattern_->ok())
    return Unexpected({"", "", "the pattern is too large: split it into several frames"});
  for (const auto& place : parser.places()) frame.places_.push_back({place.name, place.tags});
  frame.required_ = parser.required();
  for (size_t i = 0; i < claims.size(); ++i) {
    Result<std::vector<FrameClaim>> parsed = parser.ParseClaims(claims[i]);
    if (!parsed) return Unexpected({"", std::to_string(i), parsed.error().message});
    frame.claims_.insert(frame.claims_.end(), parsed->begin(), parsed->end());
  }
  return frame;
}

bool FramePattern::MayMatch(const std::vector<bool>& present) const {
  auto is_present = [&](Symbol symbol) { return present[symbol]; };
  return std::all_of(required_.begin(), required_.end(), [&](const auto& alternatives) {
    return std::any_of(alternatives.begin(), alternatives.end(), is_present);
  });
}

std::vector<FrameMatch> FramePattern::Match(const std::string& symbols) const {
  std::vector<FrameMatch> matches;
  re2::StringPiece text(symbols);
  std::vector<re2::StringPiece> groups(places_.size() + 1);
  for (size_t at = 0; at < symbols.size();) {
    if (!pattern_->Match(text, at, symbols.size(), RE2::UNANCHORED, groups.data(),
                         static_cast<int>(groups.size())))
      break;
    auto item = [&](const char* byte) { return size_t(byte - symbols.data()) / kSymbolBytes; };
    FrameMatch match;
    match.begin = item(groups[0].begin());
    match.end = item(groups[0].end());
    for (size_t i = 0; i < places_.size(); ++i) {
      const re2::StringPiece& group = groups[i + 1];
      bool took_part = group.data() != nullptr;
      if (places_[i].tags.empty() && took_part) match.gap += group.size() / kSymbolBytes;
      match.places.push_back(took_part && !places_[i].tags.empty()
                                 ? std::optional(item(group.begin()))
                                 : std::nullopt);
    }
    matches.push_back(std::move(match));
    at = (item(groups[0].begin()) + 1) * kSymbolBytes;
  }
  return matches;
}

std::optional<size_t> FramePattern::PlaceOf(const FrameMatch& match, std::string_view name) const {
  for (size_t i = 0; i < places_.size(); ++i)
    if (places_[i].name == name && match.places[i]) return match.places[i];
  return std::nullopt;
}

std::vector<size_t> FramePattern::PlacesTagged(const FrameMatch& match,
                                               std::string_view tag) const {
  std::vector<size_t> items;
  for (size_t i = 0; i < places_.size(); ++i) {
    const auto& tags = places_[i].tags;
    if (match.places[i] && std::find(tags.begin(), tags.end(), tag) != tags.end())
      items.push_back(*match.places[i]);
  }
  return items;
}

}  // namespace countercheck
