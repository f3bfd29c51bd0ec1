// countercheck review ID… --status …: what a person makes of findings of a store.
#include "core/review.h"

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <memory>

#include "app/clock.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/review_words.h"
#include "app/store_lookup.h"
#include "app/store_options.h"
#include "pipeline/store/reviews.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

struct ReviewOptions {
  StoreOptions store;
  std::vector<std::string> findings;
  std::string status;
  std::string author;
  std::string note;
  std::string now;
};

// Who is at the keyboard, where nobody is named.
std::string AuthorOr(const std::string& given) {
  const char* user = std::getenv("USER");
  return given.empty() && user != nullptr ? user : given;
}

// The whole ids; nothing, after a complaint, where one is none or not the only one.
std::optional<std::vector<std::string>> FindingsOf(const std::vector<std::string>& prefixes,
                                                   Database* store) {
  std::vector<std::string> findings;
  for (const std::string& prefix : prefixes) {
    const std::optional<NamedInStore> named = FindInStore(prefix, store);
    if (!named) return std::nullopt;
    if (named->finding.empty()) {
      return Complain(prefix + ": no finding of this id in the store"), std::nullopt;
    }
    findings.push_back(named->finding);
  }
  return findings;
}

int ReviewFindings(const ReviewOptions& options) {
  const Review review{StatusOf(options.status), AuthorOr(options.author), options.note,
                      NowOr(options.now)};
  if (review.author.empty()) return Complain("say who judges: --author NAME"), kUsage;
  std::optional<Database> store = OpenOrComplain(options.store, OpenMode::kWrite);
  if (!store) return kStoreFailed;
  const auto findings = FindingsOf(options.findings, &*store);
  if (!IsSound(*store)) return kStoreFailed;
  if (!findings) return kUsage;
  AddReviews(*findings, review, &*store);
  if (!IsSound(*store)) return kStoreFailed;
  std::string text;
  for (const std::string& finding : *findings)
    text += finding + ": " + Printable(ReviewInWords(review)) + "\n";
  return WriteResult(text, "") ? kDone : kUsage;
}

}  // namespace

void AddReview(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<ReviewOptions>();
  CLI::App* command =
      app->add_subcommand("review", "Say what you make of findings of a store; history shows it");
  command->footer(
      "Example:\n"
      "  countercheck review e3ff4d --db news.db --status dismissed --note 'typo, mended'\n"
      "A judgement holds until a claim of the finding changes; then the finding is open again.");
  AddStore(command, &options->store);
  command
      ->add_option("ID", options->findings, "Ids of findings, or their first digits (four or more)")
      ->required();
  command
      ->add_option("--status", options->status,
                   "open, triaged, confirmed, explained, or dismissed: lists leave it out")
      ->required()
      ->check(CLI::IsMember({"open", "triaged", "confirmed", "explained", "dismissed"}));
  command->add_option("--note", options->note, "Why")->type_name("TEXT");
  command->add_option("--author", options->author, "Who judges (default: $USER)")
      ->type_name("NAME");
  AddNow(command, &options->now);
  command->callback([options, exit_code] { *exit_code = ReviewFindings(*options); });
}

}  // namespace countercheck
