package io.entrepot.storefrontshopify.order;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shop's orders, to be read. */
public interface ShopOrders {

    /** Orders that changed since then, in the order of their changes. */
    Page changedSince(Instant since, @Nullable String cursor);

    /** These orders, as far as there are such. */
    List<Found> read(Collection<String> ids);

    /** A page; the last one has no cursor. */
    record Page(List<Found> orders, @Nullable String next) {}

    /** An order of the shop, as far as it could be read. */
    sealed interface Found {

        /** When it changed, as far as that is known. */
        Optional<Instant> changedAt();

        /** An order as it stands. */
        record Whole(ShopOrder order) implements Found {

            @Override
            public Optional<Instant> changedAt() {
                return Optional.of(order.updatedAt());
            }
        }

        /**
         * An order in a shape that we do not know; the others beside it are none the worse.
         *
         * @param id the shop's number of it, empty where not even that could be read
         */
        record Unreadable(String id, String why) implements Found {

            @Override
            public Optional<Instant> changedAt() {
                return Optional.empty();
            }
        }
    }
}
