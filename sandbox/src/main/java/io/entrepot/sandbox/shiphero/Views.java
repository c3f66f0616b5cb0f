package io.entrepot.sandbox.shiphero;

import io.entrepot.sandbox.seed.Goods;
import io.entrepot.sandbox.seed.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows products, stock and registrations the way the schema spells them. */
final class Views {

    private static final int FIRST_PRODUCT = 500_001;

    private final StockRoom stockRoom;
    private final Map<String, Goods> catalogue = new LinkedHashMap<>();

    Views(StockRoom stockRoom) {
        this.stockRoom = stockRoom;
        Goods.catalogue().forEach(goods -> catalogue.put(goods.sku(), goods));
    }

    List<View> products() {
        return catalogue.values().stream().map(this::product).toList();
    }

    @Nullable View product(String sku) {
        var goods = catalogue.get(sku);
        return goods == null ? null : product(goods);
    }

    View account(String username) {
        return new View()
                .with("id", GlobalId.account())
                .with("legacy_id", GlobalId.ACCOUNT)
                .with("email", username)
                .with("username", username)
                .with("is_3pl", false)
                .with("dynamic_slotting", false)
                .with(
                        "warehouses",
                        GlobalId.PLACES.stream().map(this::warehouse).toList());
    }

    View warehouse(Place place) {
        var address = new View()
                .with("name", place.title())
                .with("address1", place.street())
                .with("city", place.city())
                .with("state", place.state())
                .with("country", "US")
                .with("zip", place.postalCode());
        return new View()
                .with("id", GlobalId.of(place))
                .with("legacy_id", GlobalId.legacyOf(place))
                .with("account_id", GlobalId.account())
                .with("identifier", place.name())
                .with("profile", place.title())
                .with("company_name", "Entrepot")
                .with("dynamic_slotting", false)
                .with("address", address);
    }

    View stock(Stock stock) {
        return new View()
                .with("id", GlobalId.of("WarehouseProduct", stock.legacyId()))
                .with("legacy_id", stock.legacyId())
                .with("account_id", GlobalId.account())
                .with("sku", stock.sku())
                .with("warehouse_id", GlobalId.of(stock.place()))
                .with("warehouse_identifier", stock.place().name())
                .with("on_hand", stock.onHand())
                .with("allocated", stock.allocated())
                .with("available", stock.available())
                .with("backorder", stock.backorder())
                .with("in_tote", stock.inTote())
                .with("non_sellable_quantity", stock.nonSellable())
                .with("reserve_inventory", 0)
                .with("sell_ahead", 0)
                .with("inventory_bin", StockRoom.LOCATION)
                .with("active", true)
                .with("created_at", stock.createdAt())
                .with("updated_at", stock.updatedAt())
                .with("product", later(() -> product(stock.sku())))
                .with("warehouse", later(() -> warehouse(stock.place())))
                .with("locations", new Nodes(List.of(bin(stock))));
    }

    @Nullable View lot(String sku) {
        var lot = Lots.of(sku);
        return lot == null
                ? null
                : new View()
                        .with("id", GlobalId.of("Lot", lot.legacyId()))
                        .with("legacy_id", lot.legacyId())
                        .with("account_id", GlobalId.account())
                        .with("name", lot.name())
                        .with("sku", sku)
                        .with("expires_at", lot.expires() + "T00:00:00Z")
                        .with("is_active", true);
    }

    View change(InventoryChange change) {
        return new View()
                .with("id", GlobalId.of("InventoryChange", change.legacyId()))
                .with("legacy_id", change.legacyId())
                .with("account_id", GlobalId.account())
                .with("warehouse_id", GlobalId.of(change.place()))
                .with("sku", change.sku())
                .with("previous_on_hand", change.previousOnHand())
                .with("change_in_on_hand", change.change())
                .with("reason", change.reason())
                .with("cycle_counted", false)
                .with("created_at", change.createdAt());
    }

    /** A webhook without its secret, which only its creation shows. */
    static View webhook(Webhook hook) {
        return new View()
                .with("id", hook.id())
                .with("legacy_id", hook.legacyId())
                .with("account_id", GlobalId.account())
                .with("shop_name", hook.shopName())
                .with("name", hook.name())
                .with("url", hook.url())
                .with("source", "api")
                .with("health", hook.health());
    }

    static Supplier<@Nullable Object> later(Supplier<@Nullable Object> view) {
        return view;
    }

    private View product(Goods goods) {
        var number = FIRST_PRODUCT + List.copyOf(catalogue.keySet()).indexOf(goods.sku());
        return new View()
                .with("id", GlobalId.of("Product", number))
                .with("legacy_id", number)
                .with("account_id", GlobalId.account())
                .with("sku", goods.sku())
                .with("name", goods.description())
                .with("barcode", goods.gtin())
                .with("active", true)
                .with("kit", false)
                .with("needs_serial_number", false)
                .with("needs_lot_tracking", goods.lotTracked())
                .with("cases", List.of(pack(goods, "C", goods.perCase()), pack(goods, "P", goods.perPallet())))
                .with(
                        "warehouse_products",
                        later(() -> stockRoom.of(goods.sku()).map(this::stock).toList()));
    }

    private static View pack(Goods goods, String suffix, int pieces) {
        return new View().with("case_barcode", goods.gtin() + suffix).with("case_quantity", pieces);
    }

    private View bin(Stock stock) {
        var location = new View()
                .with("id", GlobalId.of("Bin", GlobalId.legacyOf(stock.place())))
                .with("name", StockRoom.LOCATION)
                .with("zone", "A")
                .with("pickable", true)
                .with("sellable", true)
                .with("warehouse_id", GlobalId.of(stock.place()));
        return new View()
                .with("id", GlobalId.of("ItemLocation", stock.legacyId()))
                .with("location_id", location.get("id"))
                .with("sku", stock.sku())
                .with("warehouse_id", GlobalId.of(stock.place()))
                .with("quantity", stock.onHand())
                .with("expiration_lot", lot(stock.sku()))
                .with("location", location);
    }
}
