package io.entrepot.visibility.delivery;

import java.util.regex.Pattern;

/** The name of a delivery, the same on all its attempts: receivers know a repetition by it. */
public record DeliveryId(String value) {

    private static final Pattern SHAPE = Pattern.compile("MSG-[0-9A-Z]{26}");

    public DeliveryId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a delivery: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
