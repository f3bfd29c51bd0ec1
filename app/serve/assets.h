// The files of app/web: pages, style, script.
#ifndef COUNTERCHECK_APP_SERVE_ASSETS_H_
#define COUNTERCHECK_APP_SERVE_ASSETS_H_

#include <string>
#include <string_view>

namespace countercheck {

// A file of app/web as it was when the program was built; empty where there is none of that name.
std::string_view BuiltinAsset(std::string_view name);

// Likewise, read anew from `folder` where that is not empty; style and script of the report
// (report.css, report.js) are among them. Empty for names with anything but small letters, "_" and
// a dot: none leads out of the folder.
std::string AssetText(std::string_view name, const std::string& folder);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_ASSETS_H_
