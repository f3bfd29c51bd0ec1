#include "pipeline/check/fact_codes.h"

#include <optional>
#include <string_view>
#include <unordered_map>

namespace countercheck {
namespace {

// Numbers texts from 1 on, in the order in which they come. The texts belong to the facts.
class TextCodes {
 public:
  uint32_t Of(std::string_view text) {
    if (text.empty()) return 0;
    return codes_.emplace(text, codes_.size() + 1).first->second;
  }

 private:
  std::unordered_map<std::string_view, uint32_t> codes_;
};

template <typename Enum>
uint32_t CodeOf(const std::optional<Enum>& value) {
  return value ? static_cast<uint32_t>(*value) + 1 : 0;
}

// A pair as one number, to number pairs of numbers.
class PairCodes {
 public:
  uint32_t Of(uint32_t a, uint32_t b) {
    const uint64_t pair = uint64_t{a} << 32 | b;
    return codes_.emplace(pair, codes_.size() + 1).first->second;
  }

 private:
  std::unordered_map<uint64_t, uint32_t> codes_;
};

struct Numbering {
  TextCodes texts;
  PairCodes pairs;

  uint32_t FamilyOf(const Fact& fact) {
    const uint32_t thing = pairs.Of(texts.Of(fact.subject), texts.Of(fact.metric));
    const uint32_t measured = pairs.Of(CodeOf(fact.claim().measure), texts.Of(fact.value().unit));
    return pairs.Of(thing, measured);
  }

  uint32_t Along(Dimension dimension, const Fact& fact) {
    switch (dimension) {
      case Dimension::kPeriod:
        return texts.Of(fact.period.text);
      case Dimension::kBasis:
        return CodeOf(fact.basis);
      case Dimension::kSegment:
        return texts.Of(fact.segment);
      case Dimension::kSession:
        return CodeOf(fact.session);
      case Dimension::kMoment:
        return texts.Of(fact.moment);
      case Dimension::kModality:
        return CodeOf(std::optional(fact.modality));
      case Dimension::kComparator:
        return texts.Of(fact.comparator);
      case Dimension::kCounterparty:
        return texts.Of(fact.counterparty);
    }
    return 0;
  }
};

}  // namespace

std::vector<FactCodes> CodesOf(const std::vector<Fact>& facts) {
  Numbering numbering;
  std::vector<FactCodes> all(facts.size());
  for (size_t i = 0; i < facts.size(); ++i) {
    all[i].family = numbering.FamilyOf(facts[i]);
    all[i].value = numbering.texts.Of(facts[i].value_key);
    for (const Dimension dimension : kDimensions)
      all[i].along[static_cast<size_t>(dimension)] = numbering.Along(dimension, facts[i]);
  }
  return all;
}

}  // namespace countercheck
