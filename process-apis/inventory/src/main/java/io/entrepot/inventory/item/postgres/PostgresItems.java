package io.entrepot.inventory.item.postgres;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.PackFactor;
import io.entrepot.canonical.item.Tracking;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.item.Items;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The item catalogue in two tables: items and their units. Every reservation asks for its items, and the ERP changes them
 * rarely, so what was read serves for a while.
 */
@Repository
class PostgresItems implements Items {

    private static final String COLUMNS = "SELECT item, description, gtin, base_unit, tracking, blocked FROM item";
    private static final int MOST_REMEMBERED = 100_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<ItemNumber, Item> remembered;

    PostgresItems(JdbcClient jdbc, Clock clock, @Value("${entrepot.inventory.catalogue.remember}") Duration remember) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.remembered = Caffeine.newBuilder()
                .expireAfterWrite(remember)
                .maximumSize(MOST_REMEMBERED)
                .build();
    }

    @Override
    public Map<ItemNumber, Item> find(Collection<ItemNumber> numbers) {
        return remembered.getAll(numbers, this::read);
    }

    private Map<ItemNumber, Item> read(Collection<? extends ItemNumber> numbers) {
        return withPacks(jdbc.sql(COLUMNS + " WHERE item = ANY(:items)")
                        .param("items", values(numbers))
                        .query(PostgresItems::bare)
                        .list())
                .collect(toMap(Item::number, Function.identity()));
    }

    @Override
    public List<Item> after(@Nullable ItemNumber last, int limit) {
        return withPacks(jdbc.sql(COLUMNS + " WHERE item > :last ORDER BY item LIMIT :limit")
                        .param("last", last == null ? "" : last.value())
                        .param("limit", limit)
                        .query(PostgresItems::bare)
                        .list())
                .toList();
    }

    @Override
    @Transactional
    public void update(Collection<Item> items, Set<ItemNumber> listed) {
        var known = read(listed);
        items.stream().filter(item -> !item.equals(known.get(item.number()))).forEach(this::save);
        jdbc.sql("UPDATE item SET blocked = true, changed_at = :now WHERE NOT blocked AND item <> ALL(:listed)")
                .param("listed", values(listed))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() { // before it, a reader would remember the old items again
                remembered.invalidateAll();
            }
        });
    }

    private void save(Item item) {
        jdbc.sql("""
                INSERT INTO item (item, description, gtin, base_unit, tracking, blocked, changed_at)
                VALUES (:item, :description, :gtin, :unit, :tracking, :blocked, :now)
                ON CONFLICT (item) DO UPDATE SET description = excluded.description, gtin = excluded.gtin,
                    base_unit = excluded.base_unit, tracking = excluded.tracking, blocked = excluded.blocked,
                    changed_at = excluded.changed_at""")
                .param("item", item.number().value())
                .param("description", item.description())
                .param("gtin", item.gtin())
                .param("unit", item.baseUnit().code())
                .param("tracking", item.tracking().name())
                .param("blocked", item.blocked())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        savePacks(item);
    }

    private void savePacks(Item item) {
        jdbc.sql("DELETE FROM item_unit WHERE item = :item")
                .param("item", item.number().value())
                .update();
        item.packs()
                .forEach((unit, factor) -> jdbc.sql("INSERT INTO item_unit VALUES (:item, :unit, :over, :under)")
                        .param("item", item.number().value())
                        .param("unit", unit.code())
                        .param("over", factor.numerator())
                        .param("under", factor.denominator())
                        .update());
    }

    private Stream<Item> withPacks(List<Item> items) {
        var packs = new HashMap<String, Map<UnitOfMeasure, PackFactor>>();
        jdbc.sql("SELECT item, unit, numerator, denominator FROM item_unit WHERE item = ANY(:items)")
                .param("items", values(items.stream().map(Item::number).toList()))
                .query(row -> {
                    packs.computeIfAbsent(row.getString("item"), item -> new HashMap<>())
                            .put(
                                    new UnitOfMeasure(row.getString("unit")),
                                    new PackFactor(row.getLong("numerator"), row.getLong("denominator")));
                });
        return items.stream()
                .map(item -> with(item, packs.getOrDefault(item.number().value(), Map.of())));
    }

    private static Item bare(ResultSet row, int number) throws SQLException {
        return new Item(
                new ItemNumber(row.getString("item")),
                row.getString("description"),
                row.getString("gtin"),
                new UnitOfMeasure(row.getString("base_unit")),
                Map.of(),
                Tracking.valueOf(row.getString("tracking")),
                row.getBoolean("blocked"));
    }

    private static Item with(Item item, Map<UnitOfMeasure, PackFactor> packs) {
        return new Item(
                item.number(),
                item.description(),
                item.gtin(),
                item.baseUnit(),
                packs,
                item.tracking(),
                item.blocked());
    }

    private static String[] values(Collection<? extends ItemNumber> numbers) {
        return numbers.stream().map(ItemNumber::value).toArray(String[]::new);
    }
}
