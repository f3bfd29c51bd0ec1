#include "app/folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <utility>

#include "app/input_paths.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

constexpr uint32_t kComplete = IN_CLOSE_WRITE | IN_MOVED_TO;
constexpr uint32_t kGone = IN_DELETE_SELF | IN_MOVE_SELF;
constexpr int kForever = -1;
// Several files that come at once are stored at once.
constexpr int kMomentMs = 100;
constexpr size_t kMostAtOnce = 256;
constexpr std::string_view kSidecar = ".meta.json";

int EndSignals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

Error NotWatched(const std::string& folder) {
  const std::string why = errno == ENOSPC ? "too many folders are watched (fs.inotify in sysctl)"
                                          : std::strerror(errno);
  return {folder, "", "cannot be watched: " + why};
}

}  // namespace

Result<FolderWatch> FolderWatch::On(const std::string& folder) {
  FolderWatch watch(folder);
  watch.signals_ = EndSignals();
  watch.events_ = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
  if (!watch.Add(folder)) return Unexpected(NotWatched(folder));
  std::error_code error;
  fs::recursive_directory_iterator place(folder, error);
  for (; !error && place != fs::recursive_directory_iterator(); place.increment(error)) {
    std::error_code vanished;
    if (!place->is_directory(vanished)) continue;
    if (!watch.Add(place->path().string()) && errno == ENOSPC)
      return Unexpected(NotWatched(place->path().string()));
  }
  return watch;
}

FolderWatch::FolderWatch(FolderWatch&& other) noexcept
    : folder_(std::move(other.folder_)),
      events_(std::exchange(other.events_, -1)),
      signals_(std::exchange(other.signals_, -1)),
      is_gone_(other.is_gone_),
      folders_(std::move(other.folders_)),
      paths_(std::move(other.paths_)) {}

FolderWatch::~FolderWatch() {
  if (events_ >= 0) close(events_);
  if (signals_ >= 0) close(signals_);
}

bool FolderWatch::Add(const std::string& folder) {
  const int watch =
      inotify_add_watch(events_, folder.c_str(), kComplete | kGone | IN_CREATE | IN_ONLYDIR);
  if (watch >= 0) folders_[watch] = folder;
  return watch >= 0;
}

// What was put into a new folder before it was watched has told nobody.
void FolderWatch::AddWithContent(const std::string& folder) {
  if (!Add(folder)) return;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (std::error_code vanished; entry.is_directory(vanished))
      AddWithContent(entry.path().string());
  for (const std::string& path : ExpandPaths({folder})) Note(path);
}

void FolderWatch::Note(const std::string& path) {
  if (path.ends_with(kSidecar)) {
    const std::string article = path.substr(0, path.size() - kSidecar.size());
    if (std::error_code ignored; fs::exists(article, ignored)) paths_.insert(article);
  } else if (IsArticleFile(path)) {
    paths_.insert(path);
  }
}

void FolderWatch::ReadEvents() {
  alignas(inotify_event) char buffer[1 << 16];
  const ssize_t size = read(events_, buffer, sizeof buffer);
  for (ssize_t at = 0; at < size;) {
    const auto* event = reinterpret_cast<const inotify_event*>(buffer + at);
    at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
    if ((event->mask & IN_Q_OVERFLOW) != 0) AddWithContent(folder_);
    const auto folder = folders_.find(event->wd);
    if (folder == folders_.end()) continue;
    if ((event->mask & kGone) != 0 && folder->second == folder_) is_gone_ = true;
    if ((event->mask & IN_IGNORED) != 0) folders_.erase(folder);
    if (event->len == 0) continue;  // of the folder itself
    const std::string path = (fs::path(folder->second) / event->name).string();
    if ((event->mask & IN_ISDIR) != 0) {
      AddWithContent(path);
    } else if ((event->mask & kComplete) != 0) {
      Note(path);
    }
  }
}

bool FolderWatch::HasEvents(int wait_ms) {
  pollfd sources[] = {{events_, POLLIN, 0}, {signals_, POLLIN, 0}};
  while (poll(sources, 2, wait_ms) < 0 && errno == EINTR) continue;
  return (sources[0].revents & POLLIN) != 0 && !IsAskedToEnd();
}

bool FolderWatch::IsAskedToEnd() {
  pollfd source{signals_, POLLIN, 0};
  return poll(&source, 1, 0) > 0;
}

std::vector<std::string> FolderWatch::Wait() {
  while (!IsAskedToEnd() && !is_gone_ && paths_.size() < kMostAtOnce) {
    if (HasEvents(paths_.empty() ? kForever : kMomentMs)) {
      ReadEvents();
    } else if (!paths_.empty()) {
      break;
    }
  }
  if (IsAskedToEnd()) return {};
  const std::set<std::string> paths = std::exchange(paths_, {});
  return {paths.begin(), paths.end()};
}

}  // namespace countercheck
