package io.entrepot.developer.plan;

import org.jspecify.annotations.Nullable;

/**
 * How many calls fit into which time.
 *
 * @param burst calls in a second; refills steadily
 * @param hour calls in an hour; none: no such quota
 * @param day calls in a day; none: no such quota
 */
public record Windows(
        long burst, @Nullable Long hour, @Nullable Long day) {}
