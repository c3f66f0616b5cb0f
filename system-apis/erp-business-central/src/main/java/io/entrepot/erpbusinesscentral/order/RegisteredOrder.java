package io.entrepot.erpbusinesscentral.order;

import io.entrepot.canonical.order.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What we remember of an order in the ERP, also after its document is gone.
 *
 * @param content what was asked for, see {@link SalesOrder#content()}
 * @param documentNumber the ERP's number, once it is known
 * @param sentAt since when the creation is under way with unknown outcome
 */
public record RegisteredOrder(
        OrderId id,
        String content,
        @Nullable String documentNumber,
        boolean cancelled,
        @Nullable Instant sentAt) {}
