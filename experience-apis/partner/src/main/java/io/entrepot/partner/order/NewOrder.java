package io.entrepot.partner.order;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a partner wants to order. */
public record NewOrder(
        String reference,
        Address shipTo,
        List<OrderedLine> lines,
        @Nullable LocalDate requestedDelivery,
        Sourcing sourcing) {}
