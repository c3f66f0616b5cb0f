package io.entrepot.inventory.supply;

import static java.util.stream.Collectors.toSet;

import io.entrepot.canonical.inventory.GoodsReceived;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.cases.Kind;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.item.Item.Conversion;
import io.entrepot.inventory.item.Items;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a node received off the transfers that announced it. Once nothing more is expected, what is still open is on
 * its way no longer: a person hears of it.
 */
public final class ReceivingTransfers {

    private final Supplies supplies;
    private final PlanningSupply planning;
    private final Items items;
    private final ExceptionCases cases;

    public ReceivingTransfers(Supplies supplies, PlanningSupply planning, Items items, ExceptionCases cases) {
        this.supplies = supplies;
        this.planning = planning;
        this.items = items;
        this.cases = cases;
    }

    public void received(GoodsReceived received) {
        if (received.notice() == null) {
            return; // a blind receipt ends nothing that was announced
        }
        var arrived = arrived(received);
        for (var transfer : supplies.announcedBy(received.notice(), received.node())) {
            var here = arrived.getOrDefault(transfer.item(), BigDecimal.ZERO).min(transfer.open());
            arrived.merge(transfer.item(), here.negate(), BigDecimal::add);
            settle(received, transfer, transfer.open().subtract(here));
        }
    }

    private void settle(GoodsReceived received, Supply transfer, BigDecimal rest) {
        if (rest.signum() > 0 && !received.isFinal()) {
            planning.plan(transfer.with(rest));
            return;
        }
        planning.drop(transfer.id());
        if (rest.signum() > 0) {
            cases.open(
                    Kind.TRANSFER_SHORT,
                    transfer.node() + " " + transfer.id().number() + " " + transfer.item(),
                    "%s of it did not come, and receipt %s is the last: to be put back, written off or claimed."
                            .formatted(rest.toPlainString(), received.receipt()));
        }
    }

    /** What came of each item in its base unit; what is damaged came too. */
    private Map<ItemNumber, BigDecimal> arrived(GoodsReceived received) {
        var known = items.find(
                received.lines().stream().map(GoodsReceived.Line::item).collect(toSet()));
        var arrived = new HashMap<ItemNumber, BigDecimal>();
        for (var line : received.lines()) {
            amount(line, known.get(line.item()))
                    .ifPresent(amount -> arrived.merge(line.item(), amount, BigDecimal::add));
        }
        return arrived;
    }

    private static Optional<BigDecimal> amount(GoodsReceived.Line line, @Nullable Item item) {
        var quantity = new Quantity(line.received().add(line.damaged()), line.unit());
        return item != null && item.inBaseUnit(quantity) instanceof Conversion.Converted(var amount)
                ? Optional.of(amount)
                : Optional.empty();
    }
}
