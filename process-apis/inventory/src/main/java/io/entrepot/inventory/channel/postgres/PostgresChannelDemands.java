package io.entrepot.inventory.channel.postgres;

import io.entrepot.canonical.order.ChannelId;
import io.entrepot.inventory.channel.ChannelDemand;
import io.entrepot.inventory.channel.ChannelDemands;
import io.entrepot.inventory.channel.ChannelOrder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Unprocessed channel orders as rows; the order's row remembers its end, so that news in any order ends the same. */
@Repository
class PostgresChannelDemands implements ChannelDemands {

    private final JdbcClient jdbc;

    PostgresChannelDemands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void note(ChannelOrder order, Instant placedAt, List<ChannelDemand> demands) {
        var isNew = jdbc.sql("""
                INSERT INTO channel_order (channel, order_ref, placed_at) VALUES (:channel, :order, :at)
                ON CONFLICT DO NOTHING""")
                        .param("channel", order.channel().value())
                        .param("order", order.order())
                        .param("at", placedAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (isNew && !demands.isEmpty()) {
            jdbc.sql("""
                    INSERT INTO channel_demand (channel, order_ref, item, quantity)
                    SELECT :channel, :order, item, quantity
                    FROM unnest(:items::text[], :quantities::numeric[]) AS t (item, quantity) ORDER BY item""")
                    .param("channel", order.channel().value())
                    .param("order", order.order())
                    .param(
                            "items",
                            demands.stream()
                                    .map(demand -> demand.item().value())
                                    .toArray(String[]::new))
                    .param(
                            "quantities",
                            demands.stream()
                                    .map(demand -> demand.quantity().toPlainString())
                                    .toArray(String[]::new))
                    .update();
        }
    }

    @Override
    @Transactional
    public void cancel(ChannelOrder order, Instant at) {
        jdbc.sql("""
                INSERT INTO channel_order AS known (channel, order_ref, placed_at, ended_at, ending)
                VALUES (:channel, :order, :at, :at, 'CANCELLED')
                ON CONFLICT (channel, order_ref) DO UPDATE
                SET ended_at = coalesce(known.ended_at, excluded.ended_at), ending = coalesce(known.ending, 'CANCELLED')""")
                .param("channel", order.channel().value())
                .param("order", order.order())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("DELETE FROM channel_demand WHERE channel = :channel AND order_ref = :order")
                .param("channel", order.channel().value())
                .param("order", order.order())
                .update();
    }

    @Override
    public List<Unclaimed> unclaimedSince(Instant before) {
        return jdbc.sql("""
                SELECT channel, order_ref, placed_at,
                    (SELECT string_agg(trim_scale(quantity) || ' of ' || item, ', ' ORDER BY item) FROM channel_demand demand
                     WHERE demand.channel = waiting.channel AND demand.order_ref = waiting.order_ref) AS items
                FROM channel_order waiting
                WHERE ended_at IS NULL AND placed_at < :before ORDER BY placed_at LIMIT 1000""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Unclaimed(
                        new ChannelOrder(new ChannelId(row.getString("channel")), row.getString("order_ref")),
                        row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                        String.valueOf(row.getString("items"))))
                .list();
    }
}
