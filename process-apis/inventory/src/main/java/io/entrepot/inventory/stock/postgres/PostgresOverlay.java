package io.entrepot.inventory.stock.postgres;

import io.entrepot.inventory.stock.Overlay;
import io.entrepot.inventory.stock.PositionKey;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The overlay as two sums on the position's row. */
@Repository
class PostgresOverlay implements Overlay {

    private static final String CONCERNED = """
            SELECT position.item, position.node FROM stock_position position
            JOIN unnest(:items::text[], :nodes::text[]) AS wanted (item, node) USING (item, node)
            ORDER BY item, node FOR UPDATE OF position""";

    private final JdbcClient jdbc;

    PostgresOverlay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void refresh(Collection<PositionKey> positions) {
        var keys = positions.stream().distinct().sorted().toList();
        jdbc.sql(CONCERNED)
                .param("items", column(keys, key -> key.item().value()))
                .param("nodes", column(keys, key -> key.node().value()))
                .query()
                .listOfRows();
        jdbc.sql("""
                UPDATE stock_position position
                SET unseen = overlay.unseen, others = overlay.others, version = position.version + 1
                FROM unnest(:items::text[], :nodes::text[]) AS wanted (item, node)
                JOIN stock_overlay overlay USING (item, node)
                WHERE position.item = wanted.item AND position.node = wanted.node
                  AND (position.unseen, position.others) IS DISTINCT FROM (overlay.unseen, overlay.others)""")
                .param("items", column(keys, key -> key.item().value()))
                .param("nodes", column(keys, key -> key.node().value()))
                .update();
    }

    private static String[] column(List<PositionKey> keys, Function<PositionKey, String> value) {
        return keys.stream().map(value).toArray(String[]::new);
    }
}
