// Files in files: gzip, zstd, ZIP, WARC.
#include <gtest/gtest.h>
#include <zlib.h>

#include <sstream>
#include <string>

#include "pipeline/ingest/ingest.h"
#include "pipeline/ingest/unpacking.h"
#include "tests/program_run.h"

namespace countercheck {
namespace {

// Packed by zlib: bits 31 for gzip, -15 for bare data.
std::string Packed(const std::string& bytes, int bits) {
  z_stream state{};
  deflateInit2(&state, 6, Z_DEFLATED, bits, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&state, bytes.size()) + 64, '\0');
  std::string input = bytes;
  state.next_in = reinterpret_cast<Bytef*>(input.data());
  state.avail_in = static_cast<uInt>(input.size());
  state.next_out = reinterpret_cast<Bytef*>(packed.data());
  state.avail_out = static_cast<uInt>(packed.size());
  deflate(&state, Z_FINISH);
  packed.resize(state.total_out);
  deflateEnd(&state);
  return packed;
}

std::string Gzip(const std::string& bytes) { return Packed(bytes, 31); }

std::string Number(size_t value, int bytes) {
  std::string number;
  for (int i = 0; i < bytes; ++i, value >>= 8) number += static_cast<char>(value & 0xFF);
  return number;
}

struct Member {
  std::string name;
  std::string bytes;
  int method = 8;
  int flags = 0;
};

std::string Zip(const std::vector<Member>& members) {
  std::string archive;
  std::string directory;
  for (const Member& m : members) {
    const std::string packed = m.method == 8 ? Packed(m.bytes, -15) : m.bytes;
    const std::string sizes = Number(packed.size(), 4) + Number(m.bytes.size(), 4);
    const std::string common = Number(m.flags, 2) + Number(m.method, 2) + Number(0, 8) + sizes +
                               Number(m.name.size(), 2) + Number(0, 2);
    directory +=
        "PK\x01\x02" + Number(20, 4) + common + Number(0, 10) + Number(archive.size(), 4) + m.name;
    archive += "PK\x03\x04" + Number(20, 2) + common + m.name + packed;
  }
  return archive + directory + "PK\x05\x06" + Number(0, 4) + Number(members.size(), 2) +
         Number(members.size(), 2) + Number(directory.size(), 4) + Number(archive.size(), 4) +
         Number(0, 2);
}

// "name|identity|begin: words" a line, as they are read from standard input.
std::string Read(const std::string& bytes, InputFormat format = InputFormat::kDetect,
                 IngestLimits limits = {}) {
  std::istringstream in(bytes);
  std::string read;
  Ingest({"-"}, format, in, limits, [&](Result<RawDocument> raw) {
    if (!raw) {
      read += "error " + FormatError(raw.error()) + "\n";
      return;
    }
    const Document& d = raw->document;
    read += d.name + "|" + d.identity + "|" + std::to_string(raw->begin.byte) + ": " +
            (raw->reading ? raw->reading->text.text : raw->bytes) + "\n";
  });
  return read;
}

TEST(Unpacking, GzipIsAsTheFileInIt) {
  EXPECT_EQ(Read(Gzip("Acme rose.")), "-|-|0: Acme rose.\n");
  EXPECT_EQ(Read(Gzip("Acme ") + Gzip("rose.") + std::string(512, '\0')), "-|-|0: Acme rose.\n");
  EXPECT_EQ(Read(Gzip(Gzip("Acme rose."))), "-|-|0: Acme rose.\n");
  EXPECT_EQ(Read(Gzip("{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\"y\"}")),
            "1|1|0: x\n2|2|0: y\n");
  EXPECT_EQ(Read(Gzip("")), "-|-|0: \n");
}

TEST(Unpacking, DamageIsAnError) {
  const std::string whole = Gzip(std::string(1000, 'a') + "b");
  EXPECT_EQ(Read(whole.substr(0, whole.size() - 12)),
            "error -: damaged compressed data: it ends too early\n");
  EXPECT_EQ(Read("\x1F\x8B\x08nothing of that kind"), "error -: damaged compressed data\n");
  EXPECT_EQ(Read("\x28\xB5\x2F\xFDnothing of that kind").substr(0, 33),
            "error -: damaged compressed data:");
  EXPECT_EQ(Read(Gzip(Gzip(Gzip(Gzip("x"))))), "error -: packed more than three times\n");
  EXPECT_EQ(Read(Gzip(std::string(100, 'a')), InputFormat::kDetect, {50}),
            "error -: longer than 50 bytes, the limit for one document\n");
}

TEST(ReadZip, ReadsEachFile) {
  EXPECT_EQ(Read(Zip({{"a/b.txt", "Acme rose."},
                      {"a/", "", 0},
                      {"c.txt.meta.json", "{}"},
                      {"d.html", "<p>Acme fell 5% on Monday, it said in a note.</p>", 0}})),
            "-!a/b.txt|b.txt|0: Acme rose.\n"
            "-!d.html|-!d.html|0: Acme fell 5% on Monday, it said in a note.\n");
}

TEST(ReadZip, NamesWhatItDoesNotRead) {
  const std::string big(200, 'a');
  EXPECT_EQ(Read(Zip({{"../x", "x"},
                      {"/etc/x", "x"},
                      {"a\\b", "x"},
                      {"k", "x", 8, 1},
                      {"m", "x", 12},
                      {"big", big},
                      {"ok", "fine"}}),
                 InputFormat::kDetect, {1000 - 850}),
            "error -: longer than 150 bytes, the limit for one document\n");
  EXPECT_EQ(Read(Zip({{"../x", "x"},
                      {"/etc/x", "x"},
                      {"a\\b", "x"},
                      {"k", "x", 8, 1},
                      {"m", "x", 12},
                      {"ok", "fine"}})),
            "error -!../x: a name that leads out of the archive\n"
            "error -!/etc/x: a name that leads out of the archive\n"
            "error -!a\\b: a name that leads out of the archive\n"
            "error -!k: is encrypted\nerror -!m: packed in an unknown way\n-!ok|-!ok|0: fine\n");
  EXPECT_EQ(Read("PK\x03\x04 nothing"),
            "error -: a ZIP archive without its directory: it ends too early\n");
  EXPECT_EQ(Read(Zip({{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}})),
            "error -: not text but an office document; give its text instead\n");
}

std::string Record(const std::string& type, const std::string& content,
                   const std::string& more = "", size_t length = std::string::npos) {
  if (length == std::string::npos) length = content.size();
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: http://w.example/a\r\n" + more +
         "Content-Length: " + std::to_string(length) + "\r\n\r\n" + content + "\r\n\r\n";
}

constexpr char kPage[] = "<p>Acme fell 5% on Monday, it said in a note.</p>";
constexpr char kHtml[] = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";

TEST(ReadWarc, ReadsPagesAndPassesOverTheRest) {
  const std::string info = Record("warcinfo", "software: x");
  const std::string page = Record("response", std::string(kHtml) + "\r\n" + kPage);
  const size_t body = (info + page).find(kPage);
  const std::string rest =
      Record("request", "GET / HTTP/1.1\r\n\r\n") + Record("revisit", kHtml) +
      Record("response", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>No</p>") +
      Record("response", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG");
  EXPECT_EQ(Read(info + page + rest), "-:" + std::to_string(body) + "|http://w.example/a|" +
                                          std::to_string(body) +
                                          ": Acme fell 5% on Monday, it said in a note.\n");
  EXPECT_EQ(Read(Gzip(info) + Gzip(page)), Read(info + page));
  EXPECT_NE(
      Read(Record("conversion", "Acme rose.", "Content-Type: text/plain\r\n")).find("Acme rose."),
      std::string::npos);
}

// Bug: what stood behind a length that lies was passed over.
TEST(ReadWarc, LengthsThatLieHideNoOtherRecord) {
  const std::string page = Record("response", std::string(kHtml) + "\r\n" + kPage);
  const std::string words = ": Acme fell 5% on Monday, it said in a note.\n";
  for (const size_t lie : {size_t{60}, size_t{5'000}, size_t{99'999'999'999}}) {
    const std::string liar = Record("response", std::string(kHtml) + "\r\n<p>x</p>", "", lie);
    const std::string read = Read(liar + page);
    const std::string place = std::to_string((liar + page).rfind(kPage));
    EXPECT_TRUE(read.ends_with("-:" + place + "|http://w.example/a|" + place + words)) << read;
    EXPECT_NE(read.find("error -: byte "), std::string::npos) << read;
  }
  EXPECT_EQ(Read(Record("response", kPage, "", 9'000)),
            "error -: byte 0: the record is longer than the file\n");
}

TEST(ReadWarc, ChunksThatLieAreAnError) {
  const std::string head = std::string(kHtml) + "Transfer-Encoding: chunked\r\n\r\n";
  const std::string page = Record("response", std::string(kHtml) + "\r\n" + kPage);
  for (const std::string size : {"FFFFFFFFFFFFFFFF", "FFFFFFFFFFFFFFFFFFFF", "7FFFFFFF"}) {
    const std::string read = Read(Record("response", head + size + "\r\n" + kPage) + page);
    EXPECT_TRUE(read.starts_with("error -: byte 0: a chunk of the body ")) << read;
    EXPECT_NE(read.find(": Acme fell 5%"), std::string::npos) << read;
  }
  // The header stayed, the chunks are gone.
  EXPECT_NE(Read(Record("response", head + kPage)).find(": Acme fell 5%"), std::string::npos);
}

TEST(Detection, LooksBehindLongComments) {
  const std::string comment = "<!-- " + std::string(100'000, 'x') + " -->\n";
  EXPECT_EQ(Read(comment + "<rss><item><guid>u:1</guid><title>x</title></item></rss>"),
            "u:1|u:1|" + std::to_string((comment + "<rss>").size()) + ": x\n");
  EXPECT_EQ(Read(comment + "<html><p>Acme fell 5% on Monday, it said.</p>"),
            "-|-|0: Acme fell 5% on Monday, it said.\n");
}

TEST(Detection, ReadsEachMessageOfAMailbox) {
  const std::string first =
      "From a@w Mon Jun  1 08:00:00 2026\nSubject: x\nDate: y\n\nIt fell 5%.\n\n";
  EXPECT_EQ(Read(first + "From b@w Tue Jun  2 08:00:00 2026\nSubject: z\n\nFrom now on it rose.\n"),
            "-:0|-:0|0:  x\n\nIt fell 5%.\n\n\n-:" + std::to_string(first.size()) +
                "|-:" + std::to_string(first.size()) + "|" + std::to_string(first.size()) +
                ":  z\n\nFrom now on it rose.\n\n");
}

TEST(Unpacking, WhatGrowsTooMuchIsNoText) {
  const std::string flood = Gzip(std::string(20'000'000, '\n'));
  EXPECT_EQ(Read(flood, InputFormat::kJsonLines),
            "error -: unpacks to more than 60 times its size\n");
  const std::string zip = Zip({{"a.txt", std::string(20'000'000, 'a')}, {"b.txt", "Acme rose."}});
  EXPECT_EQ(Read(zip),
            "error -!a.txt: unpacks to more than an archive of this size may hold\n"
            "error -: more in it than is read\n");
  // Damage costs what it can have unpacked, and no more.
  std::string damaged = Zip({{"a.txt", "Acme fell."}, {"b.txt", "Acme rose."}});
  damaged[35] = '\xFF';
  EXPECT_TRUE(Read(damaged).ends_with("-!b.txt|-!b.txt|0: Acme rose.\n")) << Read(damaged);
}

TEST(ReadWarc, UndoesWhatTheServerDid) {
  const std::string chunks = "10\r\n" + std::string(kPage).substr(0, 16) + "\r\n21;x=y\r\n" +
                             std::string(kPage).substr(16) + "\r\n0\r\n\r\n";
  const std::string chunked = std::string(kHtml) + "Transfer-Encoding: chunked\r\n\r\n" + chunks;
  const std::string zipped = std::string(kHtml) + "Content-Encoding: gzip\r\n\r\n" + Gzip(kPage);
  const std::string bare =
      std::string(kHtml) + "Content-Encoding: deflate\r\n\r\n" + Packed(kPage, -15);
  for (const std::string& response : {chunked, zipped, bare}) {
    const std::string read = Read(Record("response", response));
    EXPECT_TRUE(read.ends_with("|0: Acme fell 5% on Monday, it said in a note.\n")) << read;
  }
}

TEST(ReadWarc, BodiesOfUnknownCodingAreAnError) {
  const std::string head = std::string(kHtml) + "Content-Encoding: br\r\n\r\n";
  const std::string coded = "\x1B\xCE\x02\x90\x84\xF1 It fell 5% on Monday \xE3\xC8\x12\x03";
  const std::string read = Read(Record("response", head + coded));
  EXPECT_NE(read.find("a body coded as br is not read"), std::string::npos) << read;
  // Archives keep the header of what they have decoded.
  EXPECT_TRUE(Read(Record("response", head + kPage)).ends_with("it said in a note.\n"));
}

TEST(ReadWarc, LengthsThatLieStopNoOtherRecord) {
  const std::string response = std::string(kHtml) + "\r\n" + kPage;
  const std::string good = Record("response", response);
  EXPECT_NE(Read(Record("response", response, "", 20) + good).find("no record begins here"),
            std::string::npos);
  EXPECT_NE(Read(Record("response", response, "", 20) + good).find("Acme fell"), std::string::npos);
  const std::string cut = Read(good + Record("response", response, "", 1'000'000'000'000));
  EXPECT_NE(cut.find("Acme fell"), std::string::npos);
  EXPECT_NE(cut.find("the record is longer than the file"), std::string::npos);
  EXPECT_EQ(Read("WARC/1.0\r\nContent-Length: many\r\n\r\n"),
            "error -: byte 0: a record without a length\n");
}

}  // namespace
}  // namespace countercheck
