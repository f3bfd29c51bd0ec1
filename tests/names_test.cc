#include "extractors/names.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/sample_article.h"

namespace countercheck {
namespace {

// "*Acme Industries (ACME)|Roe Corp": the companies by place of first mention, the main one marked.
std::string Companies(const std::string& text) {
  const Article article = ArticleOf(text);
  ArticleWords words(article, BuiltinBook().compiled().phrases);
  const ArticleNames names = FindNames(article, words, BuiltinBook().compiled());
  std::vector<bool> seen(names.companies.size(), false);
  std::string found;
  for (const CompanyMention& mention : names.mentions) {
    if (seen[mention.company]) continue;
    seen[mention.company] = true;
    const Company& company = names.companies[mention.company];
    found += std::string(found.empty() ? "" : "|") + (names.main == mention.company ? "*" : "") +
             company.name + (company.ticker.empty() ? "" : " (" + company.ticker + ")");
  }
  return found;
}

TEST(FindNames, FindsCompanies) {
  const struct {
    const char* text;
    const char* companies;
  } rows[] = {
      {"", ""},
      {"Prices rose on Monday.", ""},
      {"Shares of Quillfeather rose on Monday.", "*Quillfeather"},
      {"Quillfeather Industries makes anvils. Quillfeather sold 20.", "*Quillfeather Industries"},
      {"Quillfeather Inc. (NASDAQ: QFTR) sold anvils.", "*Quillfeather Inc (QFTR)"},
      {"Quillfeather Corp. (QFTR) sold anvils.", "*Quillfeather Corp (QFTR)"},
      {"Dunmore & Company sold anvils.", "*Dunmore & Company"},
      {"Quillfeather's revenue rose.", "*Quillfeather"},
      {"Quillfeather's revenue rose. Dunmore Corp's revenue fell.", "Quillfeather|*Dunmore Corp"},
      {"The maker of anvils grew. It is small.", ""},
      {"On Tuesday, March was cold and Europe was warm.", ""},
      {"Reuters and the Wall Street Journal reported it.", ""},
      {"The best is New Gold Inc. (NYSE: NGD) so far.", "*New Gold Inc (NGD)"},
      {"The Turbo maker sold anvils. The Turbo segment grew.", ""},
      {"Overall sales rose. Overall shares fell.", ""},
      {"Globex Corp bought Initech in 2018. Initech sold anvils.", "Globex Corp|*Initech"},
  };
  for (const auto& row : rows) EXPECT_EQ(Companies(row.text), row.companies) << row.text;
}

// A name is introduced whole and then shortened; what is named later is another.
TEST(FindNames, ShortFormsFollowTheNameThatIntroducesThem) {
  EXPECT_EQ(Companies("Shares of Quillfeather Aero rose. Quillfeather's revenue grew. "
                      "Quillfeather reported on Monday."),
            "*Quillfeather Aero");
  EXPECT_EQ(Companies("Shares of Quillfeather rose. Quillfeather's revenue grew. "
                      "The Quillfeather Fulfillment Network was sold."),
            "*Quillfeather");
}

TEST(FindNames, LeavesPeople) {
  EXPECT_EQ(Companies("CEO Jane Doe said Quillfeather Corp. grew. Doe was glad."),
            "*Quillfeather Corp");
  EXPECT_EQ(Companies("Jane Doe, an analyst, said so. Doe said more. Doe was sure."), "");
}

// Known failure: a title of two words.
TEST(FindNames, TakesSomePeopleForCompanies) {
  EXPECT_EQ(Companies("Chief Executive Jane Doe said Quillfeather Corp. grew. Doe was glad."),
            "Jane Doe|*Quillfeather Corp");
}

TEST(FindNames, TheMainCompanyIsThatOfTheHeadline) {
  EXPECT_EQ(Companies("Quillfeather shares fall\n\nDunmore Corp. makes anvils. Dunmore Corp. sells "
                      "them. Shares of Quillfeather fell."),
            "*Quillfeather|Dunmore Corp");
}

TEST(FindNames, MentionsStandWhereTheNameStands) {
  const Article article = ArticleOf(
      "Quillfeather Inc. rises\n\nShares of Quillfeather rose. Dunmore Corp. fell. \u2014 "
      "Quillfeather\u2019s sales grew.");
  ArticleWords words(article, BuiltinBook().compiled().phrases);
  const ArticleNames names = FindNames(article, words, BuiltinBook().compiled());
  ASSERT_GE(names.mentions.size(), 4u);
  size_t last = 0;
  for (const CompanyMention& mention : names.mentions) {
    EXPECT_GE(mention.range.begin, last);
    last = mention.range.end;
    const std::string printed(article.text.At(mention.range));
    const std::string& name = names.companies[mention.company].name;
    EXPECT_EQ(name.substr(0, printed.size()), printed);
  }
}

}  // namespace
}  // namespace countercheck
