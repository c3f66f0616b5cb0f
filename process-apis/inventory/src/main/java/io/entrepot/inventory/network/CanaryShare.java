package io.entrepot.inventory.network;

import io.entrepot.canonical.inventory.NodeId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Which orders a canary takes: decided by the order alone, so that asking again changes nothing. */
public final class CanaryShare {

    private static final int PARTS = 10_000;

    private CanaryShare() {}

    /** A higher share takes the orders of the lower one and more. */
    public static boolean takes(String order, NodeId node, BigDecimal share) {
        var parts = share.multiply(BigDecimal.valueOf(PARTS))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return part(order + '@' + node) < parts;
    }

    /** Two canaries choose independently of each other. */
    private static int part(String key) {
        var hash = new CRC32C();
        hash.update(key.getBytes(StandardCharsets.UTF_8));
        var spread = hash.getValue() * 0x9E3779B97F4A7C15L; // a checksum alone maps neighbouring numbers close together
        return Math.floorMod(spread >>> 32, PARTS);
    }
}
