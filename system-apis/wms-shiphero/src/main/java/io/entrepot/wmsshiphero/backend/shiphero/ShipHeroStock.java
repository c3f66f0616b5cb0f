package io.entrepot.wmsshiphero.backend.shiphero;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.wmsshiphero.backend.shiphero.Credits.Share;
import io.entrepot.wmsshiphero.node.Warehouses;
import io.entrepot.wmsshiphero.stock.StockLevel;
import io.entrepot.wmsshiphero.stock.WarehouseStock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads warehouse products. */
final class ShipHeroStock implements WarehouseStock {

    private static final String FIELDS =
            "pageInfo { hasNextPage endCursor } edges { node { sku on_hand allocated in_tote non_sellable_quantity } }";

    private static final Operation<ProductsResult> ONE =
            new Operation<>("warehouse_products", """
            query($warehouse: String!, $sku: String!) {
              warehouse_products(warehouse_id: $warehouse, sku: $sku) {
                request_id complexity data(first: 2) { %s } } }""".formatted(FIELDS), ProductsResult.class, 3, Share.SYNC);

    /** Cursors are offsets, so a sweep sorts by what does not change while pages are turned. */
    private static final Operation<ProductsResult> PAGE =
            new Operation<>("warehouse_products", """
            query($warehouse: String!, $from: ISODateTime, $to: ISODateTime, $after: String) {
              warehouse_products(warehouse_id: $warehouse, updated_from: $from, updated_to: $to) {
                request_id complexity data(first: 50, after: $after) { %s } } }""".formatted(FIELDS), ProductsResult.class, 51, Share.SYNC);

    private final GraphQl graphQl;
    private final Warehouses warehouses;

    ShipHeroStock(GraphQl graphQl, Warehouses warehouses) {
        this.graphQl = graphQl;
        this.warehouses = warehouses;
    }

    record ProductsResult(@Nullable Connection<Product> data) {}

    record Product(
            @Nullable String sku,
            @JsonProperty("on_hand") int onHand,
            int allocated,
            @JsonProperty("in_tote") @Nullable Integer inTote,
            @JsonProperty("non_sellable_quantity") @Nullable Integer nonSellable) {}

    @Override
    public Optional<StockLevel> of(NodeId node, ItemNumber item) {
        var variables = Map.<String, Object>of("warehouse", warehouses.of(node).id(), "sku", item.value());
        return GraphQl.required(graphQl.run(ONE, variables).data()).nodes().stream()
                .map(ShipHeroStock::level)
                .filter(level -> level.sku().equals(item.value()))
                .findFirst();
    }

    @Override
    public Page page(NodeId node, @Nullable Window window, @Nullable String cursor) {
        var variables = new HashMap<String, Object>();
        variables.put("warehouse", warehouses.of(node).id());
        if (window != null) {
            variables.put("from", VendorTime.write(window.from()));
            variables.put("to", VendorTime.write(window.to()));
        }
        if (cursor != null) {
            variables.put("after", cursor);
        }
        var page = GraphQl.required(graphQl.run(PAGE, variables).data());
        return new Page(page.nodes().stream().map(ShipHeroStock::level).toList(), page.next());
    }

    private static StockLevel level(Product product) {
        return new StockLevel(
                Objects.requireNonNullElse(product.sku(), ""),
                product.onHand(),
                product.allocated(),
                Objects.requireNonNullElse(product.inTote(), 0),
                Objects.requireNonNullElse(product.nonSellable(), 0));
    }
}
