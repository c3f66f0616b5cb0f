package io.entrepot.inventory.drift.storefront;

import io.entrepot.inventory.PublishedOperation;
import io.entrepot.inventory.drift.storefront.StorefrontListings.Listing;
import io.entrepot.inventory.drift.storefront.StorefrontListings.Page;
import org.junit.jupiter.api.Test;

/** What drift uses of the storefront contract is published. */
class StorefrontContractTests {

    @Test
    void usesOnlyWhatIsPublished() {
        PublishedOperation.get("system/storefront/v1", "/storefront/v1/listings")
                .takes("channel", "cursor", "limit")
                .answers("ListingPage", Page.class)
                .has("Listing", Listing.class);
    }
}
