package io.entrepot.foundation.warehouse.leg.web;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.foundation.warehouse.leg.LegRequest;
import io.entrepot.foundation.warehouse.leg.ShipTo;
import io.entrepot.foundation.warehouse.leg.web.FulfilmentOrderRequest.LineRequest;
import io.entrepot.foundation.warehouse.leg.web.FulfilmentOrderRequest.QuantityRequest;
import io.entrepot.foundation.warehouse.node.Nodes;
import io.entrepot.foundation.web.InputError;
import io.entrepot.foundation.web.ProblemException;
import io.entrepot.foundation.web.ProblemType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Understands a request, or says everything that is wrong with it. */
final class LegRequests {

    private LegRequests() {}

    static LegRequest understood(LegId legId, FulfilmentOrderRequest body, Nodes nodes) {
        var errors = errors(body, nodes);
        if (!errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "The warehouse cannot take this order.", errors);
        }
        return new LegRequest(
                legId,
                new OrderId(body.orderId()),
                new NodeId(body.node()),
                body.reference(),
                shipTo(body.shipTo()),
                body.requestedDelivery(),
                body.lines().stream().map(LegRequests::line).toList());
    }

    private static List<InputError> errors(FulfilmentOrderRequest body, Nodes nodes) {
        var errors = new ArrayList<InputError>();
        if (!nodes.serves(new NodeId(body.node()))) {
            errors.add(new InputError("/node", "unknown-node", "is not a node of this service"));
        }
        var numbers = new HashSet<Integer>();
        for (int index = 0; index < body.lines().size(); index++) {
            var line = body.lines().get(index);
            errors.addAll(errors("/lines/" + index + "/quantity", line.quantity()));
            if (!numbers.add(line.lineNumber())) {
                errors.add(new InputError("/lines/" + index + "/lineNumber", "duplicate", "occurs twice"));
            }
        }
        return errors;
    }

    private static List<InputError> errors(String pointer, QuantityRequest quantity) {
        var errors = new ArrayList<InputError>();
        if (!UnitOfMeasure.EACH.code().equals(quantity.unit())) {
            errors.add(new InputError(pointer + "/unit", "not-base-unit", "the warehouse counts in EA only"));
        }
        var amount = quantity.amount();
        if (amount.compareTo(Quantity.LARGEST) > 0) {
            errors.add(new InputError(pointer + "/amount", "too-large", "must be at most 1000000000"));
        } else if (amount.stripTrailingZeros().scale() > 0) {
            errors.add(new InputError(pointer + "/amount", "not-whole", "must be a whole number of pieces"));
        }
        return errors;
    }

    private static ShipTo shipTo(FulfilmentOrderRequest.ShipToRequest shipTo) {
        return new ShipTo(
                shipTo.name(),
                shipTo.line1(),
                shipTo.line2(),
                shipTo.city(),
                shipTo.region(),
                shipTo.postalCode(),
                shipTo.country());
    }

    private static LegRequest.Line line(LineRequest line) {
        return new LegRequest.Line(
                line.lineNumber(),
                new ItemNumber(line.item()),
                line.quantity().amount().intValueExact());
    }
}
