package io.entrepot.inventory.item.erp;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.foundation.schedule.SingleReplica;
import io.entrepot.inventory.cases.Kind;
import io.entrepot.inventory.item.CatalogueListener;
import io.entrepot.inventory.item.Item;
import io.entrepot.inventory.item.Items;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the whole catalogue from the ERP and takes over what can be understood; the rest becomes a case. */
@Component
class CatalogueReading {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueReading.class);
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 10_000;

    private final ErpCatalogue erp;
    private final Items items;
    private final ExceptionCases cases;
    private final List<CatalogueListener> listeners;
    private final SingleReplica singleReplica;

    CatalogueReading(
            ErpCatalogue erp,
            Items items,
            ExceptionCases cases,
            List<CatalogueListener> listeners,
            SingleReplica singleReplica) {
        this.erp = erp;
        this.items = items;
        this.cases = cases;
        this.listeners = listeners;
        this.singleReplica = singleReplica;
    }

    /** Reads the catalogue unless another replica is doing so; returns whether it did. */
    boolean read() {
        return singleReplica.runs("catalogue", () -> {
            takeOver(fetch());
            listeners.forEach(CatalogueListener::catalogueRead);
        });
    }

    /** The whole list or nothing: a list that breaks off must not block the items after the break. */
    private List<ErpCatalogue.ErpItem> fetch() {
        var found = new ArrayList<ErpCatalogue.ErpItem>();
        @Nullable String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            var answer = erp.items(cursor, PAGE);
            found.addAll(Objects.requireNonNull(answer.items(), "the ERP answered without items"));
            cursor = answer.next();
            if (cursor == null) {
                return found;
            }
        }
        throw new IllegalStateException("the ERP's list of items does not end");
    }

    private void takeOver(List<ErpCatalogue.ErpItem> listed) {
        if (listed.isEmpty()) {
            throw new IllegalStateException("the ERP lists no items at all; the last known catalogue stays");
        }
        var understood = new ArrayList<Item>();
        var numbers = new HashSet<ItemNumber>();
        for (var item : listed) {
            switch (ErpItemReading.of(item)) {
                case ErpItemReading.Understood(var read) -> {
                    understood.add(read);
                    numbers.add(read.number());
                }
                case ErpItemReading.Odd(var number, var reason) -> {
                    cases.open(Kind.ITEM_NOT_UNDERSTOOD, String.valueOf(item.item()), reason, item);
                    if (number != null) {
                        numbers.add(number);
                    }
                }
            }
        }
        items.update(understood, numbers);
        LOG.info("The catalogue has {} items, {} not understood", numbers.size(), listed.size() - understood.size());
    }
}
