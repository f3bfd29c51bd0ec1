#include "pipeline/ingest/html/text_signs.h"

#include <algorithm>
#include <array>
#include <string>

#include "pipeline/ingest/html/tag_scanner.h"
#include "pipeline/text/boilerplate.h"
#include "pipeline/text/dateline.h"

namespace countercheck {
namespace {

constexpr std::array<std::string_view, 41> kConsentSigns = {
    "we and our", "our partners", "your consent", "your device", "on a device", "a device, such as",
    "your preferences", "personalised ad", "personalized ad", "precise geolocation",
    "device scanning", "by clicking", "you may click", "you can click", "accept all",
    "we use cookies", "value your privacy", "this website", "your personal data",
    "legitimate interest", "cookie policy", "our privacy policy", "unique identifiers",
    "audience insights", "reject all", "manage your settings",
    // In French, German, Spanish, Italian and Dutch.
    "nos partenaires", "votre consentement", "utilisons des cookies", "publicités et contenu",
    "traitons les", "unsere partner", "ihre einwilligung", "verwenden cookies", "verarbeiten",
    "nuestros socios", "su consentimiento", "utilizamos cookies", "nostri partner",
    "il tuo consenso", "onze partners"};
constexpr long kLeastSigns = 2;

constexpr size_t kLongestLine = 70;

// All of them speak of one of these; most paragraphs of none. A search is fast where its first
// letter is rare.
bool MayAskForConsent(std::string_view paragraph) {
  for (const std::string_view sign :
       {"kie", "vacy", "onsen", "personal data", "artenaires", "inwilligung"}) {
    if (paragraph.find(sign) != paragraph.npos) return true;
  }
  return false;
}

bool IsReadingTime(std::string_view lower) {
  const size_t digits = lower.find_first_not_of("0123456789");
  if (digits == 0 || digits == lower.npos || digits > 3) return false;
  for (const std::string_view words : {" min read", " minute read", " mins read", "-minute read"}) {
    if (lower.substr(digits).starts_with(words)) return true;
  }
  return false;
}

// What may stand beside a date that stands alone: "Published", a day of the week, a time and its
// zone.
bool GoesWithDate(std::string_view word) {
  constexpr std::array<std::string_view, 30> kWords = {
      "published", "updated", "posted",   "first",  "last", "modified", "created", "on",
      "at",        "am",      "pm",       "a.m",    "p.m",  "monday",   "tuesday", "wednesday",
      "thursday",  "friday",  "saturday", "sunday", "mon",  "tue",      "wed",     "thu",
      "fri",       "local",   "uhr",      "um",     "le",   "alle"};
  const size_t begin = word.find_first_not_of(" ,.:|()-/");
  if (begin == word.npos) return true;
  word = word.substr(begin, word.find_last_not_of(" ,.:|()-/") + 1 - begin);
  const bool digit = word.front() >= '0' && word.front() <= '9';
  const bool capitals = std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'A' && c <= 'Z') || c == '+' || c == '-';
  });
  const std::string lower = LowerAscii(word);
  return digit || (capitals && word.size() <= 4) ||
         std::find(kWords.begin(), kWords.end(), lower) != kWords.end();
}

bool AllGoWithDate(std::string_view words) {
  for (size_t begin = 0; begin < words.size();) {
    const size_t end = std::min(words.find(' ', begin), words.size());
    if (!GoesWithDate(words.substr(begin, end - begin))) return false;
    begin = end + 1;
  }
  return true;
}

// "06.08.2026", "6/8/2026", "2026-08-06".
bool HoldsDayInDigits(std::string_view line) {
  for (size_t begin = 0; begin < line.size();) {
    const size_t end = std::min(line.find_first_not_of("0123456789./-", begin), line.size());
    const std::string_view word = line.substr(begin, end - begin);
    const auto signs = std::count_if(word.begin(), word.end(),
                                     [](char c) { return c == '.' || c == '/' || c == '-'; });
    if (word.size() >= 8 && signs >= 2) return true;
    begin = end + 1;
  }
  return false;
}

}  // namespace

bool AsksForConsent(std::string_view paragraph) {
  if (!MayAskForConsent(paragraph)) return false;
  const std::string lower = LowerAscii(paragraph);
  return std::count_if(kConsentSigns.begin(), kConsentSigns.end(), [&](std::string_view sign) {
           return lower.find(sign) != lower.npos;
         }) >= kLeastSigns;
}

bool IsDayOrReadingTime(std::string_view line) {
  if (line.empty() || line.size() > kLongestLine) return false;
  if (IsReadingTime(LowerAscii(line))) return true;
  if (HoldsDayInDigits(line) && AllGoWithDate(line)) return true;
  const auto dates = FindDates(line);
  if (dates.empty()) return false;
  const Range date = dates.front().range;
  return AllGoWithDate(line.substr(0, date.begin)) && AllGoWithDate(line.substr(date.end));
}

bool IsAdLabel(std::string_view line) {
  constexpr int kMostWords = 7;
  constexpr std::array<std::string_view, 5> kSigns = {" -", " –", " —", " ·", "."};
  if (line.size() > kLongestLine || CountWords(line) > kMostWords) return false;
  std::string_view rest = line;
  const std::string lower = LowerAscii(line);
  for (const std::string_view label : {"advertisement", "skip advertisement", "anzeige"}) {
    if (!lower.starts_with(label)) continue;
    rest.remove_prefix(label.size());
    return rest.empty() || std::any_of(kSigns.begin(), kSigns.end(), [&](std::string_view sign) {
             return rest.starts_with(sign);
           });
  }
  return false;
}

bool AsksToFollow(std::string_view line) {
  constexpr std::array<std::string_view, 16> kBeginnings = {
      "sign up for", "sign up to", "subscribe to our", "subscribe for",
      "follow us",   "also read",  "read more:",       "read also",
      "read next",   "see also:",  "click here",       "watch now",
      "join us on",  "join our",   "download our app", "add us as a preferred"};
  constexpr std::array<std::string_view, 4> kSigns = {"in your inbox", "to your inbox",
                                                      "preferred source", "our newsletter"};
  constexpr int kMostWords = 25;
  if (line.size() > 200 || CountWords(line) > kMostWords) return false;
  const std::string lower = LowerAscii(line);
  return std::any_of(kBeginnings.begin(), kBeginnings.end(),
                     [&](std::string_view words) { return lower.starts_with(words); }) ||
         std::any_of(kSigns.begin(), kSigns.end(),
                     [&](std::string_view words) { return lower.find(words) != lower.npos; });
}

bool OffersLetter(std::string_view heading) {
  constexpr int kMostWords = 8;
  if (heading.size() > kLongestLine || CountWords(heading) > kMostWords) return false;
  const std::string lower = LowerAscii(heading);
  return lower.starts_with("newsletter") || lower.starts_with("sign up") ||
         lower.starts_with("subscribe to") || lower.ends_with(" newsletter") ||
         lower.ends_with(" newsletters");
}

}  // namespace countercheck
