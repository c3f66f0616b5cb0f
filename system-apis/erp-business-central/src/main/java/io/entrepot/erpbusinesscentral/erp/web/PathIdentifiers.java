package io.entrepot.erpbusinesscentral.erp.web;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.canonical.order.ShipmentId;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.util.List;

/** Reads identifiers from the path and the query, or refuses the request naming the one that is wrong. */
final class PathIdentifiers {

    private PathIdentifiers() {}

    static OrderId order(String value) {
        return new OrderId(checked(value, "orderId", Shape.ORDER));
    }

    static ShipmentId shipment(String value) {
        return new ShipmentId(checked(value, "shipmentId", Shape.IDENTIFIER));
    }

    static ConsumerId customer(String value) {
        return new ConsumerId(checked(value, "customer", Shape.IDENTIFIER));
    }

    private static String checked(String value, String name, String shape) {
        if (!value.matches(shape)) {
            var error = new InputError(name, "pattern", "must match " + shape);
            throw new ProblemException(ProblemType.INVALID_REQUEST, name + ": " + error.message(), List.of(error));
        }
        return value;
    }
}
