#include "pipeline/text/charset_label.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

constexpr size_t kLongestLabel = 64;

struct CharsetLabels {
  std::string_view charset;
  std::string_view labels;  // each with a space before and behind
};

// What the web reads otherwise than ICU does, or calls by names of its own: charsets stand for
// those that hold them. https://encoding.spec.whatwg.org/#names-and-labels
constexpr std::array kLabels = {
    CharsetLabels{"UTF-8", " utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 "},
    CharsetLabels{"windows-1252",
                  " ascii us-ascii ansi_x3.4-1968 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 "
                  "l1 cp819 ibm819 iso-ir-100 "},
    CharsetLabels{"windows-1254", " iso-8859-9 iso8859-9 iso88599 iso_8859-9 latin5 l5 "},
    CharsetLabels{"windows-874", " iso-8859-11 iso8859-11 tis-620 dos-874 windows-874 "},
    CharsetLabels{"ISO-8859-8", " iso-8859-8-i iso-8859-8-e csiso88598i csiso88598e logical "},
    CharsetLabels{"GB18030",
                  " gbk x-gbk gb2312 gb_2312 gb_2312-80 csgb2312 chinese iso-ir-58 cp936 "
                  "windows-936 gb18030 "},
    CharsetLabels{"Shift_JIS",
                  " shift_jis shift-jis sjis x-sjis ms_kanji ms932 windows-31j csshiftjis cp932 "},
    CharsetLabels{"ISO-2022-JP", " iso-2022-jp csiso2022jp "},
    CharsetLabels{"EUC-JP", " euc-jp x-euc-jp cseucpkdfmtjapanese "},
    CharsetLabels{"windows-949",
                  " euc-kr cseuckr korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 "
                  "windows-949 cp949 iso-ir-149 "},
    CharsetLabels{"Big5", " big5 big5-hkscs cn-big5 csbig5 x-x-big5 "},
    CharsetLabels{"KOI8-R", " koi8-r koi koi8 koi8_r cskoi8r "},
    CharsetLabels{"KOI8-U", " koi8-u koi8-ru "},
    CharsetLabels{"macintosh", " macintosh mac x-mac-roman csmacintosh "},
    CharsetLabels{"x-mac-cyrillic", " x-mac-cyrillic x-mac-ukrainian "},
    CharsetLabels{"IBM866", " ibm866 cp866 866 csibm866 "},
};

std::string Folded(std::string_view label) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!label.empty() && blank(label.front())) label.remove_prefix(1);
  while (!label.empty() && blank(label.back())) label.remove_suffix(1);
  std::string folded(label.substr(0, kLongestLabel));
  for (char& c : folded) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return folded;
}

// "cp1251", "x-cp1251", "windows-1251".
std::string OfWindows(std::string_view label) {
  for (const std::string_view prefix : {"windows-125", "cp125", "x-cp125"}) {
    const bool numbered = label.starts_with(prefix) && label.size() == prefix.size() + 1 &&
                          label.back() >= '0' && label.back() <= '8';
    if (numbered) return std::string("windows-125") + label.back();
  }
  return "";
}

std::string OfStandard(const std::string& label) {
  for (const char* standard : {"MIME", "IANA"}) {
    UErrorCode status = U_ZERO_ERROR;
    const char* known = ucnv_getStandardName(label.c_str(), standard, &status);
    if (U_SUCCESS(status) && known != nullptr) return known;
  }
  return "";
}

}  // namespace

std::string CharsetOfLabel(std::string_view label) {
  const std::string folded = Folded(label);
  if (folded.empty() || folded.find(' ') != folded.npos) return "";
  const auto* known = std::find_if(kLabels.begin(), kLabels.end(), [&](const CharsetLabels& row) {
    return row.labels.find(" " + folded + " ") != row.labels.npos;
  });
  if (known != kLabels.end()) return std::string(known->charset);
  const std::string windows = OfWindows(folded);
  return windows.empty() ? OfStandard(folded) : windows;
}

}  // namespace countercheck
