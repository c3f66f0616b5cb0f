package io.entrepot.storefrontshopify.order;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shop's orders, to be read. */
public interface ShopOrders {

    /** Orders that changed since then, in the order of their changes. */
    Page changedSince(Instant since, @Nullable String cursor);

    /** These orders, as far as there are such. */
    List<ShopOrder> read(Collection<String> ids);

    /** A page; the last one has no cursor. */
    record Page(List<ShopOrder> orders, @Nullable String next) {}
}
