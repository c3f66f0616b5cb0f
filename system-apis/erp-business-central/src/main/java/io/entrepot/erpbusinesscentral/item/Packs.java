package io.entrepot.erpbusinesscentral.item;

import io.entrepot.canonical.item.ItemNumber;
import java.util.Collection;
import java.util.Map;

/** The units of items; what the ERP does not know is missing in the answer. */
public interface Packs {

    Map<ItemNumber, ItemPacks> of(Collection<ItemNumber> items);
}
