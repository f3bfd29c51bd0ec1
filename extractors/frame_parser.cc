#include "extractors/frame_parser.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "extractors/phrases.h"
#include "extractors/rule_spelling.h"
#include "extractors/rule_text.h"

namespace countercheck {
namespace {

constexpr int kDefaultGap = 4;
constexpr int kMaxGap = 12;
constexpr int kMaxDepth = 8;

Unexpected Bad(std::string message) { return Unexpected({"", "", std::move(message)}); }

std::string Class(const std::vector<Symbol>& symbols, bool negated) {
  std::string text = negated ? "[^" : "[";
  for (Symbol symbol : symbols) Symbols::Append(symbol, &text);
  return text + "]";
}

// What a gap must not step over: figures, metrics, and marks that end a clause.
std::vector<Symbol> GapStops(Symbols* symbols) {
  std::vector<Symbol> stops = symbols->Expand("quantity");
  for (Symbol symbol : symbols->Expand("metric")) stops.push_back(symbol);
  for (const char* mark : {".", ";", "?", "!"})
    if (auto symbol = symbols->AddWord(mark)) stops.push_back(*symbol);
  return stops;
}

const std::map<std::string, Measure, std::less<>>& Measures() {
  static const std::map<std::string, Measure, std::less<>> measures = {
      {"level", Measure::kLevel},
      {"change", Measure::kChange},
      {"versus_expectations", Measure::kVersusExpectations}};
  return measures;
}

const std::map<std::string, Modality, std::less<>>& Modalities() {
  static const std::map<std::string, Modality, std::less<>> modalities = {
      {"actual", Modality::kActual},
      {"guidance", Modality::kGuidance},
      {"target", Modality::kTarget},
      {"expectation", Modality::kExpectation},
      {"hypothetical", Modality::kHypothetical}};
  return modalities;
}

bool IsComparator(std::string_view word) {
  static const std::vector<std::string_view> comparators = {
      "yoy", "qoq", "mom", "prior_close", "consensus", "guidance_midpoint"};
  return std::find(comparators.begin(), comparators.end(), word) != comparators.end();
}

// The same tags that symbols.h and tagger.cc know as figures, and {flat}, a word for zero.
bool IsFigureTag(std::string_view tag) {
  static const std::vector<std::string_view> tags = {
      "quantity", "money", "percent", "points", "ratio", "count", "duration", "measure", "flat"};
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool IsDirectionTag(std::string_view tag) {
  return tag == "rise" || tag == "fall" || tag == "up" || tag == "down" || tag == "grow";
}

bool IsVerdictTag(std::string_view tag) {
  return tag == "short_of" || tag == "ahead_of" || tag == "level_with" || tag == "poorer" ||
         tag == "richer" || tag == "beat" || tag == "miss" || tag == "meet" || tag == "beat_verb" ||
         tag == "miss_verb" || tag == "meet_verb";
}

// A closing bracket that nothing opened, or a '|' that no bracket holds. Brackets of the text stand
// between spaces.
bool IsStray(std::string_view pattern, size_t at) {
  const char c = pattern[at];
  if (c == ')' || c == '(') {
    const bool before = at == 0 || pattern[at - 1] == ' ';
    const bool behind = at + 1 == pattern.size() || pattern[at + 1] == ' ';
    return !before || !behind;
  }
  return c == ']' || c == '}' || c == '|';
}

std::string OpenerOf(char c) {
  return c == ')' ? "'('" : c == ']' ? "'['" : c == '}' ? "'{'" : "a bracket around it";
}

}  // namespace

Result<std::string> FrameParser::ParseTag(std::string_view inside, bool optional) {
  Place place;
  size_t colon = inside.find(':');
  for (const std::string& tag : SplitList(inside.substr(0, colon), '|')) {
    if (symbols_->Expand(tag).empty())
      return Bad("unknown tag '{" + Clipped(tag) + "}': expected a figure, a metric, a class of " +
                 "words or {period}, {company}, {metric}, {quantity}" +
                 DidYouMean(tag, symbols_->TagNames()));
    place.tags.push_back(tag);
  }
  if (place.tags.empty()) return Bad("empty tag '{}'");
  // Without a name a place is called as it is written: {percent}, {rise|fall}.
  place.name =
      std::string(Trim(colon == std::string_view::npos ? inside : inside.substr(colon + 1)));
  std::vector<Symbol> symbols;
  for (const std::string& tag : place.tags)
    for (Symbol symbol : symbols_->Expand(tag)) symbols.push_back(symbol);
  if (!optional) required_.push_back(symbols);
  places_.push_back(std::move(place));
  return "(" + Class(symbols, false) + ")";
}

Result<std::string> FrameParser::ParseWord(std::string_view word, bool optional) {
  std::string expression;
  std::vector<Word> parts = SplitWords(word, 0);
  // A possessive ending is one only behind a word, which in a pattern may be a tag.
  if (word == "'s") parts = {{{0, 2}, "'s", false, false, false, {}}};
  for (const Word& part : parts) {
    auto symbol = symbols_->AddWord(part.lower);
    if (!symbol) return Bad("more different words in all frames than the alphabet holds");
    if (!optional) required_.push_back({*symbol});
    Symbols::Append(*symbol, &expression);
  }
  return expression;
}

Result<std::string> FrameParser::ParseGap(std::string_view dots) {
  std::string_view digits = dots.substr(3);
  int most = kDefaultGap;
  if (!digits.empty()) {
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), most);
    if (error != std::errc() || end != digits.data() + digits.size() || most < 1 || most > kMaxGap)
      return Bad("gap '" + Clipped(dots) + "': expected '...' or '...N' with N from 1 to 12");
  }
  places_.push_back({});
  return "(" + Class(GapStops(symbols_), true) + "{0," + std::to_string(most) + "}?)";
}

