package io.entrepot.inventory.supply.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.inventory.supply.Supplies;
import io.entrepot.inventory.supply.Supply;
import io.entrepot.inventory.supply.SupplyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Goods on their way, as rows. */
@Repository
class PostgresSupplies implements Supplies {

    private final JdbcClient jdbc;
    private final Clock clock;

    PostgresSupplies(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Supply> of(Collection<ItemNumber> items) {
        return jdbc.sql("""
                SELECT source, number, kind, item, node, trim_scale(open) AS open, expected_on
                FROM supply WHERE item = ANY(:items) ORDER BY expected_on, source, number""")
                .param("items", items.stream().map(ItemNumber::value).toArray(String[]::new))
                .query(PostgresSupplies::supply)
                .list();
    }

    @Override
    public List<Supply> announcedBy(String notice, NodeId node) {
        return jdbc.sql("""
                SELECT source, number, kind, item, node, trim_scale(open) AS open, expected_on
                FROM supply WHERE node = :node AND kind = 'TRANSFER' AND (number = :notice OR starts_with(number, :part))
                ORDER BY source, number FOR UPDATE""")
                .param("node", node.value())
                .param("notice", notice)
                .param("part", notice + ":")
                .query(PostgresSupplies::supply)
                .list();
    }

    @Override
    public boolean save(Supply supply) {
        return jdbc.sql("""
                INSERT INTO supply AS known (source, number, kind, item, node, open, expected_on, changed_at)
                VALUES (:source, :number, :kind, :item, :node, :open, :expected, :now)
                ON CONFLICT (source, number) DO UPDATE
                SET kind = excluded.kind, item = excluded.item, node = excluded.node, open = excluded.open,
                    expected_on = excluded.expected_on, changed_at = excluded.changed_at
                WHERE (known.kind, known.item, known.node, known.open, known.expected_on)
                    IS DISTINCT FROM (excluded.kind, excluded.item, excluded.node, excluded.open, excluded.expected_on)""")
                        .param("source", supply.id().source())
                        .param("number", supply.id().number())
                        .param("kind", supply.kind().name())
                        .param("item", supply.item().value())
                        .param("node", supply.node().value())
                        .param("open", supply.open())
                        .param("expected", supply.expectedOn())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Set<ItemNumber> remove(SupplyId id) {
        return new HashSet<>(jdbc.sql("DELETE FROM supply WHERE source = :source AND number = :number RETURNING item")
                .param("source", id.source())
                .param("number", id.number())
                .query((row, number) -> new ItemNumber(row.getString("item")))
                .list());
    }

    @Override
    @Transactional
    public void replaceAll(String source, Collection<Supply> supplies, Collection<SupplyId> alsoListed) {
        supplies.forEach(this::save);
        var listed = Stream.concat(supplies.stream().map(Supply::id), alsoListed.stream())
                .map(SupplyId::number)
                .toArray(String[]::new);
        jdbc.sql("DELETE FROM supply WHERE source = :source AND number <> ALL(:listed)")
                .param("source", source)
                .param("listed", listed)
                .update();
    }

    private static Supply supply(ResultSet row, int number) throws SQLException {
        return new Supply(
                new SupplyId(row.getString("source"), row.getString("number")),
                Supply.Kind.valueOf(row.getString("kind")),
                new ItemNumber(row.getString("item")),
                new NodeId(row.getString("node")),
                row.getBigDecimal("open"),
                row.getObject("expected_on", LocalDate.class));
    }
}
