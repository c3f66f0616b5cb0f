package io.entrepot.foundation.lifecycle;

import jakarta.validation.constraints.Min;

/**
 * What holds for every version.
 *
 * @param noticeDays the least number of days between deprecation and sunset
 * @param useDays a version that was called within so many days is in use
 */
public record Policy(@Min(1) int noticeDays, @Min(1) int useDays) {}
