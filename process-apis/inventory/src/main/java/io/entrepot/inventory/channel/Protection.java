package io.entrepot.inventory.channel;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A bound on what a channel may sell of an item; its own orders use it up.
 *
 * @param minimum set aside for this channel: no other sells it
 * @param maximum the channel sells no more than this; absent means no bound
 * @param consumed what the channel's orders hold or have shipped since the protection was set
 */
public record Protection(
        ChannelId channel,
        ItemNumber item,
        BigDecimal minimum,
        @Nullable BigDecimal maximum,
        BigDecimal consumed) {

    public Protection {
        if (minimum.signum() < 0 || (maximum != null && maximum.compareTo(minimum) < 0)) {
            throw new IllegalArgumentException("0 <= minimum <= maximum must hold");
        }
    }

    /** What is still set aside. */
    public BigDecimal remaining() {
        return minimum.subtract(consumed).max(BigDecimal.ZERO);
    }

    /** What the channel may still sell; absent where nothing bounds it. */
    public @Nullable BigDecimal room() {
        return maximum == null ? null : maximum.subtract(consumed).max(BigDecimal.ZERO);
    }

    public Protection consuming(BigDecimal amount) {
        return new Protection(
                channel, item, minimum, maximum, consumed.add(amount).max(BigDecimal.ZERO));
    }
}
