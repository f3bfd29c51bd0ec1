// Reads rules/frames/*.rule: frame:, then its claim: lines, then its examples; then the next frame.
#include <algorithm>

#include "extractors/rule_loader.h"
#include "extractors/rule_spelling.h"

namespace countercheck {
namespace {

// Every frame costs time in every sentence that has its tags; a rule from a stranger gets no more.
constexpr size_t kMaxFrames = 2000;

struct FrameLines {
  RuleLine frame;
  std::vector<RuleLine> claims;
  std::vector<RuleExample> examples;
};

LoadError CheckComplete(const RuleFile& file, const FrameLines& frame) {
  auto has = [&](RuleExample::Kind kind) {
    return std::any_of(frame.examples.begin(), frame.examples.end(),
                       [&](const RuleExample& example) { return example.kind == kind; });
  };
  const char* missing = frame.claims.empty()            ? "'claim:' line"
                        : !has(RuleExample::Kind::kYes) ? "'yes:' example"
                        : !has(RuleExample::Kind::kNo)  ? "'no:' example"
                                                        : nullptr;
  if (!missing) return std::nullopt;
  return RuleError(file.path, frame.frame.line, std::string("this frame has no ") + missing).error;
}

Result<std::vector<FrameLines>> GroupFrames(const RuleFile& file) {
  auto lines = ReadRuleLines(file);
  if (!lines) return Unexpected(lines.error());
  std::vector<FrameLines> frames;
  for (const RuleLine& line : *lines) {
    if (line.value.empty())
      return RuleError(file.path, line.line, "'" + Clipped(line.key) + ":' has no value");
    if (line.key == "frame") {
      frames.push_back({line, {}, {}});
      continue;
    }
    bool known = line.key == "claim" || line.key == "yes" || line.key == "no" || line.key == "todo";
    if (!known)
      return RuleError(file.path, line.line,
                       UnknownKey(line.key, {"frame", "claim", "yes", "no", "todo"}));
    if (frames.empty())
      return RuleError(file.path, line.line, "'" + line.key + ":' stands before any 'frame:'");
    if (line.key == "claim") {
      frames.back().claims.push_back(line);
      continue;
    }
    auto example = ParseExample(file.path, line);
    if (!example) return Unexpected(example.error());
    frames.back().examples.push_back(*example);
  }
  if (frames.empty()) return RuleError(file.path, 1, "the key 'frame' is missing");
  return frames;
}

LoadError PatternError(const RuleFile& file, const FrameLines& frame, const Error& error) {
  const bool in_pattern = error.where.empty();
  const RuleLine& line = in_pattern ? frame.frame : frame.claims[std::stoul(error.where)];
  return RuleError(file.path, line.line, error.message).error;
}

LoadError CheckClaimedMetrics(const RuleFile& file, const FrameLines& frame,
                              const FramePattern& pattern, const CompiledRules& rules) {
  std::vector<std::string> known;
  for (const MetricRule& metric : rules.metrics) known.push_back(metric.id);
  std::vector<std::string> used;
  for (const FrameClaim& claim : pattern.claims()) {
    used.push_back(claim.metric);
    used.push_back(claim.given);
  }
  for (const std::string& metric : used) {
    if (metric.empty() || rules.FindMetric(metric)) continue;
    const auto line = std::find_if(frame.claims.begin(), frame.claims.end(), [&](const auto& l) {
      return l.value.find(metric) != std::string::npos;
    });
    return RuleError(file.path, line->line,
                     "no metric is called '" + Clipped(metric) + "'" + DidYouMean(metric, known))
        .error;
  }
  return std::nullopt;
}

// What a bare word of a pattern is: its letters stand outside tags.
std::vector<std::string> BareWords(const std::string& pattern) {
  std::string bare;
  int depth = 0;
  for (char c : pattern) {
    depth += c == '{';
    bare.push_back(depth > 0 || c == '[' || c == ']' || c == '(' || c == ')' || c == '|' ? ' ' : c);
    depth -= c == '}';
  }
  return SplitList(bare, ' ');
}

}  // namespace

// A word that is a phrase of a class is read as that class and never as itself.
LoadError RuleLoader::CheckFrameWords(const std::string& path, int line,
                                      const std::string& pattern) const {
  for (const std::string& word : BareWords(pattern)) {
    // "per share" is a unit, and stays words (see IsPerPiece in tagger.cc).
    if (word.starts_with("...") || word == "share" || word == "shares") continue;
    const PhraseMeaning* meaning = rules_->phrases.Find(NormalizePhrase(word));
    if (!meaning || meaning->plain || meaning->company >= 0) continue;
    std::string tag = meaning->word_class.empty() ? "metric" : meaning->word_class;
    return RuleError(path, line,
                     "the word '" + Clipped(word) + "' is always read as {" + tag + "} (" +
                         meaning->where + "): write the tag")
        .error;
  }
  return std::nullopt;
}

LoadError RuleLoader::LoadFrames(const RuleFile& file) {
  auto frames = GroupFrames(file);
  if (!frames) return frames.error();
  for (FrameLines& lines : *frames) {
    if (auto error = CheckComplete(file, lines)) return error;
    if (auto error = CheckFrameWords(file.path, lines.frame.line, lines.frame.value)) return error;
    std::vector<std::string> claims;
    for (const RuleLine& claim : lines.claims) claims.push_back(claim.value);
    auto pattern = FramePattern::Compile(lines.frame.value, claims, &rules_->symbols);
    if (!pattern) return PatternError(file, lines, pattern.error());
    if (auto error = CheckClaimedMetrics(file, lines, *pattern, *rules_)) return error;
    if (rules_->frames.size() == kMaxFrames)
      return RuleError(file.path, lines.frame.line, "more than 2000 frames in one rule book").error;
    std::string rule = file.path + ":" + std::to_string(lines.frame.line);
    for (RuleExample& example : lines.examples) {
      example.frame_rule = rule;
      rules_->examples.push_back(std::move(example));
    }
    rules_->frames.push_back({rule, lines.frame.value, *std::move(pattern)});
  }
  return std::nullopt;
}

}  // namespace countercheck
