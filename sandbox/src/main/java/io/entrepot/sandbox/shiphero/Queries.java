package io.entrepot.sandbox.shiphero;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The root fields of queries. */
final class Queries {

    private final ShipHeroSettings settings;
    private final Warehouse warehouse;

    Queries(ShipHeroSettings settings, Warehouse warehouse) {
        this.settings = settings;
        this.warehouse = warehouse;
    }

    Map<String, DataFetcher<?>> fetchers() {
        var fetchers = new HashMap<String, DataFetcher<?>>();
        add(fetchers, "account", _ -> warehouse.views().account(settings.username()));
        add(fetchers, "warehouse_products", this::warehouseProducts);
        add(fetchers, "products", this::products);
        add(fetchers, "product", this::product);
        add(fetchers, "orders", this::orders);
        add(
                fetchers,
                "order",
                call -> warehouse.orderViews().order(warehouse.orders().get(id(call))));
        add(fetchers, "shipments", this::shipments);
        add(fetchers, "shipment", this::shipment);
        add(fetchers, "inventory_changes", this::inventoryChanges);
        add(fetchers, "expiration_lots", this::lots);
        add(fetchers, "webhooks", _ -> nodes(warehouse.webhooks().all().stream(), Views::webhook));
        add(fetchers, "uuid", this::uuid);
        fetchers.put("user_quota", _ -> quota());
        return fetchers;
    }

    private static void add(
            Map<String, DataFetcher<?>> fetchers, String field, Function<DataFetchingEnvironment, Object> data) {
        fetchers.put(field, call -> {
            var analyze = Boolean.TRUE.equals(call.getArgument("analyze"));
            return Requests.result().with("data", analyze ? null : data.apply(call));
        });
    }

    private Nodes warehouseProducts(DataFetchingEnvironment call) {
        var place = GlobalId.place(call.getArgument("warehouse_id"));
        if (place == null && call.getArgument("warehouse_id") != null) {
            throw ShipHeroError.notFound("Warehouse not found");
        }
        return nodes(
                warehouse.stockRoom().all().stream()
                        .filter(stock -> (place == null || stock.place() == place)
                                && fits(call, "sku", stock.sku())
                                && within(call, "created", stock.createdAt())
                                && within(call, "updated", stock.updatedAt())),
                warehouse.views()::stock);
    }

    private Nodes products(DataFetchingEnvironment call) {
        return nodes(
                warehouse.views().products().stream().filter(view -> fits(call, "sku", view.get("sku"))), view -> view);
    }

    private View product(DataFetchingEnvironment call) {
        return warehouse.views().products().stream()
                .filter(view -> fits(call, "sku", view.get("sku")) && fits(call, "id", view.get("id")))
                .findFirst()
                .orElseThrow(() -> ShipHeroError.notFound("Product not found"));
    }

    private Nodes orders(DataFetchingEnvironment call) {
        return nodes(
                warehouse.orders().all().stream().filter(order -> matches(call, order)), warehouse.orderViews()::order);
    }

    private static boolean matches(DataFetchingEnvironment call, Order order) {
        var head = order.head();
        return fits(call, "order_number", head.orderNumber())
                && fits(call, "partner_order_id", head.partnerOrderId())
                && fits(call, "shop_name", head.shopName())
                && fits(call, "fulfillment_status", order.progress().status())
                && fits(call, "email", head.others().get("email"))
                && fits(call, "has_hold", !order.holds().isEmpty())
                && fits(call, "has_backorder", order.lines().stream().anyMatch(line -> line.backorder() > 0))
                && within(call, "updated", order.progress().updatedAt())
                && within(call, "order_date", head.orderDate())
                && matchesLines(call, order);
    }

    private static boolean matchesLines(DataFetchingEnvironment call, Order order) {
        var place = GlobalId.place(call.getArgument("warehouse_id"));
        var allocatedAt = GlobalId.place(call.getArgument("allocated_warehouse_id"));
        String sku = call.getArgument("sku");
        return (place == null
                        || order.places().contains(place)
                        || order.lines().stream().anyMatch(line -> line.lockedTo() == place))
                && (allocatedAt == null || order.places().contains(allocatedAt))
                && (sku == null || order.asksFor(sku));
    }

    private Nodes shipments(DataFetchingEnvironment call) {
        return nodes(
                warehouse.orders().shipments().stream()
                        .filter(shipment -> fits(call, "order_id", GlobalId.of("Order", shipment.orderLegacyId()))
                                && fits(call, "tracking_number", shipment.trackingNumber())
                                && fits(call, "voided", false)
                                && within(call, "date", shipment.createdAt())),
                warehouse.orderViews()::shipment);
    }

    private View shipment(DataFetchingEnvironment call) {
        var shipment = warehouse.orders().shipment(id(call));
        if (shipment == null) {
            throw ShipHeroError.notFound("Shipment not found");
        }
        return warehouse.orderViews().shipment(shipment);
    }

    private Nodes inventoryChanges(DataFetchingEnvironment call) {
        String reason = call.getArgument("reason");
        var place = GlobalId.place(call.getArgument("warehouse_id"));
        return nodes(
                warehouse.stockRoom().changes().stream()
                        .filter(change -> fits(call, "sku", change.sku())
                                && (place == null || change.place() == place)
                                && (reason == null || change.reason().contains(reason))
                                && within(call, "date", change.createdAt())),
                warehouse.views()::change);
    }

    private Nodes lots(DataFetchingEnvironment call) {
        return nodes(
                warehouse.views().products().stream()
                        .filter(view -> fits(call, "sku", view.get("sku")))
                        .map(view -> warehouse.views().lot(String.valueOf(view.get("sku"))))
                        .filter(Objects::nonNull),
                view -> view);
    }

    private View uuid(DataFetchingEnvironment call) {
        int legacyId = Objects.requireNonNull(call.<Integer>getArgument("legacy_id"));
        String entity = Objects.requireNonNull(call.<String>getArgument("entity"));
        return new View().with("legacy_id", legacyId).with("id", GlobalId.of(entity, legacyId));
    }

    private View quota() {
        return Requests.result()
                .with("credits_remaining", warehouse.credits().remaining())
                .with("max_available", warehouse.credits().most())
                .with("increment_rate", warehouse.credits().perSecond());
    }

    private static String id(DataFetchingEnvironment call) {
        return Objects.requireNonNull(call.<String>getArgument("id"));
    }

    private static <T> Nodes nodes(Stream<T> things, Function<T, View> view) {
        return new Nodes(things.map(view).toList());
    }

    private static boolean fits(DataFetchingEnvironment call, String argument, @Nullable Object actual) {
        var wanted = call.getArgument(argument);
        return wanted == null || wanted.equals(actual);
    }

    private static boolean within(DataFetchingEnvironment call, String argument, Instant time) {
        try {
            String from = call.getArgument(argument + "_from");
            String to = call.getArgument(argument + "_to");
            return (from == null || !time.isBefore(Times.read(from))) && (to == null || !time.isAfter(Times.read(to)));
        } catch (DateTimeException _) {
            throw ShipHeroError.invalid("Not a date: " + argument);
        }
    }
}
