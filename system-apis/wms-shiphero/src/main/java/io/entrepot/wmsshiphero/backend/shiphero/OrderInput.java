package io.entrepot.wmsshiphero.backend.shiphero;

import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.leg.ShipTo;
import io.entrepot.wmsshiphero.backend.shiphero.ShipHeroProperties.Shipping;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a leg as ShipHero's {@code CreateOrderInput}. */
record OrderInput(LegRequest request, String warehouseId, String shopName, Shipping shipping, Instant now) {

    /** The account's own system of sales keeps prices; the input demands one. */
    private static final String NO_PRICE = "0.00";

    /** The name that ShipHero keeps for a line, and tells again with a shipment. */
    static String lineId(LegRequest request, int lineNumber) {
        return request.legId() + "/" + lineNumber;
    }

    Map<String, Object> write() {
        var input = new LinkedHashMap<String, Object>();
        input.put("order_number", request.legId().value());
        input.put("partner_order_id", request.legId().value());
        input.put("shop_name", shopName);
        input.put("fulfillment_status", "pending");
        input.put("order_date", VendorTime.write(now));
        input.put("packing_note", "Reference " + request.reference());
        putIfPresent(input, "required_ship_date", requiredShipDate());
        input.put("allow_partial", false);
        input.put("allow_split", false);
        input.put("skip_address_validation", true); // else a doubtful address holds the order without telling
        input.put("shipping_lines", shippingLines());
        input.put("shipping_address", address(request.shipTo()));
        input.put("line_items", request.lines().stream().map(this::line).toList());
        return input;
    }

    private @Nullable String requiredShipDate() {
        var delivery = request.requestedDelivery();
        return delivery == null ? null : delivery + "T00:00:00";
    }

    private Map<String, Object> shippingLines() {
        return Map.of(
                "title", shipping.method(),
                "price", NO_PRICE,
                "carrier", shipping.carrier(),
                "method", shipping.method());
    }

    private static Map<String, Object> address(ShipTo shipTo) {
        var lastBlank = shipTo.name().lastIndexOf(' ');
        var address = new LinkedHashMap<String, Object>();
        address.put("first_name", lastBlank < 0 ? shipTo.name() : shipTo.name().substring(0, lastBlank));
        address.put("last_name", shipTo.name().substring(lastBlank + 1));
        address.put("address1", shipTo.line1());
        putIfPresent(address, "address2", shipTo.line2());
        address.put("city", shipTo.city());
        putIfPresent(address, "state", shipTo.region());
        address.put("zip", shipTo.postalCode());
        address.put("country", shipTo.country());
        return address;
    }

    private Map<String, Object> line(LegRequest.Line line) {
        return Map.of(
                "sku", line.item().value(),
                "partner_line_item_id", lineId(request, line.lineNumber()),
                "quantity", line.pieces(),
                "price", NO_PRICE,
                "warehouse_id", warehouseId);
    }

    private static void putIfPresent(Map<String, Object> input, String key, @Nullable Object value) {
        if (value != null) {
            input.put(key, value);
        }
    }
}
