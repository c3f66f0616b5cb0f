package io.entrepot.inventory.feed.postgres;

import io.entrepot.inventory.feed.Feeds;
import io.entrepot.inventory.feed.ReadingFeeds;
import io.entrepot.inventory.network.NodeRegister;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the watching of feeds together. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    ReadingFeeds readingFeeds(NodeRegister nodes, Feeds feeds, Clock clock) {
        return new ReadingFeeds(nodes, feeds, clock);
    }
}
