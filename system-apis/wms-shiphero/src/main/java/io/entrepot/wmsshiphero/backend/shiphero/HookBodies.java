package io.entrepot.wmsshiphero.backend.shiphero;

import io.entrepot.foundation.warehouse.order.OrderKey;
import io.entrepot.wmsshiphero.backend.shiphero.HookBody.Strange;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Cancelled;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Departed;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Packed;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Pick;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Picked;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.ShippedLine;
import io.entrepot.wmsshiphero.fulfilment.OrderReport.Status;
import io.entrepot.wmsshiphero.hook.HookNews;
import io.entrepot.wmsshiphero.hook.HookNews.OfOrder;
import io.entrepot.wmsshiphero.hook.HookNews.OfStock;
import io.entrepot.wmsshiphero.hook.HookNews.Unclear;
import io.entrepot.wmsshiphero.hook.HookReader;
import io.entrepot.wmsshiphero.hook.HookTopic;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Understands ShipHero's webhook bodies; what it does not understand it says so. */
final class HookBodies implements HookReader {

    private final JsonMapper json = new JsonMapper();
    private final StatusWords words;
    private final Clock clock;

    HookBodies(StatusWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<HookNews> read(HookTopic topic, String body) {
        try {
            return read(topic, new HookBody(json.readTree(body)));
        } catch (JacksonException notJson) {
            return List.of(new Unclear("the body is not JSON"));
        } catch (Strange strange) {
            return List.of(new Unclear(String.valueOf(strange.getMessage())));
        }
    }

    private List<HookNews> read(HookTopic topic, HookBody body) {
        if (body.text("test").filter("1"::equals).isPresent()) {
            return List.of();
        }
        refuseOtherType(topic, body);
        return switch (topic) {
            case SHIPMENT_UPDATE -> shipment(body.has("fulfillment") ? body.at("fulfillment") : body, body);
            case INVENTORY_UPDATE ->
                body.each("inventory").map(HookBodies::stock).toList();
            case ORDER_ALLOCATED -> allocated(body);
            case ORDER_DEALLOCATED -> List.of(); // an Inventory Update follows, and this one names no item
            case TOTE_COMPLETE ->
                body.each("totes")
                        .flatMap(tote -> tote.each("orders"))
                        .map(HookBodies::picked)
                        .toList();
            case ORDER_PACKED_OUT -> List.of(new OfOrder(packedOrder(body), new Packed()));
            case ORDER_CANCELED -> List.of(new OfOrder(body.orderKey(), cancelled(body)));
        };
    }

    /** The type stands at the top, inside, or nowhere, in more than one spelling. */
    private static void refuseOtherType(HookTopic topic, HookBody body) {
        var type = Stream.of(body, body.at("fulfillment"))
                .flatMap(part -> part.text("webhook_type").stream())
                .map(text -> text.toUpperCase(Locale.ROOT).replace(' ', '_'))
                .findFirst();
        if (type.isPresent() && !type.get().equals(topic.name())) {
            throw new Strange("a webhook of type " + type.get() + " came to the address of another");
        }
    }

    /** A bulk shipment is told twice: when its labels are printed, and when it leaves. */
    private List<HookNews> shipment(HookBody shipment, HookBody whole) {
        if (shipment.isFalse("completed") || whole.isFalse("completed")) {
            return List.of();
        }
        var number = shipment.text("shipment_id").orElseThrow(() -> new Strange("the shipment has no number"));
        var labels =
                shipment.each("packages").map(box -> box.at("shipping_label")).toList();
        var tracking = Stream.concat(
                        labels.stream().flatMap(label -> label.text("tracking_number").stream()),
                        shipment.text("tracking_number").stream())
                .distinct()
                .toList();
        var carrier = labels.stream()
                .flatMap(label -> label.text("carrier").stream())
                .findFirst()
                .or(() -> shipment.text("shipping_carrier")) // outside of packages it is legacy, and may be wrong
                .orElse(null);
        var at = VendorTime.read(shipment.text("created_at").orElse(null), clock.instant());
        var lines = shipment.each("line_items").map(HookBodies::shippedLine).toList();
        return List.of(new OfOrder(shipment.orderKey(), new Departed(number, at, lines, carrier, tracking)));
    }

    private static ShippedLine shippedLine(HookBody line) {
        var number = LineId.numberIn(line.text("id").orElse(null));
        if (number == LineId.UNKNOWN) {
            throw new Strange("a shipped line is not one of ours");
        }
        return new ShippedLine(number, line.pieces(), line.text("lot_name").orElse(null));
    }

    private static HookNews stock(HookBody item) {
        var warehouse = item.at("updated_warehouse").text("warehouse_uuid").orElse(null);
        return new OfStock(warehouse, item.item());
    }

    private static List<HookNews> allocated(HookBody body) {
        var warehouse = body.text("warehouse_uuid").orElse(null);
        return body.each("line_items")
                .<HookNews>map(line -> new OfStock(warehouse, line.item()))
                .toList();
    }

    private static HookNews picked(HookBody order) {
        var picks = order.each("items")
                .map(item -> new Pick(item.item(), item.pieces()))
                .toList();
        return new OfOrder(order.orderKey(), new Picked(picks));
    }

    private static OrderKey packedOrder(HookBody body) {
        var id = body.text("order_uuid").orElseThrow(() -> new Strange("the order is not named"));
        return new OrderKey.ByWarehouseId(id);
    }

    private Cancelled cancelled(HookBody body) {
        var status = body.text("fulfillment-status").orElse("canceled");
        if (words.of(status) != Status.CANCELLED) {
            throw new Strange("unknown fulfilment status: " + status);
        }
        return new Cancelled();
    }
}
