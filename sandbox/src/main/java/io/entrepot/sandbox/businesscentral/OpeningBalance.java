package io.entrepot.sandbox.businesscentral;

import io.entrepot.sandbox.protocol.Json;
import io.entrepot.sandbox.seed.Goods;
import io.entrepot.sandbox.seed.Place;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Enters the data that the company has before its first day. */
final class OpeningBalance {

    private static final String PIECE = "PCS";

    private final String company;
    private final Clock clock;

    OpeningBalance(String company, Clock clock) {
        this.company = company;
        this.clock = clock;
    }

    void enter(Entities entities) {
        entities.add(
                EntitySet.COMPANIES,
                Json.object().put("name", company).put("displayName", company).put("systemVersion", "27.0"));
        unit(entities, PIECE, "Piece", "EA");
        unit(entities, "CASE", "Case", "");
        unit(entities, "PALLET", "Pallet", "");
        for (var place : Place.values()) {
            location(entities, place);
        }
        customer(entities, "C00010", "Acme Retail", "_x0020_", 0, 0);
        customer(entities, "C00020", "Bluebird Stores", "_x0020_", 10_000_000, 0);
        customer(entities, "C00030", "Closed Door Markets", "All", 0, 0);
        customer(entities, "C00040", "Narrow Margin Supplies", "_x0020_", 100, 90);
        customer(entities, "C00050", "Online Store", "_x0020_", 0, 0);
        customer(entities, "C00060", "Greenleaf Gardens", "_x0020_", 0, 0);
        var ledger = new Ledger(entities);
        Goods.catalogue().forEach(goods -> item(entities, ledger, goods));
        vendor(entities, "V00010", "Northern Fasteners");
        vendor(entities, "V00020", "Coastal Supply");
        orders(new PurchaseOrders(entities, clock));
    }

    /** Goods on their way, one by the case, one half here, one without a date, and two that nobody has released yet. */
    private void orders(PurchaseOrders orders) {
        orders.enter(
                "V00010",
                "Open",
                List.of(
                        PurchaseOrders.Line.of("SKU-0151", 5, "CASE", Place.ATL).on(today().plusDays(5)),
                        PurchaseOrders.Line.comment("Deliver before noon"),
                        PurchaseOrders.Line.of("SKU-0152", 240, PIECE, Place.DFW)
                                .on(today().plusDays(12))));
        orders.enter(
                "V00020",
                "Open",
                List.of(PurchaseOrders.Line.of("SKU-0153", 2, "PALLET", Place.SEA)
                        .on(today().plusDays(20))
                        .received(1)));
        orders.enter("V00020", "Open", List.of(PurchaseOrders.Line.of("SKU-0154", 100, PIECE, Place.EWR)));
        orders.enter(
                "V00010",
                "Draft",
                List.of(PurchaseOrders.Line.of("SKU-0155", 60, PIECE, Place.ATL).on(today().plusDays(9))));
        orders.enter(
                "V00010",
                "In_x0020_Review",
                List.of(PurchaseOrders.Line.of("SKU-0156", 60, PIECE, Place.ATL).on(today().plusDays(9))));
    }

    private static void vendor(Entities entities, String number, String name) {
        entities.add(
                EntitySet.VENDORS,
                Json.object().put("number", number).put("displayName", name).put("country", "US"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static void unit(Entities entities, String code, String name, String international) {
        entities.add(
                EntitySet.UNITS_OF_MEASURE,
                Json.object()
                        .put("code", code)
                        .put("displayName", name)
                        .put("internationalStandardCode", international));
    }

    private static void location(Entities entities, Place place) {
        entities.add(
                EntitySet.LOCATIONS,
                Json.object()
                        .put("code", place.name())
                        .put("displayName", place.title())
                        .put("addressLine1", place.street())
                        .put("city", place.city())
                        .put("state", place.state())
                        .put("country", "US")
                        .put("postalCode", place.postalCode()));
    }

    private static void customer(
            Entities entities, String number, String name, String blocked, int creditLimit, int balance) {
        entities.add(
                EntitySet.CUSTOMERS,
                Json.object()
                        .put("number", number)
                        .put("displayName", name)
                        .put("type", "Company")
                        .put("country", "US")
                        .put("blocked", blocked)
                        .put("creditLimit", creditLimit)
                        .put("balanceDue", balance));
        entities.add(
                EntitySet.CUSTOMER_FINANCIAL_DETAILS,
                Json.object().put("number", number).put("balance", balance).put("overdueAmount", balance));
    }

    private void item(Entities entities, Ledger ledger, Goods goods) {
        var piece = entities.findBy(EntitySet.UNITS_OF_MEASURE, "code", PIECE);
        entities.add(
                EntitySet.ITEMS,
                Json.object()
                        .put("number", goods.sku())
                        .put("displayName", goods.description())
                        .put("type", "Inventory")
                        .put("gtin", goods.gtin())
                        .put("unitPrice", goods.price())
                        .put("baseUnitOfMeasureId", piece == null ? Property.NO_ID : Entities.id(piece))
                        .put("baseUnitOfMeasureCode", PIECE)
                        .put("inventoryPostingGroupCode", "RESALE"));
        pack(entities, goods, PIECE, 1);
        pack(entities, goods, "CASE", goods.perCase());
        pack(entities, goods, "PALLET", goods.perPallet());
        entities.add(
                EntitySet.ITEM_TRACKINGS,
                Json.object().put("itemNumber", goods.sku()).put("trackingCode", goods.lotTracked() ? "LOTALL" : ""));
        ledger.openingBalance(goods.sku(), BigDecimal.valueOf(goods.onHand()), today().toString());
    }

    private static void pack(Entities entities, Goods goods, String code, int pieces) {
        entities.add(
                EntitySet.ITEM_UNITS_OF_MEASURE,
                Json.object().put("itemNumber", goods.sku()).put("code", code).put("quantityPerUnitOfMeasure", pieces));
    }
}
