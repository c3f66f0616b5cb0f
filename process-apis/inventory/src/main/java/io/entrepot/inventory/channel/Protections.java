package io.entrepot.inventory.channel;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is set aside for channels and bounds them. */
public interface Protections {

    List<Protection> of(Collection<ItemNumber> items);

    /** Every protection of a channel, in the order of items. */
    List<Protection> of(ChannelId channel);

    /** Sets the bounds anew; what was consumed of earlier bounds counts no more. */
    void set(ChannelId channel, ItemNumber item, BigDecimal minimum, @Nullable BigDecimal maximum);

    /** Returns whether there was one. */
    boolean remove(ChannelId channel, ItemNumber item);
}
