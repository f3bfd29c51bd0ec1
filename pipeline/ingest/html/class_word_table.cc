#include "pipeline/ingest/html/class_word_table.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <unordered_map>

namespace countercheck {
namespace {

struct Row {
  ClassWord tells;
  std::string_view words;  // parted by spaces
};

constexpr std::array kRows = {
    Row{kNeverWord,
        "comment comments commentlist disqus respond comment-list cookie cookies consent gdpr "
        "ccpa kommentar kommentare commentaires comentarios commenti reacties breadcrumb "
        "breadcrumbs pagination pager site-footer site-header page-footer skip-link modal "
        "popup lightbox site-nav navbar outbrain taboola adslot advert advertisement ad-slot "
        "ad-unit ad-container ad-wrapper adsbygoogle dfp ad-placeholder onetrust usercontent "
        "reader-comments livefyre viafoura coral ad-label editsection"},
    Row{kHardlyWord,
        "legal legalese disclaimers imprint ad ads aside author-bio author-box authorbox "
        "about-author banner bottom-links cta donate footer inline-promo jump-links "
        "latest-news masthead menu mod-related more-from more-news more-on more-stories "
        "most-popular most-read mostread nav navigation newsletter next-article next-up "
        "nextprev paywall-prompt piano popular post-nav post-navigation promo promobox promos "
        "promotion read-also read-more read-next readmore recirc recirculation recommended "
        "recommendations regwall related relatedarticles relatedlinks see-also share sharebar "
        "sharing sidebar sign-up signup social socials sponsor sponsored sponsors subscribe "
        "subscribe-box subscription subscription-offer tag-list taglist tags teaser teasers "
        "ticker toc toolbar tools top-stories topics trending trinity up-next upsell "
        "widget-area sidebar-widget quote-widget stock-widget more-galleries you-may-also-like "
        "copyright disclaimer print-footer unsubscribe poll survey infobox-promo paywall-offer "
        "audio-player listen table-of-contents app-promo follow-us editors-picks editor-picks "
        "also-read bio rich-link company-card stock-card pitch werbung anzeige publicite "
        "publicidad teilen partager compartir condividi compartilhar verwandte weitere "
        "relacionadas relacionados correlati video-embed inline-video video-player "
        "videoplayer bookmark-card signup-card"},
    Row{kProbablyWord,
        "article articlebody article-body article-content body content copy entry "
        "entry-content main post post-content prose story story-body text hentry storytext "
        "article-text live-blog"},
    Row{kHiddenWord,
        "hidden visually-hidden visuallyhidden sr-only screen-reader screen-reader-text d-none "
        "assistive-text u-hidden is-hidden"},
    Row{kWidthWord, "sm md lg xl xxl mobile desktop tablet"},
    Row{kUnfoldedWord,
        "read-more-wrapper readmore-wrapper read-more-content readmore-content read-more-body "
        "rest-of-article article-rest story-rest story-continues remaining-content "
        "full-article-body"},
    Row{kMetaWord,
        "author authors byline byl credit credits date dateline-date datetime entry-meta meta "
        "post-meta published pubdate publish-date reading-time read-time timestamp updated "
        "count counter article-meta kicker eyebrow last-updated photo-credit source-line "
        "article-info print-url"},
    Row{kDeckWord,
        "intro introtext ingress preamble lede deck dek standfirst subtitle subhead "
        "subheadline summary excerpt-lead article-summary sub-title lede-deck article-subtitle "
        "post-subtitle"},
    Row{kCaptionWord,
        "caption wp-caption-text image-caption photo-caption figcaption media-caption"},
    Row{kPaywallWord,
        "paywall regwall piano paygate gate gated barrier meter metered metering subscribe "
        "subscription subscriber-only subscriptions premium locked"},
    Row{kQuoteWord, "pullquote pull-quote quote callout highlight tweetable click-to-tweet"},
    Row{kCorrectionWord,
        "correction corrections clarification editors-note editor-note amendment errata "
        "erratum correction-text"},
};

struct Hash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

using Table = std::unordered_map<std::string, unsigned, Hash, std::equal_to<>>;

Table ReadTable() {
  Table table;
  for (const Row& row : kRows) {
    for (size_t begin = 0; begin < row.words.size();) {
      const size_t end = std::min(row.words.find(' ', begin), row.words.size());
      table[std::string(row.words.substr(begin, end - begin))] |= row.tells;
      begin = end + 1;
    }
  }
  return table;
}

}  // namespace

unsigned ClassWordsOf(std::string_view word) {
  static const Table table = ReadTable();
  const auto known = table.find(word);
  return known == table.end() ? 0 : known->second;
}

}  // namespace countercheck
