package io.entrepot.storefrontshopify.listing.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.storefrontshopify.listing.Claim;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What open orders have taken of an item. A figure counts the orders that it names itself; they wait for their allocation. An allocation
 * counts in a figure that was computed after it was told; one from before counts it too once it has stayed the last one for a while, as
 * inventory publishes a figure with each change.
 */
@Component
class OpenClaims {

    private final JdbcClient jdbc;

    OpenClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String line, int ordered, int reserved, NodeId node, int open) {}

    List<Claim> of(ItemNumber item, Instant settledBefore) {
        Map<String, Integer> uncounted = new HashMap<>();
        List<Claim> claims = new ArrayList<>();
        for (Row row : rows(item, settledBefore)) {
            var left = uncounted.getOrDefault(row.line(), Math.max(0, row.ordered() - row.reserved()));
            var here = Math.min(left, row.open());
            uncounted.put(row.line(), left - here);
            claims.add(new Claim(row.node(), row.open(), here));
        }
        return claims;
    }

    private List<Row> rows(ItemNumber item, Instant settledBefore) {
        return jdbc.sql("""
                SELECT o.shop_order || '/' || l.line_number AS line, l.quantity AS ordered, p.node,
                       p.quantity - p.leaving AS open,
                       CASE WHEN o.shop_order = ANY (f.counted) THEN l.quantity ELSE (
                           SELECT coalesce(sum(r.quantity), 0) FROM line_reserved r
                           WHERE r.order_id = o.order_id AND r.line_number = l.line_number
                             AND (r.reserved_at <= f.computed_at OR r.heard_at <= :settled)) END AS reserved
                FROM shop_order_line l
                JOIN shop_order o ON o.shop_order = l.shop_order AND o.state = 'TOLD'
                JOIN shop_order_part p ON p.shop_order = l.shop_order AND p.line_number = l.line_number
                LEFT JOIN figure f ON f.item = l.item
                WHERE l.item = :item AND p.leaving < p.quantity
                ORDER BY o.shop_order, l.line_number, p.node""")
                .param("item", item.value())
                .param("settled", OffsetDateTime.ofInstant(settledBefore, ZoneOffset.UTC))
                .query((row, number) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("line"),
                row.getInt("ordered"),
                row.getInt("reserved"),
                new NodeId(row.getString("node")),
                row.getInt("open"));
    }
}
