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
      {"Quillfeather's revenue rose. Sales at the Quillfeather division fell.", "*Quillfeather"},
      {"Overall sales rose. Overall shares fell.", ""},
      {"Globex Corp bought Initech in 2018. Initech sold anvils.", "Globex Corp|*Initech"},
  };
  for (const auto& row : rows) EXPECT_EQ(Companies(row.text), row.companies) << row.text;
}

// Where every word has a capital, only what the text writes so is a name.
TEST(FindNames, LeavesWordsOfTitles) {
  const std::string text =
      "Quillfeather Corp. makes anvils in a small town. Every smith in the county buys them, and "
      "the works has grown with the trade for longer than anybody there can say. Last winter it "
      "hired a second shift, bought two furnaces and let a third one cool. This spring it sold one "
      "of them to a rival. The workers were glad of it and so was the town, where a new road, a "
      "new "
      "school and a bridge were opened, all of them paid for by the taxes of the works. Nobody had "
      "thought that it would come to this. There were years in which the fires were out and the "
      "yard was full of rust, and the old smiths went to look for work in the cities of the coast. "
      "Now they are back, and their sons with them, and the hammers can be heard across the river.";
  EXPECT_EQ(Companies(text + "\n\nMarvellous Debut Stuns Every Smith\n\nThe stock rose 5%."),
            "*Quillfeather Corp");
  EXPECT_EQ(Companies("Buy Quillfeather Aero Stock\n\nShares of Quillfeather Aero rose. (See "
                      "Quillfeather Aero stock analysis.)"),
            "*Quillfeather Aero");
}

TEST(FindNames, LeavesBodiesAndTheirShortForms) {
  EXPECT_EQ(Companies("The Oat Growers Association said output rose 5%. OGA sales fell 2%."), "");
  EXPECT_EQ(
      Companies("The Society of Anvil Makers & Smiths (SAMS) said sales rose 5%. SAMS's sales "
                "fell."),
      "");
  EXPECT_EQ(Companies("Finance Minister Jane Roe said the budget rose. Finance grew 2%."), "");
  EXPECT_EQ(Companies("Imperial Bank of Mersey's profit rose 5%."), "*Imperial Bank of Mersey");
}

TEST(FindNames, LeavesEndsOfOtherNames) {
  EXPECT_EQ(Companies("Quillfeather of Canada Ltd's sales rose 5%."), "");
  EXPECT_EQ(Companies("Shares of P and O rose 5%. O's sales grew."), "");
  EXPECT_EQ(Companies("Shares of Canada Quill Ltd rose 5%."), "*Canada Quill Ltd");
}

TEST(FindNames, TakesTargetWhereItIsWrittenAsAName) {
  EXPECT_EQ(Companies("Target TGT rose 5%. Shares of Target fell."), "*Target TGT");
  EXPECT_EQ(Companies("Shares of Target (TGT) rose 5%."), "*Target (TGT)");
  EXPECT_EQ(Companies("Target prices rose. The target was hit."), "");
  EXPECT_EQ(Companies("Target said sales fell. Target earned $2. Shares of Target slid."),
            "*Target");
  EXPECT_EQ(Companies("Prices of trucks rose past any Target"), "");
}

TEST(FindNames, LeavesWordsThatOnlyBeginSentences) {
  EXPECT_EQ(Companies("Nevertheless, sales rose 5%. Moreover sales fell 2%."), "");
  EXPECT_EQ(Companies("Shares of Agree Quill rose 5%."), "*Agree Quill");
}

TEST(FindNames, LeavesCommonWords) {
  EXPECT_EQ(
      Companies(
          "The Cash Bean price was up. Cash sales rose; cash was short, and a bean is a bean."),
      "");
  EXPECT_EQ(Companies("Shares of Harbour (HBR) rose 5% as ships left the harbour."),
            "*Harbour (HBR)");
}

TEST(FindNames, TwoWordsThatAlwaysStandTogetherAreOneName) {
  EXPECT_EQ(Companies("Shares of Canadian Quill rose 5%. Canadian Quill reported on Monday."),
            "*Canadian Quill");
  EXPECT_EQ(Companies("Shares of German Quill rose 5%. Quill reported on Monday. Quill's sales "
                      "grew."),
            "*Quill");
}

TEST(FindNames, ACompanyIsDescribedBehindItsName) {
  EXPECT_EQ(Companies("Quillfeather, a Mersey-based startup, raised $9 million."), "*Quillfeather");
  EXPECT_EQ(Companies("Quillfeather, a town of smiths, raised $9 million."), "");
}

TEST(FindNames, AnItemOfARoundUpBeginsWithAName) {
  EXPECT_EQ(Companies("Waste Meadows \u2014 The hauler of waste rose 5%. Much waste is left."),
            "*Waste Meadows");
  EXPECT_EQ(Companies("Waste Hauling \u2014 The hauler rose 5%."), "*Waste Hauling");
  EXPECT_EQ(Companies("Friday \u2014 The hauler rose 5%. LAGOS \u2014 The hauler rose 5%."), "");
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
  EXPECT_EQ(
      Companies(
          "Strategists at Quill Advisory Inc see growth. The chairman of Quill Advisory Inc too."),
      "Quill Advisory Inc");
  EXPECT_EQ(Companies("Harbour Bank analyst Ulpia Quill sees growth. Quill's target is $5."), "");
  EXPECT_EQ(Companies("Ulpia Quill: Our sales rose 5%.\n\nOto Reed: Thank you.\n\nUlpia Quill: "
                      "Sales are up."),
            "");
  EXPECT_EQ(Companies("Jane Doe, an analyst, said so. Doe said more. Doe was sure."), "");
  EXPECT_EQ(Companies("Chief Executive Jane Doe said Quillfeather Corp. grew. Doe was glad."),
            "*Quillfeather Corp");
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
