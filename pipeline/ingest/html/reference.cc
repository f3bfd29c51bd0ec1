#include "pipeline/ingest/html/reference.h"

#include <algorithm>
#include <array>
#include <string>

#include "pipeline/ingest/html/html_tree.h"

namespace countercheck {
namespace {

constexpr size_t kLongestName = 40;  // more than any has

struct LatinName {
  std::string_view name;
  unsigned code;
};

// The names that hold without a semicolon, too: those that HTML had first.
constexpr std::array<LatinName, 106> kLatinNames = {
    {{"AElig", 0xC6},  {"AMP", 0x26},    {"Aacute", 0xC1}, {"Acirc", 0xC2},  {"Agrave", 0xC0},
     {"Aring", 0xC5},  {"Atilde", 0xC3}, {"Auml", 0xC4},   {"COPY", 0xA9},   {"Ccedil", 0xC7},
     {"ETH", 0xD0},    {"Eacute", 0xC9}, {"Ecirc", 0xCA},  {"Egrave", 0xC8}, {"Euml", 0xCB},
     {"GT", 0x3E},     {"Iacute", 0xCD}, {"Icirc", 0xCE},  {"Igrave", 0xCC}, {"Iuml", 0xCF},
     {"LT", 0x3C},     {"Ntilde", 0xD1}, {"Oacute", 0xD3}, {"Ocirc", 0xD4},  {"Ograve", 0xD2},
     {"Oslash", 0xD8}, {"Otilde", 0xD5}, {"Ouml", 0xD6},   {"QUOT", 0x22},   {"REG", 0xAE},
     {"THORN", 0xDE},  {"Uacute", 0xDA}, {"Ucirc", 0xDB},  {"Ugrave", 0xD9}, {"Uuml", 0xDC},
     {"Yacute", 0xDD}, {"aacute", 0xE1}, {"acirc", 0xE2},  {"acute", 0xB4},  {"aelig", 0xE6},
     {"agrave", 0xE0}, {"amp", 0x26},    {"aring", 0xE5},  {"atilde", 0xE3}, {"auml", 0xE4},
     {"brvbar", 0xA6}, {"ccedil", 0xE7}, {"cedil", 0xB8},  {"cent", 0xA2},   {"copy", 0xA9},
     {"curren", 0xA4}, {"deg", 0xB0},    {"divide", 0xF7}, {"eacute", 0xE9}, {"ecirc", 0xEA},
     {"egrave", 0xE8}, {"eth", 0xF0},    {"euml", 0xEB},   {"frac12", 0xBD}, {"frac14", 0xBC},
     {"frac34", 0xBE}, {"gt", 0x3E},     {"iacute", 0xED}, {"icirc", 0xEE},  {"iexcl", 0xA1},
     {"igrave", 0xEC}, {"iquest", 0xBF}, {"iuml", 0xEF},   {"laquo", 0xAB},  {"lt", 0x3C},
     {"macr", 0xAF},   {"micro", 0xB5},  {"middot", 0xB7}, {"nbsp", 0xA0},   {"not", 0xAC},
     {"ntilde", 0xF1}, {"oacute", 0xF3}, {"ocirc", 0xF4},  {"ograve", 0xF2}, {"ordf", 0xAA},
     {"ordm", 0xBA},   {"oslash", 0xF8}, {"otilde", 0xF5}, {"ouml", 0xF6},   {"para", 0xB6},
     {"plusmn", 0xB1}, {"pound", 0xA3},  {"quot", 0x22},   {"raquo", 0xBB},  {"reg", 0xAE},
     {"sect", 0xA7},   {"shy", 0xAD},    {"sup1", 0xB9},   {"sup2", 0xB2},   {"sup3", 0xB3},
     {"szlig", 0xDF},  {"thorn", 0xFE},  {"times", 0xD7},  {"uacute", 0xFA}, {"ucirc", 0xFB},
     {"ugrave", 0xF9}, {"uml", 0xA8},    {"uuml", 0xFC},   {"yacute", 0xFD}, {"yen", 0xA5},
     {"yuml", 0xFF}}};

// The names that stand for two characters.
constexpr std::string_view kNamesOfTwo =
    " NotEqualTilde NotGreaterFullEqual NotGreaterGreater NotGreaterSlantEqual"
    " NotHumpDownHump NotHumpEqual NotLeftTriangleBar NotLessLess NotLessSlantEqual"
    " NotNestedGreaterGreater NotNestedLessLess NotPrecedesEqual NotRightTriangleBar"
    " NotSquareSubset NotSquareSuperset NotSubset NotSucceedsEqual NotSucceedsTilde"
    " NotSuperset ThickSpace acE bne bnequiv caps cups fjlig gesl gvertneqq gvnE lates"
    " lesg lvertneqq lvnE nGg nGt nGtv nLl nLt nLtv nang napE napid nbump nbumpe"
    " ncongdot nedot nesim ngE ngeqq ngeqslant nges nlE nleqq nleqslant nles notinE"
    " notindot nparsl npart npre npreceq nrarrc nrarrw nsce nsubE nsubset nsubseteqq"
    " nsucceq nsupE nsupset nsupseteqq nvap nvge nvgt nvle nvlt nvltrie nvrtrie nvsim"
    " race smtes sqcaps sqcups varsubsetneq varsubsetneqq varsupsetneq varsupsetneqq"
    " vnsub vnsup vsubnE vsubne vsupnE vsupne ";

bool IsDecimal(char c) { return c >= '0' && c <= '9'; }
bool IsHexadecimal(char c) {
  return IsDecimal(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool IsNameByte(char c) { return IsDecimal(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

size_t CharacterBytes(std::string_view text, size_t place) {
  size_t end = std::min(place + 1, text.size());
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
  return end - place;
}

std::string Utf8OfLatin(unsigned code) {
  if (code < 0x80) return std::string(1, static_cast<char>(code));
  return {static_cast<char>(0xC0 | (code >> 6)), static_cast<char>(0x80 | (code & 0x3F))};
}

// `text` begins behind "&#".
size_t NumberBytes(std::string_view text) {
  const bool hexadecimal = text.starts_with('x') || text.starts_with('X');
  const size_t begin = hexadecimal ? 1 : 0;
  size_t end = begin;
  while (end < text.size() && (hexadecimal ? IsHexadecimal(text[end]) : IsDecimal(text[end]))) {
    ++end;
  }
  if (end == begin) return 0;
  return 2 + end + (end < text.size() && text[end] == ';');
}

// The longest that `name` begins with.
const LatinName* LatinNameIn(std::string_view name) {
  const LatinName* longest = nullptr;
  for (const LatinName& known : kLatinNames) {
    if (!name.starts_with(known.name)) continue;
    if (longest == nullptr || known.name.size() > longest->name.size()) longest = &known;
  }
  return longest;
}

bool IsNameOfTwo(std::string_view name) {
  return kNamesOfTwo.find(" " + std::string(name) + " ") != kNamesOfTwo.npos;
}

// Of "&notit;", whose name nobody knows, the first letters are a reference; "&notin;" is one.
bool IsLatin(const LatinName& latin, std::string_view name, std::string_view decoded) {
  const std::string character = Utf8OfLatin(latin.code);
  return decoded.starts_with(character) &&
         decoded.substr(character.size()).starts_with(name.substr(latin.name.size()));
}

}  // namespace

ReferenceLength ReferenceAt(std::string_view html, size_t place, std::string_view decoded) {
  const std::string_view text = html.substr(place + 1);
  const size_t character = CharacterBytes(decoded, 0);
  if (text.starts_with('#')) return {NumberBytes(text.substr(1)), character};
  size_t end = 0;
  while (end < std::min(text.size(), kLongestName) && IsNameByte(text[end])) ++end;
  const std::string_view name = text.substr(0, end);
  const bool closed = end < text.size() && text[end] == ';';
  const LatinName* latin = LatinNameIn(name);
  const bool whole = latin != nullptr && latin->name == name;
  if (latin != nullptr && (!closed || (!whole && IsLatin(*latin, name, decoded)))) {
    return {1 + latin->name.size(), character};
  }
  if (!closed || (decoded[0] == '&' && !whole)) return {};
  const size_t second = IsNameOfTwo(name) ? CharacterBytes(decoded, character) : 0;
  return {end + 2, character + second};
}

size_t WrittenReference(std::string_view text) {
  if (!text.starts_with('&')) return 0;
  const std::string_view near = text.substr(0, kLongestName);
  size_t end = near.starts_with("&#") ? 2 : 1;
  const size_t begin = end;
  while (end < near.size() && IsNameByte(near[end])) ++end;
  return end > begin && end < near.size() && near[end] == ';' ? end + 1 : 0;
}

std::string DecodedReference(std::string_view reference) {
  const HtmlTree tree = ParseHtml(reference);
  std::string decoded;
  for (const HtmlNode& node : tree) decoded += node.text;
  return decoded == reference ? "" : decoded;
}

}  // namespace countercheck
