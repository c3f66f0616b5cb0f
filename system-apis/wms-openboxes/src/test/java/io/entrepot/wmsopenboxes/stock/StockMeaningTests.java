package io.entrepot.wmsopenboxes.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockObserved.BucketQuantity;
import io.entrepot.wmsopenboxes.FixedCodes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the warehouse shows in words that nobody knows is a case and never available. */
class StockMeaningTests {

    private static final NodeId SEA = new NodeId("SEA");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Product PRODUCT = new Product("p1", "SKU-1", "EA", NOW);

    private final OpenedCases cases = new OpenedCases();
    private final StockMeaning meaning = new StockMeaning(
            new FixedCodes()
                    .with(Codes.UNIT, "EA", "EA")
                    .with(Codes.STOCK_STATUS, "AVAILABLE", "AVAILABLE")
                    .with(Codes.STOCK_STATUS, "HOLD", "ON_HOLD")
                    .with(Codes.BIN, "DAMAGED", "DAMAGED"),
            cases);

    @Test
    void dividesALotIntoWhatIsAskedForAndWhatIsNot() {
        var buckets = buckets(row(10, 7, "AVAILABLE", null, "L1", "11/24/2026"));

        assertThat(buckets)
                .extracting(BucketQuantity::bucket, BucketQuantity::quantity, BucketQuantity::expiry)
                .containsExactly(
                        tuple(Bucket.AVAILABLE, BigDecimal.ZERO, null),
                        tuple(Bucket.AVAILABLE, BigDecimal.valueOf(7), LocalDate.of(2026, 11, 24)),
                        tuple(Bucket.ALLOCATED, BigDecimal.valueOf(3), LocalDate.of(2026, 11, 24)));
        assertThat(cases.opened()).isEmpty();
    }

    @Test
    void sellsALotOnItsLastDayAndNotAfterIt() {
        assertThat(available(row(10, 10, "AVAILABLE", null, "L1", "11/23/2026")))
                .isEqualTo(10);

        var expired = buckets(row(10, 10, "AVAILABLE", null, "L1", "11/22/2026"));

        assertThat(expired)
                .extracting(BucketQuantity::bucket, BucketQuantity::quantity)
                .contains(tuple(Bucket.EXPIRED, BigDecimal.TEN));
        assertThat(cases.opened()).isEmpty();
    }

    @Test
    void sellsNothingOfALotWhoseLastDayCannotBeRead() {
        var buckets = buckets(row(10, 10, "AVAILABLE", null, "L1", "2026-11-24"));

        assertThat(buckets)
                .extracting(BucketQuantity::bucket, BucketQuantity::quantity)
                .contains(tuple(Bucket.UNKNOWN, BigDecimal.TEN));
        assertThat(cases.opened()).containsExactly("unknown-lot SEA/SKU-1: Lot L1 expires '2026-11-24'.");
    }

    @Test
    void asksForAPersonWhenStockIsNegative() {
        var buckets = buckets(row(-4, 0, "HOLD", null, null, null));

        assertThat(buckets)
                .extracting(BucketQuantity::bucket, BucketQuantity::quantity)
                .contains(tuple(Bucket.ON_HOLD, BigDecimal.valueOf(-4)));
        assertThat(cases.opened()).containsExactly("negative-stock SEA/SKU-1: The warehouse shows -4 pieces.");
    }

    @Test
    void sellsNothingUnderAStatusThatNobodyKnows() {
        assertThat(available(row(10, 10, "PARKED", null, null, null))).isZero();

        assertThat(cases.opened())
                .containsExactly("unknown-status SEA/SKU-1: The stock-status code 'PARKED' has no mapping.");
    }

    @Test
    void sellsNothingThatIsCountedInAUnitThatNobodyKnows() {
        var cartons = new Product("p1", "SKU-1", "CTN", NOW);

        var position = meaning.of(SEA, cartons, List.of(row(10, 10, "AVAILABLE", null, null, null)), NOW)
                .orElseThrow();

        assertThat(position.buckets())
                .extracting(BucketQuantity::bucket, BucketQuantity::quantity)
                .contains(tuple(Bucket.UNKNOWN, BigDecimal.TEN));
        assertThat(cases.opened()).containsExactly("unknown-unit SEA/SKU-1: The unit code 'CTN' has no mapping.");
    }

    @Test
    void believesABinThatHasAMeaningMoreThanTheStatus() {
        assertThat(buckets(row(10, 10, "AVAILABLE", "DAMAGED", null, null)))
                .extracting(BucketQuantity::bucket)
                .contains(Bucket.DAMAGED);
    }

    @Test
    void saysThatNothingIsThereToo() {
        assertThat(buckets()).containsExactly(new BucketQuantity(Bucket.AVAILABLE, BigDecimal.ZERO));
    }

    @Test
    void setsAsideAnArticleWhoseCodeIsNoItemNumber() {
        var strange = new Product("p2", "no such name", "EA", NOW);

        assertThat(meaning.of(SEA, strange, List.of(), NOW)).isEmpty();
        assertThat(cases.opened()).singleElement().asString().startsWith("unknown-item SEA/no such name");
    }

    private int available(StockRow row) {
        return buckets(row).stream()
                .filter(bucket -> bucket.bucket() == Bucket.AVAILABLE)
                .mapToInt(bucket -> bucket.quantity().intValueExact())
                .sum();
    }

    private List<BucketQuantity> buckets(StockRow... rows) {
        return meaning.of(SEA, PRODUCT, List.of(rows), NOW).orElseThrow().buckets();
    }

    private static StockRow row(
            int onHand,
            int available,
            String status,
            @Nullable String bin,
            @Nullable String lot,
            @Nullable String expires) {
        return new StockRow("p1", BigDecimal.valueOf(onHand), BigDecimal.valueOf(available), status, bin, lot, expires);
    }
}
