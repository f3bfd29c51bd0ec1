#include "pipeline/text/paywall.h"

#include <algorithm>
#include <array>
#include <string>

#include "pipeline/text/boilerplate.h"

namespace countercheck {
namespace {

// What asks for money or a sign-in is short.
constexpr int kMostWords = 45;
constexpr size_t kLookedAt = 400;

// Each is an asking and what is behind it: both must stand in the line, in this order.
struct Asking {
  std::string_view asking;
  std::string_view prize;
};

constexpr std::array kAskings = {
    Asking{"subscribe", "to continue"},
    Asking{"subscribe", "to keep reading"},
    Asking{"subscribe", "to read"},
    Asking{"subscribe", "to unlock"},
    Asking{"subscribe", "for full access"},
    Asking{"subscribe", "to get access"},
    Asking{"sign in", "to continue"},
    Asking{"sign in", "to read"},
    Asking{"log in", "to continue"},
    Asking{"log in", "to read"},
    Asking{"register", "to continue"},
    Asking{"register", "to read"},
    Asking{"sign up", "to continue"},
    Asking{"sign up", "to read"},
    Asking{"create a free account", "to "},
    Asking{"create an account", "to "},
    Asking{"upgrade to", "to read"},
    Asking{"upgrade", "to continue"},
    Asking{"become a member", "to read"},
    Asking{"start your", "to continue reading"},
    Asking{"start your", "to read"},
    Asking{"to continue reading", ""},
    Asking{"continue reading with", ""},
    Asking{"continue reading your article", ""},
    Asking{"to read the full", "subscri"},
    Asking{"to read the full", "trial"},
    Asking{"to read the full", "register"},
    Asking{"to read the full", "sign "},
    Asking{"to read the full", "log in"},
    Asking{"to read this", "subscri"},
    Asking{"to read this", "trial"},
    Asking{"to read more", "subscri"},
    Asking{"want to read more?", ""},
    Asking{"to read the rest", ""},
    Asking{"to keep reading", ""},
    Asking{"to unlock this", ""},
    Asking{"unlock this", ""},
    Asking{"unlock the full", ""},
    Asking{"unlock the rest", ""},
    Asking{"already a subscriber", ""},
    Asking{"already have a subscription", ""},
    Asking{"already subscribed?", ""},
    Asking{"already a member?", ""},
    Asking{"this article is for", "subscribers"},
    Asking{"this story is for", "subscribers"},
    Asking{"this post is for", "subscribers"},
    Asking{"this content is for", "subscribers"},
    Asking{"this article is", "to subscribers"},
    Asking{"this content is", "to subscribers"},
    Asking{"this story is", "to subscribers"},
    Asking{"this article is reserved for", ""},
    Asking{"this content is reserved for", ""},
    Asking{"this is a premium article", ""},
    Asking{"this is a subscriber", ""},
    Asking{"subscriber-only", "story"},
    Asking{"exclusive to", "subscribers"},
    Asking{"you have reached your", "article"},
    Asking{"you've reached your", "article"},
    Asking{"you have read your", "free article"},
    Asking{"you've read your", "free article"},
    Asking{"the rest of this article", "subscri"},
    Asking{"get full access to this", ""},
};

constexpr std::array<std::string_view, 27> kOfferWords = {
    "subscri",        "sign in",       "log in",       "per month",    "a month",    "per week",
    "a week",         "/month",        "/mo",          "per year",     "a year for", "billed",
    "cancel any",     "cancel at any", "free trial",   "days free",    "trial",      "unlimited",
    "digital access", "all-access",    "membership",   "your account", "gift this",  "first month",
    "see all plans",  "student",       "for less than"};

std::string Lower(std::string_view line) {
  std::string lower(line.substr(0, kLookedAt));
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  for (size_t at = lower.find("\u2019"); at != lower.npos; at = lower.find("\u2019", at)) {
    lower.replace(at, 3, "'");
  }
  return lower;
}

// "The bank asked clients to sign in to continue" speaks of others.
bool Opens(std::string_view line, size_t place) {
  constexpr std::array<std::string_view, 9> kLeads = {"",
                                                      "please",
                                                      "or",
                                                      "simply",
                                                      "this story is",
                                                      "this article is",
                                                      "this post is",
                                                      "this content is",
                                                      "and"};
  const std::string_view before = line.substr(0, place);
  const size_t stop = before.find_last_of(".!?:|");
  std::string_view lead = before.substr(stop == before.npos ? 0 : stop + 1);
  while (lead.starts_with(' ')) lead.remove_prefix(1);
  while (lead.ends_with(' ')) lead.remove_suffix(1);
  return std::find(kLeads.begin(), kLeads.end(), lead) != kLeads.end();
}

}  // namespace

bool IsPaywall(std::string_view line) {
  if (line.size() > kLookedAt || CountWords(line) > kMostWords) return false;
  const std::string lower = Lower(line);
  return std::any_of(kAskings.begin(), kAskings.end(), [&](const Asking& a) {
    const size_t place = lower.find(a.asking);
    if (place == lower.npos || !Opens(lower, place)) return false;
    const size_t end = place + a.asking.size();
    const bool whole = end == lower.size() || lower[end] < 'a' || lower[end] > 'z';
    return whole && lower.find(a.prize, end) != lower.npos;
  });
}

bool IsOffer(std::string_view line) {
  if (line.size() > kLookedAt || CountWords(line) > kMostWords) return false;
  if (CountWords(line) <= 3) return true;  // "Sign in", "Monthly", "See options"
  const std::string lower = Lower(line);
  return std::any_of(kOfferWords.begin(), kOfferWords.end(),
                     [&](std::string_view word) { return lower.find(word) != lower.npos; });
}

}  // namespace countercheck
