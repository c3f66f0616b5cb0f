package io.entrepot.inventory.promise.postgres;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.promise.LotStock;
import io.entrepot.inventory.promise.StockFigures;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds the lots to the figures of items that lie in lots: those that the sellable stock of the position counts. */
@Repository
class LotLevels {

    private final JdbcClient jdbc;

    LotLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addTo(Map<ItemNumber, List<StockFigures>> positions, Collection<ItemNumber> inLots) {
        if (inLots.isEmpty()) {
            return;
        }
        var lots = lots(inLots);
        for (var item : inLots) {
            Objects.requireNonNull(positions.get(item))
                    .replaceAll(position ->
                            position.withLots(lots.getOrDefault(new Place(item, position.node()), List.of())));
        }
    }

    private Map<Place, List<LotStock>> lots(Collection<ItemNumber> items) {
        return jdbc
                .sql("""
                SELECT lying.item, lying.node, lying.lot, min(lying.expiry) AS expiry,
                    trim_scale(sum(lying.quantity)) AS quantity, trim_scale(coalesce(min(taken.reserved), 0)) AS reserved
                FROM stock_bucket lying JOIN stock_position position USING (item, node)
                LEFT JOIN lot_commitment taken USING (item, node, lot)
                WHERE lying.item = ANY(:items) AND lying.bucket IN ('AVAILABLE', 'ALLOCATED', 'PICKED') AND lying.lot <> ''
                  AND (lying.expiry IS NULL OR lying.expiry >= position.sellable_until)
                GROUP BY lying.item, lying.node, lying.lot ORDER BY expiry NULLS LAST, lying.lot""")
                .param("items", items.stream().map(ItemNumber::value).toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        new Place(new ItemNumber(row.getString("item")), new NodeId(row.getString("node"))),
                        new LotStock(
                                row.getString("lot"),
                                row.getObject("expiry", LocalDate.class),
                                row.getBigDecimal("quantity"),
                                row.getBigDecimal("reserved"))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private record Place(ItemNumber item, NodeId node) {}
}
