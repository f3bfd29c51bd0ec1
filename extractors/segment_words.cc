#include "extractors/segment_words.h"

#include <unordered_set>

namespace countercheck {
namespace {

const std::unordered_set<std::string>& NotSegment() {
  static const std::unordered_set<std::string> words = {
      "the",        "a",        "an",           "its",
      "their",      "our",      "his",          "her",
      "of",         "in",       "on",           "to",
      "for",        "and",      "or",           "with",
      "that",       "which",    "as",           "at",
      "by",         "from",     "was",          "were",
      "is",         "are",      "be",           "been",
      "has",        "had",      "have",         "quarterly",
      "annual",     "yearly",   "total",        "net",
      "gross",      "overall",  "combined",     "core",
      "adjusted",   "posted",   "reported",     "company",
      "group",      "first",    "second",       "third",
      "fourth",     "full",     "half",         "year",
      "quarter",    "new",      "more",         "less",
      "higher",     "lower",    "current",      "latest",
      "recent",     "said",     "while",        "but",
      "also",       "expects",  "expected",     "projected",
      "weak",       "good",     "monthly",      "consolidated",
      "organic",    "better",   "worse",        "fiscal",
      "this",       "these",    "those",        "saw",
      "sees",       "see",      "both",         "all",
      "some",       "any",      "no",           "not",
      "similar",    "public",   "operating",    "diluted",
      "basic",      "per",      "share",        "each",
      "other",      "s",        "'s",           "it",
      "long",       "term",     "short",        "near",
      "implied",    "reports",  "now",          "will",
      "would",      "could",    "between",      "over",
      "under",      "up",       "down",         "than",
      "comparable", "like",     "headline",     "his",
      "end",        "because",  "after",        "before",
      "top",        "bottom",   "line",         "we",
      "you",        "they",     "just",         "about",
      "us",         "still",    "when",         "if",
      "where",      "what",     "how",          "why",
      "reduces",    "reducing", "whose",        "estimated",
      "average",    "early",    "cycle",        "report",
      "reports",    "generate", "generates",    "record",
      "show",       "showed",   "narrower",     "thinner",
      "massive",    "single",   "steady",       "sequential",
      "positive",   "negative", "anticipating", "attributable",
      "although",   "despite",  "personal",     "achieved",
      "its",        "sees",     "where",        "driven",
      "including",  "showing",  "shows",        "measures",
      "excludes",   "saw",      "thinks",       "include",
      "take",       "takes",    "lift",         "push",
      "cut",        "raise",    "post",         "bring",
      "another",    "future",   "wherein",      "even",
      "though",     "extra",    "final",        "key",
      "notable",    "peak",     "meaningful",   "decent",
      "mt",         "does",     "did",          "double-digit",
      "cumulative", "global",   "worldwide",    "single-digit",
      "he",         "she",      "preliminary",  "12-month",
      "best",       "most",     "least",        "last",
      "next",       "own",      "such",         "only",
      "make",       "made",     "get",          "got",
      "posts",      "logs",     "books",        "delivers",
      "earns",      "notches",  "expects",      "forecasts",
      "boosts",     "cuts",     "raises",       "lifts",
      "tops",       "misses",   "beats",        "grows",
      "hits",       "touts",    "unveils",      "clocks",
      "suffers",    "trims",    "slashes",      "doubles",
      "guides",     "projects", "predicts",     "estimates",
      "brings",     "has",      "makes",        "gets",
      "takes",      "took",     "won",          "lost",
      "beat",       "hit",      "grew",         "fell"};
  return words;
}

// "generated revenue", "the fastest growth", "stubbornly high inflation": forms of verbs and
// adjectives, which name no part; "advertising revenue" and "packaged food sales" do.
bool IsVerbForm(const Item& item) {
  static const std::unordered_set<std::string> parts = {
      "advertising", "banking",   "clothing",   "computing",  "connected",  "consulting",
      "engineering", "farming",   "gaming",     "housing",    "imported",   "lending",
      "licensing",   "managed",   "marketing",  "mining",     "networking", "packaged",
      "packaging",   "processed", "processing", "publishing", "recurring",  "refining",
      "shipping",    "streaming", "trading",    "training",   "wedding",    "manufacturing",
      "drilling",    "interest",  "forest",     "family",     "monthly",    "seed",
      "contracted",  "feed",      "printing",   "ticketing",  "billing",    "racing"};
  if (item.capital || item.kind != Item::Kind::kWord || parts.count(item.lower)) return false;
  constexpr size_t kShortest = 5;
  if (item.lower.size() < kShortest) return false;
  for (const char* ending : {"ed", "ing", "est", "ly"})
    if (item.lower.ends_with(ending)) return true;
  return false;
}

}  // namespace

bool IsSegmentWord(const Item& item) {
  bool kind = item.kind == Item::Kind::kWord || item.Is("place") || item.Is("acronym") ||
              (item.kind == Item::Kind::kMark && item.lower == "&");
  if (!kind || IsVerbForm(item)) return false;
  // "US" is no "us".
  return (item.Is("place") && item.capital) || !NotSegment().count(item.lower);
}

bool NamesPart(const Item& item) {
  static const std::unordered_set<std::string> parts = {"unit", "division", "segment",  "business",
                                                        "arm",  "units",    "divisions"};
  return parts.count(item.lower) > 0;
}

bool SaysHowOnly(const std::string& segment) {
  static const std::unordered_set<std::string> words = {
      "12-month", "double-digit",      "single-digit", "than-expected", "non-IFRS",
      "boost",    "constant currency", "high",         "flat",          "active"};
  return words.count(segment) > 0;
}

bool IsTurnOfPhrase(const Item& item) {
  static const std::unordered_set<std::string> words = {
      "addition",   "total",   "particular", "comparison", "contrast", "response",  "fact",
      "short",      "general", "turn",       "meantime",   "process",  "case",      "example",
      "instance",   "part",    "contrast",   "aggregate",  "line",     "dollars",   "currency",
      "currencies", "terms",   "results",    "report",     "release",  "statement", "period",
      "meanwhile",  "words",   "way",        "light",      "view",     "spirit",    "past",
      "end",        "run",     "years",      "months",     "call",     "interview", "note",
      "filing",     "theory",  "time",       "market",     "premarket"};
  return words.count(item.lower) > 0;
}

}  // namespace countercheck
