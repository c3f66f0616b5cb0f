package io.entrepot.inventory.simulation;

import io.entrepot.canonical.inventory.FeedConfirmed;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.ObservationCorrected;
import io.entrepot.canonical.inventory.StockMoved;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.inventory.StockReported;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.milestone.MilestoneReached;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.StockFixtures;
import io.entrepot.inventory.allocation.Allocations;
import io.entrepot.inventory.allocation.FollowingMilestones;
import io.entrepot.inventory.observation.ReceivingStock;
import io.entrepot.inventory.promise.NodePromise;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The running service, with each message in the transaction that its listener would give it, but without the inbox. */
final class InventoryOnPostgres implements InventoryUnderTest {

    private final ReceivingStock stock;
    private final FollowingMilestones milestones;
    private final Allocations allocations;
    private final StockFixtures fixtures;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    InventoryOnPostgres(
            ReceivingStock stock,
            FollowingMilestones milestones,
            Allocations allocations,
            StockFixtures fixtures,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.stock = stock;
        this.milestones = milestones;
        this.allocations = allocations;
        this.fixtures = fixtures;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public void observe(StockObserved observed) {
        handle(() -> stock.observe(name(observed), observed));
    }

    @Override
    public void report(StockReported reported) {
        handle(() -> stock.report(name(reported), reported));
    }

    @Override
    public void move(StockMoved moved) {
        handle(() -> stock.move(moved));
    }

    @Override
    public void correct(ObservationCorrected correction) {
        handle(() -> stock.correct(correction));
    }

    @Override
    public void confirm(FeedConfirmed confirmed) {
        handle(() -> stock.confirm(confirmed));
    }

    @Override
    public void reach(MilestoneReached milestone) {
        handle(() -> milestones.reached(milestone));
    }

    @Override
    public List<TakenLeg> order(OrderId order, ItemNumber item, BigDecimal quantity) {
        return fixtures.allocate(order, item, quantity.longValueExact()).decision().legs().stream()
                .map(leg -> new TakenLeg(
                        leg.id(), leg.node(), leg.lines().getFirst().quantity().amount()))
                .toList();
    }

    @Override
    public void release(OrderId order, LegId leg) {
        allocations.release(order, leg);
    }

    @Override
    public Map<NodeId, BigDecimal> promises(ItemNumber item) {
        var promises = new LinkedHashMap<NodeId, BigDecimal>();
        for (NodePromise promise : fixtures.promises(item)) {
            promises.put(promise.node(), promise.available());
        }
        return promises;
    }

    @Override
    public Projection projection(ItemNumber item, NodeId node) {
        return jdbc.sql("""
                SELECT trim_scale(sellable - unseen) AS on_hand, trim_scale(hard) AS reserved,
                    trim_scale((SELECT coalesce(sum(quantity), 0) FROM reservation r
                        WHERE r.item = p.item AND r.node = p.node)) AS rows
                FROM stock_position p WHERE item = :item AND node = :node""")
                .param("item", item.value())
                .param("node", node.value())
                .query((row, number) -> new Projection(
                        row.getBigDecimal("on_hand"), row.getBigDecimal("reserved"), row.getBigDecimal("rows")))
                .optional()
                .orElse(Projection.NOTHING);
    }

    /** The same message has the same name however often it comes. */
    private static String name(Record message) {
        return UUID.nameUUIDFromBytes(message.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private void handle(Runnable message) {
        transaction.executeWithoutResult(status -> message.run());
    }
}
