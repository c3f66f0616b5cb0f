package io.entrepot.erpbusinesscentral.erp.businesscentral;

import io.entrepot.canonical.item.Gtin;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Tracking;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.ItemEntity;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.ItemTracking;
import io.entrepot.erpbusinesscentral.erp.businesscentral.Entities.ItemUnit;
import io.entrepot.erpbusinesscentral.item.CodeMap;
import io.entrepot.erpbusinesscentral.item.CodeMaps;
import io.entrepot.erpbusinesscentral.item.Item;
import io.entrepot.erpbusinesscentral.item.Item.Pack;
import io.entrepot.erpbusinesscentral.item.ItemPacks;
import io.entrepot.erpbusinesscentral.item.ItemPage;
import io.entrepot.erpbusinesscentral.item.Items;
import io.entrepot.foundation.backend.CallBudget.CallClass;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists the company's stocked items page by page, each page with three calls however long it is. */
final class BusinessCentralItems implements Items {

    private static final Logger LOG = LoggerFactory.getLogger(BusinessCentralItems.class);

    private final ItemReads reads;
    private final UnitCodes units;
    private final CodeMaps maps;

    BusinessCentralItems(ItemReads reads, UnitCodes units, CodeMaps maps) {
        this.reads = reads;
        this.units = units;
        this.maps = maps;
    }

    @Override
    public ItemPage after(String number, int limit) {
        var filter = "type eq 'Inventory' and number gt '" + OData.text(number) + "'";
        var page = reads.items(CallClass.SYNC, filter, limit);
        var found = page.value();
        if (found.isEmpty()) {
            return new ItemPage(List.of(), null);
        }
        var last = found.getLast().number();
        var more = found.size() == limit || page.nextLink() != null;
        return new ItemPage(items(found), more ? last : null);
    }

    private List<Item> items(List<ItemEntity> found) {
        var range = OData.between(
                "itemNumber", found.getFirst().number(), found.getLast().number());
        var unitsOf = reads.units(CallClass.SYNC, range).stream().collect(Collectors.groupingBy(ItemUnit::itemNumber));
        var trackingOf = reads.trackings(CallClass.SYNC, range).stream()
                .collect(Collectors.toMap(
                        ItemTracking::itemNumber, ItemTracking::trackingCode, (first, second) -> first));
        var trackings = maps.trackings();
        return found.stream()
                .flatMap(entity -> item(
                        entity,
                        Objects.requireNonNullElse(unitsOf.get(entity.number()), List.of()),
                        Objects.requireNonNullElse(trackingOf.get(entity.number()), ""),
                        trackings)
                        .stream())
                .toList();
    }

    /** Nothing where the number is none that we could name. */
    private Optional<Item> item(ItemEntity entity, List<ItemUnit> unitsOfItem, String trackingCode, CodeMap trackings) {
        try {
            var number = new ItemNumber(entity.number());
            var sizes = Sizes.of(entity.baseUnitOfMeasureCode(), unitsOfItem, units::canonical);
            return Optional.of(item(number, entity, sizes, trackingCode, tracking(trackingCode, trackings)));
        } catch (IllegalArgumentException unnameable) {
            LOG.error("Item {} is left out: {}", entity.number(), unnameable.getMessage());
            return Optional.empty();
        }
    }

    private static Item item(
            ItemNumber number, ItemEntity entity, Sizes sizes, String trackingCode, @Nullable Tracking tracking) {
        var reason = reason(sizes, trackingCode, tracking);
        if (reason != null) {
            LOG.warn("Item {} is listed as blocked: {}", number, reason);
        }
        var packs = sizes.packs();
        return new Item(
                number,
                entity.displayName(),
                gtin(entity),
                packs == null ? Item.UNMAPPED_UNIT : packs.baseUnit(),
                packs == null ? List.of() : packs(packs),
                tracking == null ? Tracking.NONE : tracking,
                entity.inventory(),
                entity.blocked() || reason != null,
                reason);
    }

    private static @Nullable String reason(Sizes sizes, String trackingCode, @Nullable Tracking tracking) {
        var reasons = new ArrayList<String>();
        sizes.unmapped().forEach(code -> reasons.add("unit code " + code + " has no mapping"));
        if (sizes.packs() == null && sizes.unmapped().isEmpty()) {
            reasons.add("two packs of different size share a unit");
        }
        if (tracking == null) {
            reasons.add("tracking code " + trackingCode + " has no mapping");
        }
        return reasons.isEmpty() ? null : String.join("; ", reasons);
    }

    private static @Nullable Tracking tracking(String code, CodeMap trackings) {
        return code.isEmpty()
                ? Tracking.NONE
                : trackings.canonical(code).map(Tracking::valueOf).orElse(null);
    }

    private static List<Pack> packs(ItemPacks packs) {
        return packs.factors().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(packs.baseUnit()))
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(unit -> unit.code()))
                .flatMap(unit -> Stream.ofNullable(packs.factors().get(unit)).map(factor -> new Pack(unit, factor)))
                .toList();
    }

    private static @Nullable String gtin(ItemEntity entity) {
        var digits = entity.gtin();
        if (digits == null || digits.isBlank()) {
            return null;
        }
        try {
            return new Gtin(digits).digits();
        } catch (IllegalArgumentException wrong) {
            LOG.warn("Item {} has the wrong GTIN {}: {}", entity.number(), digits, wrong.getMessage());
            return null;
        }
    }
}
