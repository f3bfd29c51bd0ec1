// The charset that a label names, as the web reads labels.
#ifndef COUNTERCHECK_PIPELINE_TEXT_CHARSET_LABEL_H_
#define COUNTERCHECK_PIPELINE_TEXT_CHARSET_LABEL_H_

#include <string>
#include <string_view>

namespace countercheck {

// "windows-1252" for "latin1", "GB18030" for "gb2312": a name that ToUtf8 takes; small or capital
// letters, spaces around it. Empty for labels that are not known.
std::string CharsetOfLabel(std::string_view label);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_CHARSET_LABEL_H_
