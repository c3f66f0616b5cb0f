package io.entrepot.inventory.feed;

import static java.util.stream.Collectors.toSet;

import io.entrepot.foundation.cases.Actor;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.ExceptionCase;
import io.entrepot.foundation.cases.ExceptionCases;
import java.util.List;

/** Opens a case when a feed is late, once, and closes it when the feed is heard again. */
public final class WatchingFeeds {

    private static final Actor WATCH = new Actor("feed watch");

    private final ReadingFeeds feeds;
    private final ExceptionCases cases;

    public WatchingFeeds(ReadingFeeds feeds, ExceptionCases cases) {
        this.feeds = feeds;
        this.cases = cases;
    }

    public void watch() {
        var open = cases.list(CaseFilter.openOf(FeedCase.FEED_LATE)).stream()
                .map(ExceptionCase::subject)
                .collect(toSet());
        for (var feed : feeds.health()) {
            var node = feed.node().value();
            if (feed.isLate() && !open.contains(node)) {
                cases.open(FeedCase.FEED_LATE, node, sentence(feed));
            } else if (!feed.isLate() && open.contains(node)) {
                cases.resolve(FeedCase.FEED_LATE, node, WATCH, "The feed is heard again.");
            }
        }
    }

    public List<FeedHealth> health() {
        return feeds.health();
    }

    private static String sentence(FeedHealth feed) {
        return feed.lastConfirmed() == null
                ? "Nothing was ever heard completely; it was expected by " + feed.lateSince() + "."
                : "Last heard completely as of %s; more was expected by %s."
                        .formatted(feed.lastConfirmed(), feed.lateSince());
    }
}
