package io.entrepot.inventory.drift.storefront;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** What drift uses of the storefront contract, version 1. */
@HttpExchange("/storefront/v1")
interface StorefrontListings {

    @GetExchange("/listings")
    Page listings(@RequestParam String channel, @RequestParam String cursor, @RequestParam int limit);

    /** One page of listings, and where the next one begins. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Page(List<Listing> listings, @Nullable String next) {

        /** An answer without it is none. */
        public Page {
            Objects.requireNonNull(listings, "listings");
        }
    }

    /** What the storefront shows of an item at a node, and what it means to show since which figure of ours. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Listing(
            String item,
            String node,
            String unit,
            BigDecimal shown,
            @Nullable BigDecimal intended,
            @Nullable Instant computedAt) {

        /** An answer without it is none. */
        public Listing {
            Objects.requireNonNull(item, "item");
            Objects.requireNonNull(node, "node");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(shown, "shown");
        }
    }
}
