#include "pipeline/ingest/feed.h"

#include <gtest/gtest.h>

#include <string>

#include "pipeline/ingest/json_tree.h"
#include "pipeline/ingest/xml_tree.h"

namespace countercheck {
namespace {

// A line for each item: name|outlet|url|published|title, then "section: words as they stand in the
// file" for each sentence.
std::string Read(const std::string& feed) {
  std::string read;
  ReadFeed("dir/a.xml", feed, [&](Result<RawDocument> raw) {
    if (!raw) {
      read += "error " + FormatError(raw.error()) + "\n";
      return;
    }
    const Document d = raw->document;
    read += d.name + "|" + d.outlet + "|" + d.url + "|" + d.published + "|" + d.title + "\n";
    const auto article = ToArticle(std::move(*raw));
    ASSERT_TRUE(article);
    for (const Sentence& s : article->sentences) {
      const Offsets at = article->text.OffsetsOf(s.range);
      const size_t begin = article->begin.byte + at.bytes.begin;
      read += std::string(ToString(s.section)) + ": " + feed.substr(begin, at.bytes.size()) + "\n";
    }
  });
  return read;
}

TEST(ReadFeedTest, ReadsItemsOfEachKind) {
  const struct {
    const char* feed;
    const char* read;
  } rows[] = {
      {"<?xml version='1.0'?><rss version='2.0' xmlns:content='c'><channel><title>Wire</title>"
       "<item><title>Acme falls</title><link>http://w/1</link><guid>g1</guid>"
       "<pubDate>Mon, 01 Jun 2026 08:00:00 GMT</pubDate><description>short</description>"
       "<content:encoded><![CDATA[<p>Acme fell <b>5</b>%.</p><p>Roe &amp; Co rose.</p>]]>"
       "</content:encoded></item><item><title>Two</title><description>&lt;p&gt;It rose "
       "&amp;pound;3.&lt;/p&gt;</description></item></channel></rss>",
       "http://w/1|Wire|http://w/1|Mon, 01 Jun 2026 08:00:00 GMT|Acme falls\nheadline: Acme falls\n"
       "body: Acme fell <b>5</b>%.\nbody: Roe &amp; Co rose.\n"
       "dir/a.xml:2|Wire|||Two\nheadline: Two\nbody: It rose &amp;pound;3.\n"},
      {"<feed xmlns='a'><title>Blog</title><entry><title type='html'>A &amp;amp; B</title>"
       "<link rel='self' href='x'/><link href='http://b/1'/><id>i1</id><published>2026-06-01"
       "</published><content type='xhtml'><div><p>Sales rose <i>3</i>%.</p></div></content>"
       "</entry></feed>",
       "http://b/1|Blog|http://b/1|2026-06-01|A & B\nheadline: A &amp;amp; B\n"
       "body: Sales rose <i>3</i>%.\n"},
      {"<rdf:RDF xmlns:rdf='r' xmlns='s'><channel><title>Old</title></channel>"
       "<item rdf:about='http://o/1'><title>T one</title><link>http://o/1</link>"
       "<description>It fell 2%. Why?</description><dc:date>2026-06-02</dc:date></item></rdf:RDF>",
       "http://o/1|Old|http://o/1|2026-06-02|T one\nheadline: T one\nbody: It fell 2%.\n"
       "question: Why?\n"},
      {"{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"items\":[{\"id\":\"1\","
       "\"url\":\"u\",\"title\":\"Up \\u0026 away\",\"content_html\":\"<p>It rose \\u00a35 "
       "today.<\\/p>\",\"date_published\":\"2026-06-03\"},{\"id\":2,\"content_text\":\"A\\nB\"}]}",
       "u|J|u|2026-06-03|Up & away\nheadline: Up \\u0026 away\nbody: It rose \\u00a35 today.\n"
       "2|J|||\nheading: A\nbody: B\n"},
      {"<rss><channel/></rss>", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(Read(row.feed), row.read) << row.feed;
}

TEST(ReadFeedTest, RefusesWhatIsNoFeed) {
  const struct {
    std::string feed;
    const char* error;
  } rows[] = {
      {"<rss><channel>", "error dir/a.xml: byte 13: not valid XML"},
      {"<!DOCTYPE r [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><rss>&b;</rss>",
       "error dir/a.xml: byte 0: XML that declares entities of its own is not read"},
      {"<!DOCTYPE r [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><rss>&a;</rss>",
       "error dir/a.xml: byte 0: XML that declares entities"},
      {"{\"items\":" + std::string(10'000, '['),
       "error dir/a.xml: byte 73: not valid JSON: nested"},
      {"{\"items\":3,\"x\":}", "error dir/a.xml: byte 15: not valid JSON: a value is missing here"},
      {"{\"title\":\"J\"}", "error dir/a.xml: no feed"},
      {"", "error dir/a.xml: byte 0: not valid XML"},
      {"<!DOCTYPE x", "error dir/a.xml: byte "},  // found by fuzzing: looked for a root for ever
  };
  for (const auto& row : rows) {
    EXPECT_TRUE(Read(row.feed).starts_with(row.error)) << Read(row.feed);
  }
  std::string deep = "<rss>";
  for (int i = 0; i < 400'000; ++i) deep += "<a>";
  EXPECT_TRUE(Read(deep).starts_with("error dir/a.xml: ")) << Read(deep);
}

TEST(XmlTreeTest, KnowsWhereElementsEnd) {
  const std::string xml = "<r><a x='>'>1</a><b/><c><![CDATA[</c>]]></c><d>&lt;&#233;&x;</d></r>";
  const auto tree = XmlTree::Parse(xml);
  ASSERT_TRUE(tree);
  std::string shown;
  for (const XmlNode& node : tree->nodes()) {
    shown += xml.substr(node.begin, node.end - node.begin) + "\n";
  }
  EXPECT_EQ(shown, xml +
                       "\n<a x='>'>1</a>\n1\n<b/>\n<c><![CDATA[</c>]]></c>\n</c>\n"
                       "<d>&lt;&#233;&x;</d>\n&lt;&#233;&x;\n");
  EXPECT_EQ(tree->ChildText(0, "d"), "<\u00E9&x;");
  EXPECT_EQ(tree->ChildText(0, "c"), "</c>");
  EXPECT_EQ(tree->Attribute(*tree->Child(0, "a"), "x"), ">");
}

TEST(JsonTreeTest, ReadsStringsWithTheirEscapes) {
  const std::string json =
      R"([{"a":"x\"\\\/\n\u00e9\ud83d\ude80\ud83d!","b":-1.50e3,"c":[true,{}]}])";
  const auto tree = JsonTree::Parse(json);
  ASSERT_TRUE(tree);
  EXPECT_EQ(tree->MemberText(1, "a"), "x\"\\/\n\u00E9\U0001F680\uFFFD!");
  EXPECT_EQ(tree->MemberText(1, "b"), "-1.50e3");
  EXPECT_EQ(tree->Children(*tree->Member(1, "c")).size(), 2u);
  EXPECT_FALSE(tree->Member(1, "d"));
  for (const char* bad : {"", "{", "[1", "[1,]", "{\"a\" 1}", "{a:1}", "[1] 2", "\"x", "\"x\\"}) {
    EXPECT_FALSE(JsonTree::Parse(bad)) << bad;
  }
}

}  // namespace
}  // namespace countercheck
