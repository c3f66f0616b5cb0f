package io.entrepot.inventory.network;

import java.math.BigDecimal;

/** A place on earth, in degrees. */
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {

    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);
    private static final double EARTH_DIAMETER_KILOMETRES = 12_742;

    public Coordinates {
        if (latitude.abs().compareTo(POLE) > 0 || longitude.abs().compareTo(DATE_LINE) > 0) {
            throw new IllegalArgumentException("latitude is within 90 and longitude within 180 degrees");
        }
    }

    /** As the crow flies (haversine). */
    public double kilometresTo(Coordinates other) {
        var from = Math.toRadians(latitude.doubleValue());
        var to = Math.toRadians(other.latitude.doubleValue());
        var north = Math.sin((to - from) / 2);
        var east = Math.sin(Math.toRadians(other.longitude.subtract(longitude).doubleValue()) / 2);
        return EARTH_DIAMETER_KILOMETRES
                * Math.asin(Math.min(1, Math.sqrt(north * north + Math.cos(from) * Math.cos(to) * east * east)));
    }
}
