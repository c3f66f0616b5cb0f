package io.entrepot.inventory.supply.erp;

import static java.util.stream.Collectors.toSet;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.item.Items;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.Nodes;
import io.entrepot.inventory.supply.PlanningSupply;
import io.entrepot.inventory.supply.Supply;
import io.entrepot.inventory.supply.SupplyId;
import io.entrepot.inventory.supply.erp.ErpPurchaseOrders.PurchaseLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes the open lines of the ERP's purchase orders the supply that comes from them; the rest becomes a case. */
@Component
class PurchaseOrderReading {

    private static final Logger LOG = LoggerFactory.getLogger(PurchaseOrderReading.class);
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10_000;

    private final ErpPurchaseOrders erp;
    private final PlanningSupply planning;
    private final Items items;
    private final Nodes nodes;
    private final OddLines oddLines;
    private final SingleReplica singleReplica;

    PurchaseOrderReading(
            ErpPurchaseOrders erp,
            PlanningSupply planning,
            Items items,
            Nodes nodes,
            OddLines oddLines,
            SingleReplica singleReplica) {
        this.erp = erp;
        this.planning = planning;
        this.items = items;
        this.nodes = nodes;
        this.oddLines = oddLines;
        this.singleReplica = singleReplica;
    }

    /** Reads the purchase orders unless another replica is doing so; returns whether it did. */
    boolean read() {
        return singleReplica.runs("purchase-orders", () -> {
            if (items.after(null, 1).isEmpty()) {
                throw new IllegalStateException("no item is known yet: the catalogue comes first");
            }
            takeOver(fetch());
        });
    }

    /** The whole list or nothing: what a list that breaks off does not name has not vanished. */
    private List<ErpPurchaseOrders.Page> fetch() {
        var found = new ArrayList<ErpPurchaseOrders.Page>();
        @Nullable String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = erp.lines(cursor, PAGE);
            found.add(answer);
            cursor = answer.next();
            if (cursor == null) {
                return found;
            }
        }
        throw new IllegalStateException("the ERP's list of purchase orders does not end");
    }

    private void takeOver(List<ErpPurchaseOrders.Page> pages) {
        var lines = pages.stream().flatMap(page -> page.lines().stream()).toList();
        var known = known(lines);
        var places = nodes.all().stream().map(Node::id).collect(toSet());
        var supplies = new ArrayList<Supply>();
        var odd = new ArrayList<OddLines.Odd>();
        for (var line : lines) {
            switch (ErpLineReading.of(line, known, places)) {
                case ErpLineReading.OnItsWay(var supply) -> supplies.add(supply);
                case ErpLineReading.NothingToPromise _ -> {}
                case ErpLineReading.Odd(var reason) -> odd.add(new OddLines.Odd(line.id(), reason, line));
            }
        }
        pages.stream()
                .flatMap(page -> page.notUnderstood().stream())
                .forEach(line -> odd.add(new OddLines.Odd(line.id(), line.reason(), line)));
        planning.replaceAll(
                SupplyId.PURCHASE_ORDERS,
                supplies,
                odd.stream().map(OddLines.Odd::id).toList());
        oddLines.settle(odd);
        LOG.info("{} lines of purchase orders are on their way, {} are not understood", supplies.size(), odd.size());
    }

    private Map<ItemNumber, Item> known(List<PurchaseLine> lines) {
        return items.find(lines.stream()
                .map(PurchaseLine::item)
                .distinct()
                .flatMap(number -> ErpLineReading.number(number).stream())
                .toList());
    }
}
