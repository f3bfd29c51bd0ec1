#include "pipeline/ingest/html/class_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace countercheck {
namespace {

using Words = std::set<std::string, std::less<>>;

constexpr size_t kLookedAt = 600;

// Words, and words that follow one another, joined by '-'.
const Words kNever = {
    "comment",        "comments",     "commentlist", "disqus",          "respond",
    "comment-list",   "cookie",       "cookies",     "consent",         "gdpr",
    "ccpa",           "breadcrumb",   "breadcrumbs", "pagination",      "pager",
    "site-footer",    "site-header",  "page-footer", "skip-link",       "modal",
    "popup",          "lightbox",     "site-nav",    "navbar",          "outbrain",
    "taboola",        "adslot",       "advert",      "advertisement",   "ad-slot",
    "ad-unit",        "ad-container", "ad-wrapper",  "adsbygoogle",     "dfp",
    "ad-placeholder", "onetrust",     "usercontent", "reader-comments", "livefyre",
    "viafoura",       "coral",        "ad-label"};
const Words kHardly = {"legal",
                       "legalese",
                       "disclaimers",
                       "imprint",
                       "ad",
                       "ads",
                       "aside",
                       "author-bio",
                       "author-box",
                       "authorbox",
                       "about-author",
                       "banner",
                       "bottom-links",
                       "cta",
                       "donate",
                       "footer",
                       "inline-promo",
                       "jump-links",
                       "latest-news",
                       "masthead",
                       "menu",
                       "mod-related",
                       "more-from",
                       "more-news",
                       "more-on",
                       "more-stories",
                       "most-popular",
                       "most-read",
                       "mostread",
                       "nav",
                       "navigation",
                       "newsletter",
                       "next-article",
                       "next-up",
                       "nextprev",
                       "paywall-prompt",
                       "piano",
                       "popular",
                       "post-nav",
                       "post-navigation",
                       "promo",
                       "promobox",
                       "promos",
                       "promotion",
                       "read-also",
                       "read-more",
                       "read-next",
                       "readmore",
                       "recirc",
                       "recirculation",
                       "recommended",
                       "recommendations",
                       "regwall",
                       "related",
                       "relatedarticles",
                       "relatedlinks",
                       "see-also",
                       "share",
                       "sharebar",
                       "sharing",
                       "sidebar",
                       "sign-up",
                       "signup",
                       "social",
                       "socials",
                       "sponsor",
                       "sponsored",
                       "sponsors",
                       "subscribe",
                       "subscribe-box",
                       "subscription",
                       "subscription-offer",
                       "tag-list",
                       "taglist",
                       "tags",
                       "teaser",
                       "teasers",
                       "ticker",
                       "toc",
                       "toolbar",
                       "tools",
                       "top-stories",
                       "topics",
                       "trending",
                       "trinity",
                       "up-next",
                       "upsell",
                       "widget-area",
                       "sidebar-widget",
                       "quote-widget",
                       "stock-widget",
                       "more-galleries",
                       "you-may-also-like",
                       "copyright",
                       "disclaimer",
                       "print-footer",
                       "unsubscribe",
                       "poll",
                       "survey",
                       "infobox-promo",
                       "paywall-offer",
                       "audio-player",
                       "listen",
                       "table-of-contents",
                       "app-promo",
                       "follow-us",
                       "editors-picks",
                       "editor-picks",
                       "also-read"};
// What longer words begin with: "relatedposts".
constexpr std::array<std::string_view, 9> kHardlyBeginnings = {
    "advert", "breadcrumb", "newsletter", "outbrain", "promo",
    "recirc", "recommend",  "related",    "taboola"};
const Words kProbably = {"article", "articlebody",  "article-body", "article-content", "body",
                         "content", "copy",         "entry",        "entry-content",   "main",
                         "post",    "post-content", "prose",        "story",           "story-body",
                         "text",    "hentry",       "storytext",    "article-text",    "live-blog"};
const Words kHidden = {"hidden",        "visually-hidden",    "visuallyhidden", "sr-only",
                       "screen-reader", "screen-reader-text", "d-none",         "assistive-text",
                       "u-hidden",      "is-hidden"};
// Of frameworks: hidden on screens of one width and shown on others.
const Words kWidths = {"sm", "md", "lg", "xl", "xxl", "mobile", "desktop", "tablet"};
const Words kMeta = {"author",       "authors",      "byline",        "byl",      "credit",
                     "credits",      "date",         "dateline-date", "datetime", "entry-meta",
                     "meta",         "post-meta",    "published",     "pubdate",  "publish-date",
                     "reading-time", "read-time",    "timestamp",     "updated",  "count",
                     "counter",      "article-meta", "kicker",        "eyebrow",  "last-updated",
                     "photo-credit", "source-line",  "article-info",  "print-url"};
const Words kDeck = {"intro",
                     "introtext",
                     "ingress",
                     "preamble",
                     "lede",
                     "deck",
                     "dek",
                     "standfirst",
                     "subtitle",
                     "subhead",
                     "subheadline",
                     "summary",
                     "excerpt-lead",
                     "article-summary",
                     "sub-title",
                     "lede-deck",
                     "article-subtitle",
                     "post-subtitle"};
const Words kCaption = {"caption",       "wp-caption-text", "image-caption",
                        "photo-caption", "figcaption",      "media-caption"};
const Words kNeverRoles = {"navigation", "contentinfo", "dialog",  "alertdialog", "menu",
                           "menubar",    "search",      "toolbar", "banner"};

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "relatedLinks_x2" to related, links, x2.
void AddWords(std::string_view name, std::vector<std::string>* words) {
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words->push_back(std::move(word));
    word.clear();
  };
  char before = ' ';
  for (const char c : name.substr(0, kLookedAt)) {
    if (!IsUpper(c) && !IsLower(c) && !IsDigit(c)) {
      end_word();
    } else {
      if (IsUpper(c) && IsLower(before)) end_word();
      word += IsUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
    before = c;
  }
  end_word();
}

std::vector<std::string> WordsOf(const HtmlNode& node) {
  std::vector<std::string> words;
  if (node.attributes.empty()) return words;
  for (const char* name : {"class", "id", "data-component", "data-testid", "itemprop"}) {
    AddWords(node.Attribute(name), &words);
    words.emplace_back();  // so that words of two attributes are not joined
  }
  return words;
}

bool HoldsAny(const std::vector<std::string>& words, const Words& listed) {
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i].empty()) continue;
    std::string joined = words[i];
    if (listed.contains(joined)) return true;
    for (size_t j = i + 1; j < std::min(i + 4, words.size()) && !words[j].empty(); ++j) {
      joined += "-" + words[j];
      if (listed.contains(joined)) return true;
    }
  }
  return false;
}

