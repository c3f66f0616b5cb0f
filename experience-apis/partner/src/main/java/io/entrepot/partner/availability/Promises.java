package io.entrepot.partner.availability;

import io.entrepot.canonical.item.ItemNumber;
import java.util.Collection;
import java.util.Optional;

/** The current promises of all items. */
public interface Promises {

    Availability of(Collection<ItemNumber> items);

    /** The whole computation of one promise; empty where there is no such item. */
    Optional<Explanation> explain(ItemNumber item);
}
