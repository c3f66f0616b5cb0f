package io.entrepot.developer.application;

import io.entrepot.canonical.order.ConsumerId;
import java.util.regex.Pattern;

/** The name with which an application obtains tokens; it begins with its partner's. */
public record ApplicationId(String value) implements Comparable<ApplicationId> {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9-]{1,99}");

    public ApplicationId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the name of an application");
        }
    }

    public static ApplicationId of(ConsumerId partner, String slug) {
        return new ApplicationId(partner + "-" + slug);
    }

    @Override
    public int compareTo(ApplicationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
