package io.entrepot.inventory.channel.postgres;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.inventory.channel.Protection;
import io.entrepot.inventory.channel.Protections;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Protections as rows; they change under the locks of their item's positions, as everything that bounds a promise. */
@Repository
class PostgresProtections implements Protections {

    private static final String PROTECTIONS = """
            SELECT channel, item, trim_scale(minimum) AS minimum, trim_scale(maximum) AS maximum,
                trim_scale(consumed) AS consumed
            FROM channel_protection""";

    private final JdbcClient jdbc;

    PostgresProtections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Protection> of(Collection<ItemNumber> items) {
        return jdbc.sql(PROTECTIONS + " WHERE item = ANY(:items) ORDER BY item, channel")
                .param("items", items.stream().map(ItemNumber::value).toArray(String[]::new))
                .query(PostgresProtections::protection)
                .list();
    }

    @Override
    public List<Protection> of(ChannelId channel) {
        return jdbc.sql(PROTECTIONS + " WHERE channel = :channel ORDER BY item")
                .param("channel", channel.value())
                .query(PostgresProtections::protection)
                .list();
    }

    @Override
    @Transactional
    public void set(ChannelId channel, ItemNumber item, BigDecimal minimum, @Nullable BigDecimal maximum) {
        lock(item);
        jdbc.sql("""
                INSERT INTO channel_protection (channel, item, minimum, maximum) VALUES (:channel, :item, :minimum, :maximum)
                ON CONFLICT (item, channel) DO UPDATE
                SET minimum = excluded.minimum, maximum = excluded.maximum, consumed = 0""")
                .param("channel", channel.value())
                .param("item", item.value())
                .param("minimum", minimum)
                .param("maximum", maximum)
                .update();
    }

    @Override
    @Transactional
    public boolean remove(ChannelId channel, ItemNumber item) {
        lock(item);
        return jdbc.sql("DELETE FROM channel_protection WHERE channel = :channel AND item = :item")
                        .param("channel", channel.value())
                        .param("item", item.value())
                        .update()
                == 1;
    }

    private void lock(ItemNumber item) {
        jdbc.sql("SELECT FROM stock_position WHERE item = :item ORDER BY item, node FOR UPDATE")
                .param("item", item.value())
                .query()
                .listOfRows();
    }

    private static Protection protection(ResultSet row, int number) throws SQLException {
        return new Protection(
                new ChannelId(row.getString("channel")),
                new ItemNumber(row.getString("item")),
                row.getBigDecimal("minimum"),
                row.getBigDecimal("maximum"),
                row.getBigDecimal("consumed"));
    }
}
