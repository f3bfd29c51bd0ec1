// Companies of a register as lines of rules/names/*.tsv.
#include "extractors/name_import.h"

#include <gtest/gtest.h>

#include "pipeline/ingest/company_list.h"
#include "tests/program_run.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

TEST(NameImport, TitlesAreWrittenAsPeopleWriteThem) {
  struct Row {
    const char* title;
    const char* ticker;
    const char* name;
    const char* other;
  };
  for (const Row& row : {
           Row{"NVIDIA CORP", "NVDA", "Nvidia Corp", "Nvidia"},
           Row{"Apple Inc.", "AAPL", "Apple Inc", ""},  // a fruit
           Row{"TARGET CORP", "TGT", "Target Corp", ""},
           Row{"Meta Platforms, Inc.", "META", "Meta Platforms Inc", "Meta Platforms"},
           Row{"WELLS FARGO & COMPANY/MN", "WFC", "Wells Fargo & Company", "Wells Fargo"},
           Row{"BANK OF AMERICA CORP /DE/", "BAC", "Bank of America Corp", "Bank of America"},
           Row{"COCA-COLA CO", "KO", "Coca-Cola Co", "Coca-Cola"},
           Row{"AT&T INC.", "T", "AT&T Inc", "AT&T"},
           Row{"RTX CORP", "RTX", "RTX Corp", "RTX"},
           Row{"SAP SE", "SAP", "SAP SE", "SAP"},
           Row{"SHELL plc", "SHEL", "Shell plc", ""},
           Row{"CNH INDUSTRIAL N.V.", "CNH", "CNH Industrial NV", "CNH Industrial"},
           Row{"NORDIC FERMENTS A S", "NFR", "Nordic Ferments A S", "Nordic Ferments"},
           Row{"ELI GREY & Co", "EGC", "Eli Grey & Co", "Eli Grey"},
           Row{"SNAP INC", "SNAP", "Snap Inc", ""},
           Row{"BJ'S DINER LTD", "BJ", "BJ's Diner Ltd", "BJ's Diner"},
           Row{"LOWERY'S INC", "LWR", "Lowery's Inc", "Lowery's"},
           Row{"AMERICAN FINANCIAL GROUP INC", "AFG", "American Financial Group Inc", ""},
           Row{"3M CO", "MMM", "3M Co", ""},  // too short to stand alone
           Row{"ACME", "ACM", "Acme", ""},
           Row{"HOLDINGS INC", "HOL", "Holdings Inc", "Holdings"},
           Row{"", "X", "", ""},
           Row{"///", "X", "///", ""},
       }) {
    const std::string name = NameOfTitle(row.title, row.ticker);
    EXPECT_EQ(name, row.name) << row.title;
    EXPECT_EQ(ShortName(name), row.other) << row.title;
  }
}

TEST(NameImport, WhatIsThereStaysAndTheRestKeepsItsOrder) {
  const std::vector<RuleFile> rules = {
      {"rules/names/a.tsv", "Globex\tGLX\t12\tGlobex Group\nBerk\tBRK.B\t12\t\n"}};
  const ImportedNames names = ImportNames({{"ZEBULON MINING CORP", "ZEB"},
                                           {"GLOBEX GROUP INC", "GLBX"},
                                           {"OTHER NAME INC", "GLX"},
                                           {"BERKLEY HALL INC", "BRK-B"},
                                           {"ACME ROCKETS LTD", "ACR"},
                                           {"Acme Rockets Ltd", "ACRX"},
                                           {"SUNNY BOND ETF TRUST", "SBE"}},
                                          rules);
  EXPECT_EQ(names.lines,
            "Zebulon Mining Corp\tZEB\t\tZebulon Mining\nAcme Rockets Ltd\tACR\t\tAcme Rockets\n");
  EXPECT_EQ(names.added, 2u);
  EXPECT_EQ(names.known, 4u);
  EXPECT_EQ(names.refused, 1u);
}

TEST(NameImport, HostileNamesAreLeftOut) {
  const std::string long_name(5000, 'A');
  for (const ListedCompany& company : std::vector<ListedCompany>{
           {"TAB\tINC", "TAB"},
           {"LINE\nBREAK INC", "LB"},
           {"A|B INC", "AB"},
           {"# COMMENT INC", "CMT"},
           {"GOOD NAME INC", "TAB\tX"},
           {"GOOD NAME INC", ""},
           {"GOOD NAME INC", "TOOLONGTICKER"},
           {long_name, "LONG"},
           {"123 456", "NUM"},
           {".,;", "DOT"},
       }) {
    const ImportedNames names = ImportNames({company}, {});
    EXPECT_EQ(names.lines, "") << company.title.substr(0, 20);
    EXPECT_EQ(names.refused, 1u) << company.title.substr(0, 20);
  }
}

TEST(NameImport, TheListIsReadInItsOrderOneLineACompany) {
  const auto list = ReadCompanyList(
      R"({"0":{"cik_str":7,"ticker":"BBB","title":"B Inc"},
          "1":{"cik_str":8,"ticker":"AAA","title":"A Inc"},
          "2":{"cik_str":7,"ticker":"BBB-A","title":"B Inc"},
          "3":{"cik_str":9,"ticker":"NON"},"4":[1,2],"5":"text"})");
  ASSERT_TRUE(list);
  ASSERT_EQ(list->size(), 2u);
  EXPECT_EQ((*list)[0].ticker, "BBB");
  EXPECT_EQ((*list)[1].title, "A Inc");
}

TEST(NameImport, WhatIsNoListIsAnError) {
  const std::string deep(100'000, '[');
  for (const std::string& json :
       {std::string(), std::string("{}"), std::string("[]"), std::string("7"),
        std::string("{\"0\":{\"ticker\":\"A\""), std::string("\xff\xfe{"), deep}) {
    EXPECT_FALSE(ReadCompanyList(json)) << json.substr(0, 20);
  }
}

TEST(NameImport, TheCommandWritesLinesThatLoad) {
  const ScratchFolder scratch;
  const std::string list =
      scratch.Write("list.json",
                    R"({"0":{"cik_str":1,"ticker":"ZBLN","title":"ZEBULON MINING CORP"},
          "1":{"cik_str":2,"ticker":"AAPL","title":"Apple Inc."}})");
  const ProgramRun run = RunProgram({"names", "import", list});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.out, "Zebulon Mining Corp\tZBLN\t\tZebulon Mining\n");
  EXPECT_NE(run.err.find("1 companies added, 1 known already"), std::string::npos) << run.err;
  std::vector<RuleFile> rules = BuiltinRules();
  rules.push_back({"rules/names/listed.tsv", run.out});
  const auto book = RuleBook::Load(rules);
  EXPECT_TRUE(book) << FormatError(book.error());
  for (const std::string& bad : {std::string("/nowhere/list.json"), scratch.path().string(),
                                 scratch.Write("bad.json", "{\"0\":")}) {
    const ProgramRun failed = RunProgram({"names", "import", bad});
    EXPECT_EQ(failed.exit_code, 2) << bad;
    EXPECT_NE(failed.err.find(bad), std::string::npos) << failed.err;
  }
  EXPECT_EQ(RunProgram({"names", "import", list, "-o", list}).exit_code, 2);
}

}  // namespace
}  // namespace countercheck
