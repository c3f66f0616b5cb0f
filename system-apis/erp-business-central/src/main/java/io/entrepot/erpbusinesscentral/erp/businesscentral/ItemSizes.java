package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.ItemEntity;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.ItemUnit;
import io.entrepot.erpbusinesscentral.item.ItemPacks;
import io.entrepot.erpbusinesscentral.item.Packs;
import io.entrepot.foundation.backend.CallBudget.CallClass;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The units of the items that orders name, remembered for a while. */
final class ItemSizes implements Packs {

    /** Keeps a filter well below the longest address that gateways let through. */
    private static final int ITEMS_PER_CALL = 40;

    private static final int MOST_REMEMBERED = 50_000;

    private final ItemReads reads;
    private final UnitCodes units;
    private final Duration keptFor;
    private final Clock clock;
    private final Map<ItemNumber, Kept> kept = new ConcurrentHashMap<>();

    ItemSizes(ItemReads reads, UnitCodes units, Duration keptFor, Clock clock) {
        this.reads = reads;
        this.units = units;
        this.keptFor = keptFor;
        this.clock = clock;
    }

    private record Kept(Sizes sizes, Instant until) {}

    @Override
    public Map<ItemNumber, ItemPacks> of(Collection<ItemNumber> items) {
        var packs = new HashMap<ItemNumber, ItemPacks>();
        sizes(items).forEach((item, sizes) -> {
            if (sizes.packs() != null) {
                packs.put(item, sizes.packs());
            }
        });
        return packs;
    }

    Map<ItemNumber, Sizes> sizes(Collection<ItemNumber> items) {
        var missing = items.stream().distinct().filter(item -> !isKept(item)).toList();
        for (int from = 0; from < missing.size(); from += ITEMS_PER_CALL) {
            read(missing.subList(from, Math.min(missing.size(), from + ITEMS_PER_CALL)));
        }
        var found = new HashMap<ItemNumber, Sizes>();
        for (var item : items) {
            var held = kept.get(item);
            if (held != null) {
                found.put(item, held.sizes());
            }
        }
        return found;
    }

    private boolean isKept(ItemNumber item) {
        var held = kept.get(item);
        return held != null && clock.instant().isBefore(held.until());
    }

    private void read(List<ItemNumber> items) {
        var numbers = items.stream().map(ItemNumber::value).toList();
        var found = reads.items(CallClass.FULFILMENT, OData.anyOf("number", numbers), items.size());
        var unitsOf = reads.units(CallClass.FULFILMENT, OData.anyOf("itemNumber", numbers)).stream()
                .collect(Collectors.groupingBy(ItemUnit::itemNumber));
        if (kept.size() > MOST_REMEMBERED) {
            kept.clear();
        }
        items.forEach(kept::remove);
        found.value().forEach(item -> keep(item, Objects.requireNonNullElse(unitsOf.get(item.number()), List.of())));
    }

    private void keep(ItemEntity item, List<ItemUnit> unitsOfItem) {
        var sizes = Sizes.of(item.baseUnitOfMeasureCode(), unitsOfItem, units::canonical);
        kept.put(new ItemNumber(item.number()), new Kept(sizes, clock.instant().plus(keptFor)));
    }
}
