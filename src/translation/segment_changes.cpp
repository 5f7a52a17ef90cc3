#include "translation/segment_changes.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "translation/sentence_pairs.hpp"
#include "translation/sentence_words.hpp"

namespace guidepost::translation {
namespace {

/// The source that a translation was made from.
struct OldSource {
  std::string text;
  std::vector<ByteRange> segments;  ///< of `text`; parallel to the article's
};

OldSource old_source(std::string_view translation, const std::vector<bilingual::Segment>& segments) {
  OldSource old;
  old.text.reserve(translation.size());
  old.segments.reserve(segments.size());
  std::uint32_t copied = 0;
  for (const bilingual::Segment& segment : segments) {
    old.text += ByteRange{copied, segment.whole.begin}.of(translation);
    const std::size_t begin = old.text.size();
    old.text += segment.source.of(translation);
    old.segments.push_back(byte_range(begin, old.text.size()));
    copied = segment.whole.end;
  }
  old.text += translation.substr(copied);
  return old;
}

/// Consecutive segments [begin, end).
struct SegmentRun {
  std::uint32_t begin = 0, end = 0;
  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] std::uint32_t size() const { return end - begin; }
};

/// Sentences of the new source, first to last, both included. None at first.
struct Parts {
  std::uint32_t first = no_partner, last = 0;

  void include(const Parts& other) {
    first = std::min(first, other.first);
    last = std::max(last, other.last);
  }
  [[nodiscard]] std::size_t size() const { return first == no_partner ? 0 : last - first + std::size_t{1}; }
};

void append_word_keys(const SentenceList& list, std::uint32_t index, std::vector<std::uint64_t>& out) {
  const std::vector<std::uint64_t> keys = word_keys(list.words(list.items[index]), SIZE_MAX);
  out.insert(out.end(), keys.begin(), keys.end());
}

/// What became of the sentences of one segment.
struct Fate {
  bool has_equal = false, has_changed = false, has_dropped = false;
  std::size_t count = 0;  ///< sentences that it has now
  Parts now;              ///< around these
  Parts changed;          ///< around those of them that are new

  void add(const Parts& parts) {
    count += parts.size();
    now.include(parts);
  }
  /// What it has become: the whole, unless parts of it have moved away.
  [[nodiscard]] const Parts& shown() const { return now.size() <= count || changed.size() == 0 ? now : changed; }
};

class Comparer {
 public:
  Comparer(std::string_view translation, const std::vector<bilingual::Segment>& segments, const SentenceList& now)
      : old_{old_source(translation, segments)},
        before_{split_sentences(old_.text)},
        after_{now},
        pairs_{pair_sentences(before_, after_)},
        fates_(segments.size()) {
    find_segments();
  }

  SegmentComparison run() {
    for (std::uint32_t i = 0; i < before_.items.size(); ++i) decide(i);
    report_segments();
    report_missing();
    // What is missing stands behind the segment that it follows.
    std::ranges::stable_sort(out_.changes, {}, [](const SegmentChange& change) {
      return std::pair{change.segment == no_segment ? 0 : change.segment + std::uint64_t{1},
                       change.kind == ChangeKind::missing};
    });
    out_.is_reliable = foreign_ <= before_.items.size() / 4;
    return std::move(out_);
  }

 private:
  /// The segments of which each sentence has a part.
  void find_segments() {
    runs_.reserve(before_.items.size());
    std::uint32_t first = 0;
    for (const Sentence& sentence : before_.items) {
      while (first < old_.segments.size() && old_.segments[first].end <= sentence.where.begin) ++first;
      std::uint32_t last = first;
      while (last < old_.segments.size() && old_.segments[last].begin < sentence.where.end) ++last;
      runs_.push_back({first, last});
    }
    has_foreign_.resize(before_.items.size() + 2);
    for (std::uint32_t i = 0; i < runs_.size(); ++i) {
      if (!runs_[i].empty() || pairs_.before[i].pairing == Pairing::equal) continue;
      ++foreign_;
      has_foreign_[pairs_.before[i].stretch] = true;
    }
  }

  void decide(std::uint32_t index) {
    const SegmentRun run = runs_[index];
    const Partner& partner = pairs_.before[index];
    for (std::uint32_t s = run.begin; s < run.end; ++s) {
      if (partner.pairing == Pairing::equal) {
        fates_[s].has_equal = true;
        fates_[s].add({partner.index, partner.index});
      }
      if (partner.pairing == Pairing::none) fates_[s].has_dropped = true;
    }
    if (partner.pairing != Pairing::similar || run.empty()) return;
    const Parts parts = parts_of(index, partner.index);
    for (const std::uint32_t s : changed_segments(index, parts)) {
      fates_[s].has_changed = true;
      fates_[s].changed.include(parts);
    }
    for (std::uint32_t s = run.begin; s < run.end; ++s) {
      fates_[s].has_equal = true;
      fates_[s].add(parts);
    }
  }

  /// The sentence that a similar one became, with the parts that were cut off from it.
  [[nodiscard]] Parts parts_of(std::uint32_t before, std::uint32_t after) const {
    Parts parts{after, after};
    while (parts.first > 0 && is_part(parts.first - 1, before)) --parts.first;
    while (parts.last + 1 < after_.items.size() && is_part(parts.last + 1, before)) ++parts.last;
    return parts;
  }

  [[nodiscard]] bool is_part(std::uint32_t after, std::uint32_t before) const {
    return pairs_.after[after].pairing == Pairing::similar && pairs_.after[after].index == before;
  }

