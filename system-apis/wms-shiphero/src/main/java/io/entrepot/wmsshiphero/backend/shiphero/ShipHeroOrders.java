package io.entrepot.wmsshiphero.backend.shiphero;

import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.backend.TransientBackendException;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.order.WarehouseOrderId;
import io.entrepot.foundation.warehouse.order.WarehouseOrders;
import io.entrepot.foundation.warehouse.order.WarehouseReport;
import io.entrepot.wmsshiphero.backend.shiphero.Credits.Share;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Lost;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Shown;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Status;
import io.entrepot.wmsshiphero.node.Warehouses;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Orders in ShipHero; our leg is their order number. */
final class ShipHeroOrders implements WarehouseOrders {

    private static final Logger LOG = LoggerFactory.getLogger(ShipHeroOrders.class);
    private static final String BACKEND = Credits.BACKEND;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;

    private static final Operation<OrdersResult> SEARCH =
            new Operation<>("orders", """
            query($number: String!, $shop: String!) {
              orders(order_number: $number, shop_name: $shop) {
                request_id complexity
                data(first: 5) { edges { node { id legacy_id order_number fulfillment_status } } } } }""", OrdersResult.class, 6, Share.FULFILMENT);

    private static final Operation<OrderResult> READ =
            new Operation<>("order", """
            query($id: String!) {
              order(id: $id) {
                request_id complexity
                data {
                  id legacy_id order_number fulfillment_status
                  shipments {
                    legacy_id completed created_date
                    line_items(first: 100) { edges { node { quantity line_item { partner_line_item_id } } } }
                    shipping_labels { tracking_number carrier } } } } }""", OrderResult.class, 110, Share.FULFILMENT);

    private static final Operation<MutationResult> CREATE =
            new Operation<>("order_create", """
            mutation($data: CreateOrderInput!) {
              order_create(data: $data) {
                request_id complexity order { id legacy_id order_number fulfillment_status } } }""", MutationResult.class, 20, Share.FULFILMENT);

    private static final Operation<MutationResult> CANCEL =
            new Operation<>("order_cancel", """
            mutation($data: CancelOrderInput!) {
              order_cancel(data: $data) {
                request_id complexity order { id legacy_id order_number fulfillment_status } } }""", MutationResult.class, 20, Share.FULFILMENT);

    private final GraphQl graphQl;
    private final Warehouses warehouses;
    private final ShipHeroProperties properties;
    private final StatusWords words;
    private final Clock clock;

    ShipHeroOrders(
            GraphQl graphQl, Warehouses warehouses, ShipHeroProperties properties, StatusWords words, Clock clock) {
        this.words = words;
        this.graphQl = graphQl;
        this.warehouses = warehouses;
        this.properties = properties;
        this.clock = clock;
    }

    record OrdersResult(@Nullable Connection<OrderRecord> data) {}

    record OrderResult(@Nullable OrderRecord data) {}

    record MutationResult(@Nullable OrderRecord order) {}

    @Override
    public Optional<Shown> find(LegRequest request) {
        var number = request.legId().value();
        var found = GraphQl.required(graphQl.run(SEARCH, Map.of("number", number, "shop", properties.shopName()))
                        .data())
                .nodes()
                .stream()
                .filter(order -> number.equals(order.orderNumber()))
                .sorted(Comparator.comparing(this::isCancelled).thenComparingLong(OrderRecord::number))
                .toList();
        tellIfSeveral(request, found);
        return found.stream().findFirst().flatMap(order -> read(order.names()));
    }

    @Override
    public Optional<Shown> read(WarehouseOrderId id, LegRequest request) {
        return read(id);
    }

    private Optional<Shown> read(WarehouseOrderId id) {
        try {
            var order =
                    GraphQl.required(graphQl.run(READ, Map.of("id", id.id())).data());
            return Optional.of(order.standing(clock.instant(), words));
        } catch (PermanentBackendException refused) {
            if (refused.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    @Override
    public Creation create(LegRequest request) {
        var now = clock.instant();
        var warehouse = warehouses.of(request.node());
        var input = new OrderInput(request, warehouse.id(), properties.shopName(), properties.shipping(), now);
        try {
            var order = GraphQl.required(
                    graphQl.run(CREATE, Map.of("data", input.write())).order());
            return new Creation.Created(order.standing(now, words));
        } catch (TransientBackendException fault) {
            if (fault.retryAfter().isPresent()) {
                throw fault; // turned away before it was looked at
            }
            return new Creation.OutcomeUnknown(fault);
        }
    }

    @Override
    public Shown cancel(WarehouseOrderId id, LegRequest request) {
        try {
            graphQl.run(CANCEL, Map.of("data", Map.of("order_id", id.id(), "reason", "Cancelled by the customer")));
        } catch (PermanentBackendException refused) {
            if (refused.status() == UNAUTHORIZED) {
                throw refused;
            }
            LOG.info("order {} was not cancelled: {}", id.number(), refused.getMessage());
            return read(id).orElseThrow(() -> refused);
        } catch (TransientBackendException lost) {
            return readIfDecided(id, lost);
        }
        return readIfDecided(id, TransientBackendException.busy(BACKEND, "a cancellation had no effect", null));
    }

    @Override
    public WarehouseReport missing() {
        return new Lost();
    }

    /** An order that is neither cancelled nor gone was not reached by the cancellation. */
    private Shown readIfDecided(WarehouseOrderId id, TransientBackendException otherwise) {
        return read(id).filter(standing -> standing.status() == Status.CANCELLED
                        || standing.status() == Status.FULFILLED
                        || !standing.departures().isEmpty())
                .orElseThrow(() -> otherwise);
    }

    private boolean isCancelled(OrderRecord order) {
        return words.of(order.status()) == Status.CANCELLED;
    }

    private void tellIfSeveral(LegRequest request, List<OrderRecord> found) {
        if (found.stream().filter(order -> !isCancelled(order)).count() > 1) {
            LOG.error("leg {} has several orders in ShipHero: {}", request.legId(), found);
        }
    }
}
