// ninjs, NewsML-G2 and NITF.
#include <gtest/gtest.h>

#include <string>

#include "pipeline/ingest/format.h"
#include "tests/read_file.h"

namespace countercheck {
namespace {

TEST(ReadNinjsTest, ReadsItemsOfEachVersion) {
  const struct {
    const char* json;
    const char* shown;
  } rows[] = {
      {R"({"uri":"urn:1","versioncreated":"2026-06-01","headline":"Acme falls","copyrightholder":)"
       R"("Norwire","body_html":"<p>Acme fell \u00a35 \"today\".<\/p><p>Roe rose.</p>"})",
       "dir/a|urn:1|Norwire|2026-06-01|Acme falls\nheadline: Acme falls\n"
       "body: Acme fell \\u00a35 \\\"today\\\".\nbody: Roe rose.\n"},
      {R"([{"uri":"urn:1","headlines":[{"role":"main","value":"One"}],"bodies":[{"contenttype":)"
       R"("text/plain","value":"no"},{"contenttype":"text/html","value":"<p>It fell 2%.</p>"}]},)"
       R"({"uri":"urn:2","headline":"Two","body_text":"It rose 3%.\nWhy?"}])",
       "urn:1|urn:1|||One\nheadline: One\nbody: It fell 2%.\n"
       "urn:2|urn:2|||Two\nheadline: Two\nbody: It rose 3%.\nquestion: Why?\n"},
      {R"({"items":[{"body_text":"It rose 3%.","headline":"Behind the body"}]})",
       "dir/a|a:1|||Behind the body\nbody: It rose 3%.\nheadline: Behind the body\n"},
      {R"({"a":1})", "error dir/a: JSON without a news item, or with more than 5000\n"},
      {R"({"uri":)", "error dir/a: byte 7: not valid JSON: a value is missing here\n"},
      {R"({"uri":"u"})", "dir/a|u|||\n"},
      {R"([{"uri":"u:1","pubstatus":"canceled","body_text":"It fell 5%."},{"uri":"u:2","headline":)"
       R"("Two","pubStatus":"usable","infosources":[{"uri":"x"},{"name":"Norwire"}]}])",
       "u:2|u:2|Norwire||Two\nheadline: Two\n"},
      {R"({"uri":"u","type":"picture","headline":"Anvils","description_text":"A pile of them."})",
       "dir/a|u|||Anvils\nheadline: Anvils\nbody: A pile of them.\n"},
      {"{\"uri\":\"u:1\",\"body_text\":\"It fell \u00e9.\"}\n\n{\"uri\":\"u:2\",\"body_text\":"
       "\"It rose.\"}\n{\"uri\":}\n",
       "u:1|u:1|||\nbody: It fell \u00e9.\nu:2|u:2|||\nbody: It rose.\n"
       "error dir/a:4: byte 7: not valid JSON: a value is missing here\n"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(ShowFile(row.json, InputFormat::kNinjs), row.shown) << row.json;
  }
}

TEST(ReadNewsMlTest, ReadsXhtmlAndNitf) {
  const struct {
    const char* xml;
    const char* shown;
  } rows[] = {
      {"<newsItem guid='urn:1' xmlns='x'><itemMeta><firstCreated>2026-06-01T08:00:00Z"
       "</firstCreated></itemMeta><contentMeta><headline>Acme falls</headline></contentMeta>"
       "<contentSet><inlineXML><html><body><p>Acme fell <b>5</b>%.</p></body></html></inlineXML>"
       "</contentSet></newsItem>",
       "dir/a|urn:1||2026-06-01T08:00:00Z|Acme falls\nheadline: Acme falls\n"
       "body: Acme fell <b>5</b>%.\n"},
      // What was taken back is no news.
      {"<newsMessage><newsItem guid='urn:1'><itemMeta><pubStatus qcode='stat:canceled'/></itemMeta>"
       "<contentSet><inlineXML><p>Acme fell 5%.</p></inlineXML></contentSet></newsItem>"
       "<newsItem guid='urn:2'><itemMeta><pubStatus qcode='stat:usable'/></itemMeta><contentSet>"
       "<inlineXML><html><body><p>Roe rose.</p></body></html></inlineXML></contentSet></newsItem>"
       "</newsMessage>",
       "urn:2|urn:2|||\nbody: Roe rose.\n"},
      {"<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf><head><docdata>"
       "<doc-id id-string='n1'/><date.issue norm='20260602T0800'/></docdata></head><body>"
       "<body.head><hedline><hl1>Roe rises</hl1><hl2>It hopes for "
       "more</hl2></hedline></body.head><body.content><p>Roe rose "
       "<num>3</num>% on <chron norm='x'>Monday</chron>.</p><p>It fell.</p></body.content></body>"
       "</nitf>",
       "dir/a|n1||2026-06-02T0800|Roe rises\nheadline: Roe rises\ndeck: It hopes for more\n"
       "body: Roe rose <num>3</num>% on <chron norm='x'>Monday</chron>.\nbody: It fell.\n"},
      {"<newsMessage><itemSet><newsItem guid='1'><contentSet><inlineData>It rose 3%."
       "</inlineData></contentSet></newsItem><newsItem guid='2'/></itemSet></newsMessage>",
       "1|1|||\nbody: It rose 3%.\n2|2|||\n"},
      {"<x/>", "error dir/a: XML without a news item, or with more than 5000\n"},
      {"<newsItem>", "error dir/a: byte 9: not valid XML: Start-end tags mismatch\n"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(ShowFile(row.xml, InputFormat::kNewsMl), row.shown) << row.xml;
  }
}

TEST(DetectFormatTest, KnowsEachFormatByItsContent) {
  const struct {
    std::string start;
    const char* path;
    InputFormat format;
  } rows[] = {
      {"<!DOCTYPE html><p>", "a", InputFormat::kHtml},
      {" <html xmlns='x'>", "a.txt", InputFormat::kHtml},
      {"<?xml version='1.0'?><html>", "a", InputFormat::kHtml},
      {"<?xml version='1.0'?>\n<!-- x --><rss>", "a.html", InputFormat::kFeed},
      {"<feed xmlns='x'>", "a", InputFormat::kFeed},
      {"<rdf:RDF xmlns='x'>", "a", InputFormat::kFeed},
      {"{\"version\":\"https:\\/\\/jsonfeed.org\\/version\\/1\"", "a", InputFormat::kFeed},
      {"<newsItem>", "a", InputFormat::kNewsMl},
      {"<nitf>", "a", InputFormat::kNewsMl},
      {"{\"uri\":1,\"body_html\":", "a", InputFormat::kNinjs},
      {"[{\"uri\":1,\"bodies\":", "a", InputFormat::kNinjs},
      {"WARC/1.1\r\n", "a", InputFormat::kWarc},
      {"From: a\nTo: b\nSubject: c\n\nd", "a", InputFormat::kMail},
      {"Received: x\r\n\ty\r\nFrom: a\r\nDate: b\r\n\r\n", "a", InputFormat::kMail},
      {"# Title", "a.md", InputFormat::kMarkdown},
      {"<?xml version='1.0'?><rss>", "a.md", InputFormat::kFeed},
      {"<newsItem>", "a.md.gz", InputFormat::kNewsMl},
      {"<p>A paragraph</p>\n\n# Title", "a.md", InputFormat::kMarkdown},
      {"{}", "a.jsonl.gz", InputFormat::kJsonLines},
      {"{\"text\":", "a", InputFormat::kDetect},
      {"{\"text\":\"x\",\"body_text\":", "a", InputFormat::kDetect},
      {"{\"text\":\"x\",\"body_html\":1,\"versioncreated\":2}", "a", InputFormat::kNinjs},
      {"{\"title\":\"he said \\\"bodies\\\"", "a", InputFormat::kDetect},
      {"{ a brace", "a", InputFormat::kDetect},
      {"[1] a note", "a", InputFormat::kText},
      {"# Title", "a", InputFormat::kText},
      {"From: the editor. Subject to change.\n\n", "a", InputFormat::kText},
      {"< 5% of sales", "a", InputFormat::kText},
      {"From: a\nSubject: b\n\nc", "a", InputFormat::kMail},
      {"Subject: b\nDate: c\n", "a", InputFormat::kMail},
      {"From desk@w Mon Jun  1 08:00:00 2026\nSubject: b\nDate: c\n\nd", "a", InputFormat::kMail},
      {"From Monday on: sales\nrose 5%.\n", "a", InputFormat::kText},
      {"Subject: b\n\nc", "a", InputFormat::kText},
      {"Sales: 5\nProfit: 6\n\nc", "a", InputFormat::kText},
      {"From: a\nThe rest is prose: yes\n\nc", "a", InputFormat::kText},
      {"{\"uri\":1,\"subject\":[{\"text\":\"x\"}],\"body_html\":", "a", InputFormat::kNinjs},
      {"{\"uri\":1,\"type\":\"picture\",\"versioncreated\":2,\"renditions\":{", "a",
       InputFormat::kNinjs},
      {"{\"items\":[{\"uri\":1,\"pubStatus\":\"usable\"", "a", InputFormat::kNinjs},
      {"[\n {\"uri\":1,\"bodies\":", "a", InputFormat::kNinjs},
      {"{\"text\":\"x\",\"uri\":1,\"headline\":2,\"byline\":3}", "a", InputFormat::kDetect},
      {"{\"headline\":1,\"byline\":2", "a", InputFormat::kDetect},
      {"{\"t\":\"\\\"body_html\\\": and \\\"uri\\\":\"", "a", InputFormat::kDetect},
      {"<!-- <p> of --><!-- --> <rss>", "a", InputFormat::kFeed},
      {"<!DOCTYPE r [<!ELEMENT a ANY>]> <rss>", "a", InputFormat::kFeed},
      {"Skip <html><p>", "a", InputFormat::kHtml},
      {"Acme news <p>Acme fell.</p>\n<p>It rose.</p>", "a", InputFormat::kHtml},
      {"The tag </p> ends a paragraph.", "a", InputFormat::kText},
      {"Acme <b>fell</b>", "a", InputFormat::kText},
      {"<!DOCTYPE r [<!ENTITY % p SYSTEM \"a\"> %p;]><rss>", "a", InputFormat::kFeed},
      {"<!DOCTYPE r [<!ENTITY a \"b\">", "a", InputFormat::kText},
      {"<!--[if IE]><p>[1]</p><![endif]--><rss>", "a", InputFormat::kFeed},
      {"<!DOCTYPE x", "a", InputFormat::kText},
      {"{\"a\":" + std::string(70, '['), "a", InputFormat::kNinjs},
      {"{\"text\":\"b\",\"a\":" + std::string(70, '['), "a", InputFormat::kDetect},
      {"", "a", InputFormat::kText},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(DetectFormat(row.start, row.path), row.format) << row.start;
  }
}

TEST(FeedTest, TitlesHaveNoReferences) {
  EXPECT_EQ(ShowFile("<rss><item><guid>u:1</guid><title>AT&amp;amp;T &lt;b&gt;falls&lt;/b&gt;"
                     "</title></item></rss>",
                     InputFormat::kFeed)
                .substr(0, 22),
            "u:1|u:1|||AT&T falls\nh");
}

TEST(DetectFormatTest, KnowsWideTextToo) {
  const std::string page = "<html><p>Acme fell 5%.</p>";
  std::string wide = "\xFF\xFE";
  std::string wider;
  for (const char c : page) {
    wide += std::string{c, '\0'};
    wider += std::string{'\0', '\0', '\0', c};
  }
  EXPECT_EQ(DetectFormat(wide, "a"), InputFormat::kHtml);
  EXPECT_EQ(DetectFormat(wider, "a"), InputFormat::kHtml);
  EXPECT_EQ(DetectFormat(wide.substr(0, 2) + std::string("5\0%\0", 4), "a"), InputFormat::kText);
}

TEST(DetectFormatTest, LooksBehindLongComments) {
  const std::string comment = "<!-- " + std::string(100'000, 'x') + " -->\n";
  EXPECT_TRUE(TellsNothing(comment.substr(0, kFormatBytes)));
  EXPECT_FALSE(TellsNothing("<p>"));
  EXPECT_FALSE(TellsNothing("words"));
}

TEST(DetectFormatTest, NamesAreThoseOfTheOption) {
  for (const std::string& name : FormatNames()) EXPECT_TRUE(FormatOfName(name)) << name;
  EXPECT_FALSE(FormatOfName("pdf"));
}

}  // namespace
}  // namespace countercheck
