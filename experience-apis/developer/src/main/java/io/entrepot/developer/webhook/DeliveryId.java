package io.entrepot.developer.webhook;

/** The name of a delivery, which its receiver sees as {@code webhook-id}. */
public record DeliveryId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
