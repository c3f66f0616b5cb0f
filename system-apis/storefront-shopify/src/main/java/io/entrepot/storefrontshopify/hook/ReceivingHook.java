package io.entrepot.storefrontshopify.hook;

import io.entrepot.foundation.cases.CaseBody;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.storefrontshopify.cases.Kind;
import io.entrepot.storefrontshopify.order.TakenOrders;

/**
 * Notes which order a webhook names. Bodies come late, twice and in any order, and do not say from which location goods are taken: so the
 * order is read from the shop within a moment, and what is read counts.
 */
public class ReceivingHook {

    /** The type under which a body is kept that nobody understands. */
    public static final String BODY_TYPE = "shopify-order";

    private final HookReader reader;
    private final Deliveries deliveries;
    private final TakenOrders orders;
    private final ExceptionCases cases;

    public ReceivingHook(HookReader reader, Deliveries deliveries, TakenOrders orders, ExceptionCases cases) {
        this.reader = reader;
        this.deliveries = deliveries;
        this.orders = orders;
        this.cases = cases;
    }

    public void receive(HookDelivery delivery) {
        deliveries.once(delivery, () -> note(delivery.body()));
    }

    /** Also the replay of a case. */
    public void note(String body) {
        reader.order(body).ifPresentOrElse(orders::hint, () -> keep(body));
    }

    private void keep(String body) {
        var subject = Integer.toHexString(body.hashCode()) + "/" + body.length();
        cases.open(Kind.WEBHOOK_NOT_UNDERSTOOD, subject, "The webhook names no order.", new CaseBody(BODY_TYPE, body));
    }
}
