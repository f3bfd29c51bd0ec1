#include "pipeline/text/mapped_text.h"

#include <algorithm>
#include <utility>

namespace countercheck {
namespace {

constexpr size_t kFineStretches = 1'000'000;
constexpr size_t kCoarseBytes = 256;

// Of the last stretch that begins before `byte`, or the first of all.
size_t IndexBefore(const WayBack& way, size_t byte) {
  const auto next =
      std::lower_bound(way.begin(), way.end(), byte,
                       [](const Stretch& s, size_t value) { return s.to_byte < value; });
  return next == way.begin() ? 0 : static_cast<size_t>(next - way.begin()) - 1;
}

// The places of a way back, asked for in ascending order.
class Walker {
 public:
  explicit Walker(const WayBack& way) : way_(way) {}

  // Index of the last stretch that begins at or before `byte`.
  size_t AtOrBefore(size_t byte) {
    if (!started_) index_ = IndexBefore(way_, byte);
    started_ = true;
    while (index_ + 1 < way_.size() && way_[index_ + 1].to_byte <= byte) ++index_;
    return index_;
  }

  size_t BeginOf(size_t byte) {
    const Stretch& s = way_[AtOrBefore(byte)];
    return s.copied ? s.from_byte + (byte - s.to_byte) : s.from_byte;
  }

  // The end of what stands before `byte`, so that what was skipped there lies behind it.
  size_t EndOf(size_t byte) {
    size_t first = AtOrBefore(byte);
    if (way_[first].to_byte < byte) {
      return way_[first].copied || first + 1 == way_.size() ? BeginOf(byte)
                                                            : way_[first + 1].from_byte;
    }
    while (first > 0 && way_[first - 1].to_byte == byte) --first;
    return way_[first].from_byte;
  }

 private:
  const WayBack& way_;
  size_t index_ = 0;
  bool started_ = false;
};

class Composer {
 public:
  Composer(const WayBack& inner, const WayBack& outer)
      : inner_(inner), outer_(outer), walker_(outer) {}

  WayBack Run() {
    for (size_t i = 0; i + 1 < inner_.size(); ++i) {
      if (inner_[i].copied) {
        AddCopied(inner_[i], inner_[i + 1].to_byte);
      } else {
        AddStart(inner_[i], false, inner_[i].to_byte == inner_[i + 1].to_byte);
      }
    }
    // What the outer text skips at its end belongs to nothing.
    const size_t end = walker_.EndOf(inner_.back().from_byte);
    if (end < outer_.back().from_byte) Add({inner_.back().to_byte, end, false});
    way_.push_back({inner_.back().to_byte, outer_.back().from_byte, true});
    return std::move(way_);
  }

 private:
  void AddStart(const Stretch& s, bool copied, bool skips) {
    // A stretch that was replaced as a whole stays whole where the inner text cuts it; what is
    // skipped from its middle on begins behind it.
    const Stretch& around = outer_[walker_.AtOrBefore(s.from_byte)];
    const bool cut = !around.copied && around.to_byte < s.from_byte;
    if (cut && !way_.empty() && !way_.back().copied && way_.back().from_byte == around.from_byte) {
      if (skips) Add({s.to_byte, walker_.EndOf(s.from_byte), false});
      return;
    }
    const size_t end = walker_.EndOf(s.from_byte);
    const size_t begin = walker_.BeginOf(s.from_byte);
    if (end < begin) Add({s.to_byte, end, false});
    Add({s.to_byte, begin, copied});
  }

  void AddCopied(const Stretch& s, size_t to_end) {
    size_t index = walker_.AtOrBefore(s.from_byte);
    AddStart(s, outer_[index].copied, false);
    const size_t end = s.from_byte + (to_end - s.to_byte);
    for (++index; index + 1 < outer_.size() && outer_[index].to_byte < end; ++index) {
      const Stretch& o = outer_[index];
      Add({s.to_byte + (o.to_byte - s.from_byte), o.from_byte, o.copied});
    }
  }

  void Add(Stretch s) {
    if (!way_.empty()) s.from_byte = std::max(s.from_byte, way_.back().from_byte);
    way_.push_back(s);
  }

  const WayBack& inner_;
  const WayBack& outer_;
  Walker walker_;
  WayBack way_;
};

}  // namespace

void MappedWriter::CopyTo(size_t end) {
  end = std::min(end, source_.size());
  if (end <= place_) return;
  Begin(true);
  mapped_.text += source_.substr(place_, end - place_);
  place_ = end;
}

void MappedWriter::ReplaceTo(size_t end, std::string_view by) {
  end = std::clamp(end, place_, source_.size());
  if (end == place_ && by.empty()) return;
  if (!by.empty() || !SkipsHere()) Begin(false);
  mapped_.text += by;
  place_ = end;
}

MappedText MappedWriter::Build() && {
  SkipTo(source_.size());
  if (mapped_.way_back.empty()) mapped_.way_back.push_back({0, 0, true});
  mapped_.way_back.push_back({mapped_.text.size(), source_.size(), true});
  return std::move(mapped_);
}

// One stretch for all that is skipped at one place.
bool MappedWriter::SkipsHere() const {
  const WayBack& way = mapped_.way_back;
  return !way.empty() && !way.back().copied && way.back().to_byte == mapped_.text.size();
}

void MappedWriter::Begin(bool copied) {
  WayBack& way = mapped_.way_back;
  if (!way.empty() && copied && way.back().copied) return;
  const bool coarse = way.size() >= kFineStretches && !way.back().copied &&
                      place_ - way.back().from_byte < kCoarseBytes;
  if (!coarse) way.push_back({mapped_.text.size(), place_, copied});
}

WayBack Compose(const WayBack& inner, const WayBack& outer) { return Composer(inner, outer).Run(); }

WayBack Identity(size_t bytes) { return {{0, 0, true}, {bytes, bytes, true}}; }

SourceRange ToSource(const WayBack& way_back, size_t begin, size_t end) {
  const auto start = [&](size_t byte) {
    const auto behind =
        std::upper_bound(way_back.begin(), way_back.end(), byte,
                         [](size_t value, const Stretch& s) { return value < s.to_byte; });
    const Stretch& s = *std::prev(behind);
    return s.copied ? s.from_byte + (byte - s.to_byte) : s.from_byte;
  };
  const auto stop = [&](size_t byte) {
    const auto next =
        std::lower_bound(way_back.begin(), way_back.end(), byte,
                         [](const Stretch& s, size_t value) { return s.to_byte < value; });
    if (next == way_back.end()) return way_back.back().from_byte;
    if (next->to_byte == byte || !std::prev(next)->copied) return next->from_byte;
    return std::prev(next)->from_byte + (byte - std::prev(next)->to_byte);
  };
  const size_t source_begin = start(begin);
  return {source_begin, std::max(source_begin, stop(end))};
}

}  // namespace countercheck
