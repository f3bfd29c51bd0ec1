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
      {"<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf><head><docdata>"
       "<doc-id id-string='n1'/><date.issue norm='20260602T0800'/></docdata></head><body>"
       "<body.head><hedline><hl1>Roe rises</hl1></hedline></body.head><body.content><p>Roe rose "
       "<num>3</num>% on <chron norm='x'>Monday</chron>.</p><p>It fell.</p></body.content></body>"
       "</nitf>",
       "dir/a|n1||2026-06-02T0800|Roe rises\nheadline: Roe rises\n"
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
    const char* start;
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
      {"{}", "a.jsonl.gz", InputFormat::kJsonLines},
      {"{\"text\":", "a", InputFormat::kDetect},
      {"{\"text\":\"x\",\"body_text\":", "a", InputFormat::kDetect},
      {"{\"title\":\"he said \\\"bodies\\\"", "a", InputFormat::kDetect},
      {"{ a brace", "a", InputFormat::kDetect},
      {"[1] a note", "a", InputFormat::kText},
      {"# Title", "a", InputFormat::kText},
      {"From: the editor. Subject to change.\n\n", "a", InputFormat::kText},
      {"< 5% of sales", "a", InputFormat::kText},
      {"Acme <b>fell</b>", "a", InputFormat::kText},
      {"<!DOCTYPE x", "a", InputFormat::kText},
      {"", "a", InputFormat::kText},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(DetectFormat(row.start, row.path), row.format) << row.start;
  }
}

TEST(DetectFormatTest, NamesAreThoseOfTheOption) {
  for (const std::string& name : FormatNames()) EXPECT_TRUE(FormatOfName(name)) << name;
  EXPECT_FALSE(FormatOfName("pdf"));
}

}  // namespace
}  // namespace countercheck
