#include "pipeline/ingest/mail.h"

#include <gtest/gtest.h>

#include <string>

#include "pipeline/ingest/transfer_coding.h"
#include "tests/read_file.h"

namespace countercheck {
namespace {

std::string Show(const std::string& message) { return ShowFile(message, InputFormat::kMail); }

constexpr char kHeader[] =
    "From: \"Wire Desk\" <desk@w.example>\r\nSubject: Acme falls\r\nDate: Mon, 1 Jun 2026 08:00:00 "
    "+0000\r\nMessage-ID: <1@w>\r\n";
constexpr char kShown[] =
    "dir/a|<1@w>|Wire Desk|Mon, 1 Jun 2026 08:00:00 +0000|Acme falls\n"
    "headline: Acme falls\n";

TEST(ReadMailTest, ReadsTheTextInWhateverCoding) {
  const struct {
    const char* rest;
    const char* shown;
  } rows[] = {
      {"\r\nAcme fell 5%.\r\n\r\nRoe rose.\r\n", "body: Acme fell 5%.\nbody: Roe rose.\n"},
      {"Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
       "\r\nAcme fell =C2=A35 bil=\r\nlion =3D 3=25.\r\n",
       "body: Acme fell =C2=A35 bil=\r\nlion =3D 3=25.\n"},
      {"Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
       "PHA+QWNtZSBmZWxs\r\nIDUlLjwvcD4=\r\n",
       "body: QWNtZSBmZWxs\r\nIDUlLjwv\n"},
      {"Content-Type: multipart/mixed; boundary=\"x\"\r\n\r\nno\r\n--x\r\nContent-Type: multipart/"
       "alternative; boundary=y\r\n\r\n--y\r\nContent-Type: text/html\r\n\r\n<p>html</p>\r\n--y\r\n"
       "Content-Type: text/plain\r\n\r\nAcme fell 5%.\r\n--y--\r\n--x\r\nContent-Type: image/png"
       "\r\n\r\n%PNG\r\n--x--\r\n",
       "body: Acme fell 5%.\n"},
      {"\r\nAcme fell 5%.\n\nOn Mon, Jane Doe wrote:\n> It rose 7%.\n-- \nJo Roe\n5 High Street\n",
       "body: Acme fell 5%.\nboilerplate: On Mon, Jane Doe wrote:\nboilerplate: > It rose 7%.\n"
       "boilerplate: --\nboilerplate: Jo Roe\nboilerplate: 5 High Street\n"},
      {"Content-Type: text/plain; charset=iso-8859-1\r\n\r\nIt cost \xA3"
       "5 in May.\r\n",
       "body: It cost \xA3"
       "5 in May.\n"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(Show(std::string(kHeader) + row.rest), std::string(kShown) + row.shown) << row.rest;
  }
}

TEST(ReadMailTest, RefusesMessagesWithoutText) {
  EXPECT_EQ(Show("From: a\r\nContent-Type: image/png\r\n\r\nx"),
            "error dir/a: a message without text that could be read\n");
  std::string deep = "From: a\r\n";
  for (int i = 0; i < 10'000; ++i) {
    deep += "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n";
  }
  EXPECT_EQ(Show(deep), "error dir/a: a message without text that could be read\n");
}

TEST(DecodeWordsTest, DecodesWordsInHeaders) {
  const struct {
    const char* field;
    const char* decoded;
  } rows[] = {
      {"Sales", "Sales"},
      {"=?utf-8?Q?caf=C3=A9_3=25?= now", "café 3% now"},
      {"=?ISO-8859-1?B?o7U=?=\r\n =?utf-8?q?5?=", "£µ5"},
      {"a =?b c", "a =?b c"},
      {"=?utf-8?Q?open", "=?utf-8?Q?open"},
      {"", ""},
  };
  for (const auto& row : rows) {
    const std::string field = row.field;
    EXPECT_EQ(DecodeWords(field, 0, field.size()).text, row.decoded) << row.field;
  }
}

}  // namespace
}  // namespace countercheck
