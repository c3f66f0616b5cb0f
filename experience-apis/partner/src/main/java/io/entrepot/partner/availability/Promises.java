package io.entrepot.partner.availability;

import io.entrepot.canonical.item.ItemNumber;
import java.util.Collection;

/** The current promises of all items. */
@FunctionalInterface
public interface Promises {

    Availability of(Collection<ItemNumber> items);
}
