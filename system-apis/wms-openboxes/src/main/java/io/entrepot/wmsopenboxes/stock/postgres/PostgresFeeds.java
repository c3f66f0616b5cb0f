package io.entrepot.wmsopenboxes.stock.postgres;

import io.entrepot.foundation.events.Inbox;
import io.entrepot.wmsopenboxes.stock.Feeds;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Watermarks in a table; what was done is in the inbox. */
@Repository
class PostgresFeeds implements Feeds {

    private final JdbcClient jdbc;
    private final Inbox inbox;

    PostgresFeeds(JdbcClient jdbc, Inbox inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    @Override
    public Optional<Instant> watermark(String feed) {
        return jdbc.sql("SELECT watermark FROM feed_cursor WHERE feed = :feed")
                .param("feed", feed)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public void advance(String feed, Instant watermark) {
        jdbc.sql("""
                INSERT INTO feed_cursor (feed, watermark) VALUES (:feed, :at)
                ON CONFLICT (feed) DO UPDATE SET watermark = greatest(feed_cursor.watermark, excluded.watermark)""")
                .param("feed", feed)
                .param("at", OffsetDateTime.ofInstant(watermark, ZoneOffset.UTC))
                .update();
    }

    @Override
    public boolean isDone(String name) {
        return jdbc.sql("SELECT count(*) FROM inbox WHERE message_id = :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public boolean once(String name, Runnable change) {
        return inbox.once(name, change);
    }
}