Result<std::string> FrameParser::ParsePattern(std::string_view pattern) {
  std::string expression;
  std::string closers;  // the brackets that are open, innermost last
  size_t at = 0;
  while (at < pattern.size()) {
    char c = pattern[at];
    bool optional = !closers.empty();
    if (c == ' ') {
      ++at;
    } else if (c == '[' || (c == '(' && at + 1 < pattern.size() && pattern[at + 1] != ' ')) {
      if (closers.size() >= kMaxDepth) return Bad("brackets nested more than 8 deep");
      closers.push_back(c == '[' ? ']' : ')');
      expression += "(?:";
      ++at;
    } else if (!closers.empty() && c == closers.back()) {
      expression += c == ']' ? ")?" : ")";
      closers.pop_back();
      ++at;
    } else if (c == '|' && !closers.empty()) {
      expression += "|";
      ++at;
    } else if (c == '{') {
      size_t end = pattern.find('}', at);
      if (end == std::string_view::npos) return Bad("'{' without '}'");
      auto tag = ParseTag(pattern.substr(at + 1, end - at - 1), optional);
      if (!tag) return tag;
      expression += *tag;
      at = end + 1;
    } else if (IsStray(pattern, at)) {
      if (!closers.empty() && c != '|' && c != '}')
        return Bad(std::string("'") + c + "' where '" + closers.back() + "' was expected");
      return Bad(std::string("'") + c + "' without " + OpenerOf(c));
    } else {
      size_t end = std::min(pattern.find_first_of(" {}[]|()", at + 1), pattern.size());
      std::string_view token = pattern.substr(at, end - at);
      auto part = token.starts_with("...") ? ParseGap(token) : ParseWord(token, optional);
      if (!part) return part;
      expression += *part;
      at = end;
    }
  }
  if (!closers.empty())
    return Bad(std::string("'") + (closers.back() == ']' ? "[" : "(") + "' without '" +
               closers.back() + "'");
  if (expression.empty()) return Bad("an empty pattern");
  return expression;
}

Result<std::string> FrameParser::PlaceName(std::string_view token) const {
  if (token.size() < 3 || token.front() != '{' || token.back() != '}')
    return Bad("expected a place such as '{percent}', found '" + Clipped(token) + "'");
  std::string name(token.substr(1, token.size() - 2));
  for (const Place& place : places_)
    if (place.name == name) return name;
  std::vector<std::string> names;
  for (const Place& place : places_)
    if (!place.name.empty()) names.push_back("{" + place.name + "}");
  return Bad("the pattern has no place '{" + Clipped(name) + "}'" +
             (names.empty() ? "" : " (it has " + Clipped(Joined(names)) + ")"));
}

