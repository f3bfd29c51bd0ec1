// Feeds: RSS 0.9x to 2.0, RSS 1.0 (RDF), Atom, JSON Feed. Each item is a document.
#ifndef COUNTERCHECK_PIPELINE_INGEST_FEED_H_
#define COUNTERCHECK_PIPELINE_INGEST_FEED_H_

#include <string>

#include "pipeline/ingest/raw_document.h"

namespace countercheck {

// Hands each item of the feed `bytes` to `sink`, in order: its title as the headline where that
// stands first, and its content, else its summary. Its name is its id, else its link, else `path`
// with its number. One error, which names `path`, for what is no feed, and for more than 5,000
// items or 16 MiB.
void ReadFeed(const std::string& path, const std::string& bytes, const Sink& sink);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_FEED_H_
