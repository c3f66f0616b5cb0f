package io.entrepot.partner.order.orders;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.partner.order.NewOrder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command to the orders API on the wire. */
record PlaceMessage(
        String consumer,
        String reference,
        AddressMessage shipTo,
        List<LineMessage> lines,
        @Nullable LocalDate requestedDelivery,
        SourcingMessage sourcing) {

    static PlaceMessage of(ConsumerId consumer, NewOrder order) {
        return new PlaceMessage(
                consumer.value(),
                order.reference(),
                AddressMessage.of(order.shipTo()),
                order.lines().stream().map(LineMessage::of).toList(),
                order.requestedDelivery(),
                SourcingMessage.of(order.sourcing()));
    }
}