  /// Of the segments of a changed sentence those whose words are others now.
  [[nodiscard]] std::vector<std::uint32_t> changed_segments(std::uint32_t index, const Parts& parts) const {
    const SegmentRun run = runs_[index];
    if (run.size() == 1) return {run.begin};

    std::vector<std::uint64_t> words;
    std::vector<std::uint32_t> owners;
    append_words_of(index, words, owners);
    std::vector<std::uint64_t> now;
    for (std::uint32_t part = parts.first; part <= parts.last; ++part) append_word_keys(after_, part, now);
    const std::vector<std::uint32_t> partners = align_sequences(words, now);

    std::vector<std::uint32_t> changed;
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (partners[i] == no_partner) {
        changed.push_back(owners[i]);
        continue;
      }
      // New words belong to the segment that they follow.
      if (partners[i] > next) changed.push_back(owners[i == 0 ? 0 : i - 1]);
      next = partners[i] + 1;
    }
    if (next < now.size() && !owners.empty()) changed.push_back(owners.back());
    if (changed.empty()) changed.push_back(run.begin);
    std::ranges::sort(changed);
    const auto repeats = std::ranges::unique(changed);
    changed.erase(repeats.begin(), repeats.end());
    return changed;
  }

  /// The words of a sentence, each with the segment that it stands in or behind, or before the first one.
  void append_words_of(std::uint32_t index, std::vector<std::uint64_t>& words,
                       std::vector<std::uint32_t>& owners) const {
    const SegmentRun run = runs_[index];
    const ByteRange where = before_.items[index].where;
    std::uint32_t begin = where.begin;
    for (std::uint32_t s = run.begin; s < run.end; ++s) {
      const std::uint32_t end = s + 1 == run.end ? where.end : std::min(old_.segments[s + 1].begin, where.end);
      const SentenceList part = split_sentences(ByteRange{begin, end}.of(old_.text));
      for (std::uint32_t i = 0; i < part.items.size(); ++i) append_word_keys(part, i, words);
      owners.resize(words.size(), s);
      begin = end;
    }
  }

  void report_segments() {
    for (std::uint32_t s = 0; s < fates_.size(); ++s) {
      const Fate& fate = fates_[s];
      if (fate.has_changed || (fate.has_dropped && fate.has_equal)) {
        ++out_.counts.changed;
        const Parts& now = fate.shown();
        out_.changes.push_back(
            {ChangeKind::changed, s, {after_.items[now.first].where.begin, after_.items[now.last].where.end}});
      } else if (fate.has_dropped) {
        ++out_.counts.obsolete;
        out_.changes.push_back({ChangeKind::obsolete, s, {}});
      } else if (fate.has_equal) {
        ++out_.counts.current;
        out_.current.push_back(s);
      }
    }
  }

  /// Sentences that are new, but for stretches with text outside segments: that may be their translation.
  void report_missing() {
    std::uint32_t last = no_segment;
    for (std::uint32_t i = 0; i < after_.items.size(); ++i) {
      const Partner& partner = pairs_.after[i];
      if (partner.pairing != Pairing::none) {
        const SegmentRun run = runs_[partner.index];
        if (!run.empty()) last = run.end - 1;
      } else if (!has_foreign_[partner.stretch]) {
        ++out_.counts.missing;
        out_.changes.push_back({ChangeKind::missing, last, after_.items[i].where});
      }
    }
  }

  OldSource old_;
  SentenceList before_;
  const SentenceList& after_;
  SentencePairs pairs_;
  std::vector<Fate> fates_;
  std::vector<SegmentRun> runs_;   // by sentence
  std::vector<bool> has_foreign_;  // by stretch: has text of the translation outside segments
  std::size_t foreign_ = 0;        // such sentences
  SegmentComparison out_;
};

/// Whether the unit `next` was cut directly behind the unit `id` when the source was handed off: "2a5f0-104" behind
/// "2a5f0-103".
bool follows(std::string_view id, std::string_view next) {
  const auto number = [](std::string_view text) {
    const std::string_view digits = text.substr(text.rfind('-') + 1);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    const bool is_number = error == std::errc{} && end == digits.data() + digits.size();
    return is_number ? std::optional{value} : std::nullopt;
  };
  const auto first = number(id);
  const auto second = number(next);
  return first && second && *second == *first + 1 && id.substr(0, id.rfind('-')) == next.substr(0, next.rfind('-'));
}

}  // namespace

std::string_view kind_name(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::changed:
      return "changed";
    case ChangeKind::missing:
      return "missing";
    case ChangeKind::obsolete:
      break;
  }
  return "obsolete";
}

bool has_new_source(const std::vector<SegmentChange>& changes, const std::vector<bilingual::Segment>& segments) {
  return std::ranges::any_of(changes, [&](const SegmentChange& change) {
    if (change.kind != ChangeKind::missing) return true;
    const std::size_t before = change.segment;
    return before != no_segment && before + 1 < segments.size() &&
           follows(segments[before].id, segments[before + 1].id);
  });
}

SegmentCounts& SegmentCounts::operator+=(const SegmentCounts& other) {
  current += other.current;
  changed += other.changed;
  missing += other.missing;
  obsolete += other.obsolete;
  return *this;
}

SegmentComparison compare_segments(std::string_view translation, const std::vector<bilingual::Segment>& segments,
                                   const SentenceList& sentences) {
  return Comparer{translation, segments, sentences}.run();
}

}  // namespace guidepost::translation