// A claim is made of a figure, of a word of rising or falling, or of one of beating or missing.
std::optional<Error> FrameParser::CheckKind(const FrameClaim& claim) const {
  for (const Place& place : places_) {
    if (place.name != claim.place) continue;
    for (const std::string& tag : place.tags) {
      const bool direction = IsDirectionTag(tag);
      const bool verdict = IsVerdictTag(tag);
      if (!direction && !verdict && !IsFigureTag(tag))
        return Error{"", "",
                     "{" + tag + "} makes no claim: expected a figure, a {rise} or " +
                         "{fall}, a {beat}, {miss} or {meet}"};
      // "lower than expected": a direction makes a verdict, too.
      const bool fits = (!direction || claim.measure != Measure::kLevel) &&
                        (!verdict || claim.measure == Measure::kVersusExpectations);
      if (!fits)
        return Error{"", "",
                     "{" + tag + "} is a " +
                         (direction ? "direction: expected 'change' or 'versus_expectations'"
                                    : "verdict: expected 'versus_expectations'")};
    }
  }
  return std::nullopt;
}

Result<FrameClaim> FrameParser::ParseClaim(std::string_view text) {
  std::vector<std::string> tokens = SplitList(text, ' ');
  FrameClaim claim;
  size_t equals = std::find(tokens.begin(), tokens.end(), "=") - tokens.begin();
  if (equals == tokens.size() || equals == 0 || equals > 2 || equals + 1 >= tokens.size())
    return Bad("claim '" + Clipped(Trim(text)) + "': expected 'MEASURE = {place}'");
  if (equals == 2) claim.metric = tokens[0];
  auto measure = Measures().find(tokens[equals - 1]);
  if (measure == Measures().end())
    return Bad("unknown measure '" + Clipped(tokens[equals - 1]) +
               "' (known: level, change, versus_expectations)");
  claim.measure = measure->second;
  auto place = PlaceName(tokens[equals + 1]);
  if (!place) return Unexpected(place.error());
  claim.place = *place;
  if (auto error = CheckKind(claim)) return Unexpected(*error);
  for (size_t i = equals + 2; i < tokens.size(); ++i) {
    const std::string& word = tokens[i];
    if (auto modality = Modalities().find(word); modality != Modalities().end()) {
      claim.modality = modality->second;
    } else if (IsComparator(word)) {
      claim.comparator = word;
    } else if (word == "prior") {
      claim.prior = true;
    } else if (word == "market") {
      claim.market = true;
    } else if (word == "before") {
      claim.before = true;
    } else if (word == "negative" || word == "positive") {
      claim.sign = word == "negative" ? -1 : 1;
    } else if (word == "given") {
      if (i + 1 == tokens.size()) return Bad("'given' needs a metric behind it");
      claim.given = tokens[++i];
    } else if (word == "of" || word == "by") {
      if (i + 1 == tokens.size()) return Bad("'" + word + "' needs a place behind it");
      auto name = PlaceName(tokens[++i]);
      if (!name) return Unexpected(name.error());
      (word == "of" ? claim.subject_place : claim.counterparty_place) = *name;
    } else {
      return Bad(
          "unknown word '" + Clipped(word) +
          "' in a claim (known: a modality, a comparator, prior, before, market, given METRIC, "
          "negative, positive, of {place}, by {place})");
    }
  }
  return claim;
}

Result<std::vector<FrameClaim>> FrameParser::ParseClaims(std::string_view line) {
  std::vector<FrameClaim> claims;
  for (const std::string& part : SplitList(line, ',')) {
    auto claim = ParseClaim(part);
    if (!claim) return Unexpected(claim.error());
    claims.push_back(*std::move(claim));
  }
  if (claims.empty()) return Bad("an empty claim");
  return claims;
}

}  // namespace countercheck
