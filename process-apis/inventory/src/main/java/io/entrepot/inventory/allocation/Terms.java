package io.entrepot.inventory.allocation;

import io.entrepot.inventory.channel.Channel;
import io.entrepot.inventory.network.Coordinates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the partner agrees to.
 *
 * @param allowSplit whether more than one node may serve the order
 * @param allowBackorder whether what is short may wait
 * @param country where the goods go; absent where only the stock is in question
 * @param channel by which the goods are sold
 * @param deliveryOn the day on which they should arrive; absent where none was named
 * @param usableOn the day on which lots must still be usable
 * @param destination where exactly they go, as far as known
 */
public record Terms(
        boolean allowSplit,
        boolean allowBackorder,
        @Nullable String country,
        Channel channel,
        @Nullable LocalDate deliveryOn,
        LocalDate usableOn,
        @Nullable Coordinates destination) {}
