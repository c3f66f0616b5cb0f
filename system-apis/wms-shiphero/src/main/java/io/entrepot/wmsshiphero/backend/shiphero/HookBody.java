package io.entrepot.wmsshiphero.backend.shiphero;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.warehouse.order.OrderKey;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads parts of a webhook's body, whose numbers may be texts and whose parts may be missing. */
record HookBody(JsonNode json) {

    private static final Pattern PLAIN = Pattern.compile("[\\x20-\\x7E]{1,200}");

    /** Something in the body cannot be understood. */
    static final class Strange extends RuntimeException {
        Strange(String reason) {
            super(reason, null, false, false);
        }
    }

    HookBody at(String field) {
        return new HookBody(json.path(field));
    }

    boolean has(String field) {
        return json.path(field).isObject();
    }

    Stream<HookBody> each(String field) {
        return json.path(field).valueStream().map(HookBody::new);
    }

    /** The text of the first of these fields that has one; texts that no name can have count as none. */
    Optional<String> text(String... fields) {
        return Stream.of(fields)
                .map(field -> json.path(field).asString(""))
                .filter(text -> PLAIN.matcher(text).matches())
                .findFirst();
    }

    List<String> texts(String field) {
        return text(field).stream().toList();
    }

    boolean isFalse(String field) {
        return List.of("false", "0").contains(json.path(field).asString(""));
    }

    int pieces() {
        var pieces = json.path("quantity").asInt(-1);
        if (pieces < 0) {
            throw new Strange("a quantity is missing or negative");
        }
        return pieces;
    }

    ItemNumber item() {
        var sku = text("sku").orElseThrow(() -> new Strange("an sku is missing"));
        try {
            return new ItemNumber(sku);
        } catch (IllegalArgumentException strange) {
            throw new Strange("sku is no item number");
        }
    }

    OrderKey orderKey() {
        var number = text("partner_order_id", "order_number").orElseThrow(() -> new Strange("the order is not named"));
        try {
            return new OrderKey.ByLeg(new LegId(number));
        } catch (IllegalArgumentException strange) {
            throw new Strange("the order is not one of ours");
        }
    }
}
