package io.entrepot.inventory.feed.postgres;

import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.feed.Feeds;
import io.entrepot.inventory.feed.ReadingFeeds;
import io.entrepot.inventory.feed.WatchingFeeds;
import io.entrepot.inventory.network.NodeRegister;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the watching of feeds together. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    WatchingFeeds watchingFeeds(ReadingFeeds feeds, ExceptionCases cases) {
        return new WatchingFeeds(feeds, cases);
    }

    @Bean
    ReadingFeeds readingFeeds(NodeRegister nodes, Feeds feeds, Clock clock) {
        return new ReadingFeeds(nodes, feeds, clock);
    }
}
