#include "app/serve/judgements.h"

#include <fmt/format.h>

#include <string_view>

#include "reports/text_layout.h"

namespace countercheck {
namespace {

constexpr std::string_view kTakenBack = "taken back";

ReviewStatus StatusBelow(const std::vector<const Review*>& standing) {
  return standing.size() > 1 ? standing[standing.size() - 2]->status : ReviewStatus::kOpen;
}

// Those that nobody has taken back, the oldest first.
std::vector<const Review*> StandingOf(const std::vector<Review>& reviews) {
  std::vector<const Review*> standing;
  for (auto review = reviews.rbegin(); review != reviews.rend(); ++review) {
    const bool takes_back = !standing.empty() && review->note.starts_with(kTakenBack) &&
                            review->status == StatusBelow(standing);
    // Without an author the store itself has opened the finding: its claims are others now.
    if (review->author.empty())
      standing.clear();
    else if (takes_back)
      standing.pop_back();
    else
      standing.push_back(&*review);
  }
  return standing;
}

}  // namespace

bool IsLegibleName(const std::string& author) {
  return author.find_first_not_of(" \t\r\n") != author.npos &&
         Printable(author).find("\uFFFD") == std::string::npos;
}

std::string StateOf(const std::optional<Review>& review) {
  if (!review) return std::string(ToString(ReviewStatus::kOpen));
  return fmt::format("{} {}", ToString(review->status), review->at);
}

std::string StaleWords(const std::string& seen, const std::optional<Review>& now) {
  if (seen.empty() || seen == StateOf(now)) return "";
  const std::string author = now && !now->author.empty() ? " by " + now->author : "";
  return fmt::format("This finding has changed since you saw it: now it is \"{}\"{}.", StateOf(now),
                     author);
}

std::optional<Review> TakingBack(const std::vector<Review>& reviews) {
  const std::vector<const Review*> standing = StandingOf(reviews);
  if (standing.empty()) return std::nullopt;
  Review review;
  review.status = StatusBelow(standing);
  review.note = kTakenBack;
  const std::string note = standing.size() > 1 ? standing[standing.size() - 2]->note : "";
  if (!note.empty()) review.note += ": " + note;
  return review;
}

}  // namespace countercheck
