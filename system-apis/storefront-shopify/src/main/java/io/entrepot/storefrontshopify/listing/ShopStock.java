package io.entrepot.storefrontshopify.listing;

import io.entrepot.storefrontshopify.listing.Listing.Place;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shop's stock; reading and setting cost points of its interface. */
public interface ShopStock {

    /** The most lines that can be set at once. */
    int MOST_LINES = 250;

    /** The next page of everything that the shop keeps stock of. */
    Page page(@Nullable String cursor);

    /** The levels of these articles, by the shop's identifiers. */
    List<Level> read(Collection<String> inventoryItemIds);

    /** Sets all of them or none, each only from the quantity that it is believed to have. */
    Outcome set(List<Change> changes);

    /** A page; the last one has no cursor. */
    record Page(List<Level> levels, @Nullable String next) {}

    /** What the shop has of an article at a location. */
    record Level(String sku, Place place, int available, int committed) {}

    /** A quantity that is to replace another. */
    record Change(Place place, int from, int to) {}

    /** How setting went. */
    sealed interface Outcome {

        /** All of them are set. */
        record Done() implements Outcome {}

        /** None is set, because of these. */
        record Refused(List<RefusedLine> lines) implements Outcome {}
    }

    /**
     * Why a line was refused.
     *
     * @param index which one
     * @param isStale whether only its expected quantity was wrong
     */
    record RefusedLine(int index, boolean isStale, String reason) {}
}
