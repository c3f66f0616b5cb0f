package io.entrepot.servicedesk.availability;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current promises of all items. */
public interface Promises {

    /** What the channel may sell; null asks for what partners see. */
    List<ItemPromise> of(Collection<ItemNumber> items, @Nullable ChannelId channel);

    /** The whole computation of one promise. */
    Explanation explain(ItemNumber item, @Nullable ChannelId channel);
}