bool BeginsAny(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return std::any_of(kHardlyBeginnings.begin(), kHardlyBeginnings.end(),
                       [&](std::string_view beginning) { return word.starts_with(beginning); });
  });
}

// Styles are written with and without spaces.
bool IsStyledAway(std::string_view style) {
  std::string bare;
  for (const char c : style.substr(0, kLookedAt)) {
    if (c != ' ') bare += IsUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return bare.find("display:none") != bare.npos || bare.find("visibility:hidden") != bare.npos;
}

bool IsHidden(const HtmlNode& node, const std::vector<std::string>& words) {
  return node.Has("hidden") || node.Attribute("aria-hidden") == "true" ||
         IsStyledAway(node.Attribute("style")) ||
         (HoldsAny(words, kHidden) && !HoldsAny(words, kWidths)) || node.tag == "del";
}

}  // namespace

Likelihood LikelihoodOf(const HtmlNode& node) {
  if (node.IsText()) return Likelihood::kUnknown;
  const std::vector<std::string> words = WordsOf(node);
  if (IsHidden(node, words)) return Likelihood::kHidden;
  if (node.tag == "nav" || kNeverRoles.contains(node.Attribute("role"))) return Likelihood::kNever;
  if (HoldsAny(words, kNever)) return Likelihood::kNever;
  if (node.Attribute("itemprop") == "articleBody") return Likelihood::kProbably;
  const bool apart =
      node.tag == "aside" || node.tag == "footer" || node.Attribute("role") == "complementary";
  if (apart || BeginsAny(words) || HoldsAny(words, kHardly)) return Likelihood::kHardly;
  const bool holds = node.tag == "article" || node.tag == "main" || HoldsAny(words, kProbably);
  return holds ? Likelihood::kProbably : Likelihood::kUnknown;
}

bool IsArticleMeta(const HtmlNode& node) {
  return !node.IsText() && (node.tag == "time" || HoldsAny(WordsOf(node), kMeta));
}

bool IsDeckElement(const HtmlNode& node) {
  return !node.IsText() && HoldsAny(WordsOf(node), kDeck);
}

bool IsCaptionElement(const HtmlNode& node) {
  return node.tag == "figcaption" || (!node.IsText() && HoldsAny(WordsOf(node), kCaption));
}

}  // namespace countercheck
