package io.entrepot.storefrontshopify.listing.postgres;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.storefrontshopify.listing.Claim;
import io.entrepot.storefrontshopify.listing.Figure;
import io.entrepot.storefrontshopify.listing.Listing;
import io.entrepot.storefrontshopify.listing.Listing.Place;
import io.entrepot.storefrontshopify.listing.Listings;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Figures, listings and what is due as rows. */
@Repository
class PostgresListings implements Listings {

    private static final TypeReference<Map<String, BigDecimal>> NODES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final OpenClaims claims;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    PostgresListings(JdbcClient jdbc, OpenClaims claims, Clock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(Figure figure) {
        Map<String, BigDecimal> nodes = new HashMap<>();
        figure.nodes().forEach((node, quantity) -> nodes.put(node.value(), quantity));
        var isNewer = jdbc.sql("""
                        INSERT INTO figure AS known (item, version, computed_at, available, nodes, counted)
                        VALUES (:item, :version, :computed, :available, :nodes::jsonb, :counted)
                        ON CONFLICT (item) DO UPDATE
                        SET version = excluded.version, computed_at = excluded.computed_at,
                            available = excluded.available, nodes = excluded.nodes, counted = excluded.counted
                        WHERE known.version < excluded.version""")
                        .param("item", figure.item().value())
                        .param("version", figure.version())
                        .param("computed", utc(figure.computedAt()))
                        .param("available", figure.available())
                        .param("nodes", json.writeValueAsString(nodes))
                        .param("counted", figure.counted().stream().sorted().toArray(String[]::new))
                        .update()
                == 1;
        if (isNewer) {
            due(List.of(figure.item()), clock.instant());
        }
    }

    @Override
    public Optional<Figure> figure(ItemNumber item) {
        return jdbc.sql("SELECT item, version, computed_at, available, nodes, counted FROM figure WHERE item = :item")
                .param("item", item.value())
                .query((row, number) -> figure(row))
                .optional();
    }

    @Override
    public boolean isListed(ItemNumber item) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM listing WHERE item = :item)")
                .param("item", item.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isRead() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM listing)")
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public View view(ItemNumber item, Instant settledBefore) {
        return new View(of(item), claims(item, settledBefore));
    }

    @Override
    public List<Listing> after(String item, int items) {
        return jdbc.sql("""
                SELECT * FROM listing
                WHERE item IN (SELECT DISTINCT item FROM listing WHERE item > :after ORDER BY item LIMIT :items)
                ORDER BY item, node""")
                .param("after", item)
                .param("items", items)
                .query((row, number) -> listing(row))
                .list();
    }

    @Override
    @Transactional
    public void read(Collection<Listing> listings) {
        listings.forEach(this::read);
    }

    /** A reading from before the last setting says nothing about now. */
    private void read(Listing listing) {
        jdbc.sql("""
                INSERT INTO listing AS known (item, node, inventory_item_id, location_id, shown, committed, unsure, read_at)
                VALUES (:item, :node, :article, :location, :shown, :committed, false, :at)
                ON CONFLICT (item, node) DO UPDATE
                SET inventory_item_id = excluded.inventory_item_id, location_id = excluded.location_id,
                    shown = excluded.shown, committed = excluded.committed, unsure = false, read_at = excluded.read_at
                WHERE known.read_at <= excluded.read_at""")
                .param("item", listing.item().value())
                .param("node", listing.node().value())
                .param("article", listing.place().inventoryItemId())
                .param("location", listing.place().locationId())
                .param("shown", listing.shown())
                .param("committed", listing.committed())
                .param("at", utc(listing.readAt()))
                .update();
    }

    @Override
    @Transactional
    public void set(Listing listing, int shown, long version, Instant at) {
        jdbc.sql("""
                UPDATE listing SET shown = :shown, set_at = :at, set_version = :version, read_at = :at
                WHERE item = :item AND node = :node""")
                .param("shown", shown)
                .param("at", utc(at))
                .param("version", version)
                .param("item", listing.item().value())
                .param("node", listing.node().value())
                .update();
    }

    @Override
    @Transactional
    public void doubt(ItemNumber item, Collection<NodeId> nodes) {
        for (NodeId node : nodes) {
            jdbc.sql("UPDATE listing SET unsure = true WHERE item = :item AND node = :node")
                    .param("item", item.value())
                    .param("node", node.value())
                    .update();
        }
    }

    @Override
    @Transactional
    public void due(Collection<ItemNumber> items, Instant from) {
        for (ItemNumber item : items) {
            jdbc.sql("INSERT INTO listing_due (item, due_at) VALUES (:item, :at) ON CONFLICT DO NOTHING")
                    .param("item", item.value())
                    .param("at", utc(from))
                    .update();
        }
    }

    @Override
    public List<ItemNumber> dueBy(Instant now, int limit) {
        return jdbc.sql("""
                SELECT item FROM listing_due WHERE due_at <= :now
                GROUP BY item ORDER BY min(due_at), item LIMIT :limit""")
                .param("now", utc(now))
                .param("limit", limit)
                .query((row, number) -> new ItemNumber(row.getString("item")))
                .list();
    }

    @Override
    @Transactional
    public void done(Collection<ItemNumber> items, Instant dueBy) {
        for (ItemNumber item : items) {
            jdbc.sql("DELETE FROM listing_due WHERE item = :item AND due_at <= :by")
                    .param("item", item.value())
                    .param("by", utc(dueBy))
                    .update();
        }
    }

    private List<Listing> of(ItemNumber item) {
        return jdbc.sql("SELECT * FROM listing WHERE item = :item ORDER BY node")
                .param("item", item.value())
                .query((row, number) -> listing(row))
                .list();
    }

    private List<Claim> claims(ItemNumber item, Instant settledBefore) {
        return claims.of(item, settledBefore);
    }

    private Figure figure(ResultSet row) throws SQLException {
        Map<NodeId, BigDecimal> nodes = new HashMap<>();
        json.readValue(row.getString("nodes"), NODES)
                .forEach((node, quantity) -> nodes.put(new NodeId(node), quantity));
        return new Figure(
                new ItemNumber(row.getString("item")),
                row.getLong("version"),
                row.getObject("computed_at", OffsetDateTime.class).toInstant(),
                row.getBigDecimal("available"),
                nodes,
                Set.of((String[]) row.getArray("counted").getArray()));
    }

    private static Listing listing(ResultSet row) throws SQLException {
        return new Listing(
                new ItemNumber(row.getString("item")),
                new NodeId(row.getString("node")),
                new Place(row.getString("inventory_item_id"), row.getString("location_id")),
                row.getInt("shown"),
                row.getInt("committed"),
                row.getBoolean("unsure"),
                row.getObject("read_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
