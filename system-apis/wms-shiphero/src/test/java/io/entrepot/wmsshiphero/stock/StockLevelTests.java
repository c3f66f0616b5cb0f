package io.entrepot.wmsshiphero.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.Bucket;
import io.entrepot.canonical.inventory.StockObserved.BucketQuantity;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on hand is divided into buckets and never lost or doubled. */
class StockLevelTests {

    @ParameterizedTest
    @CsvSource({
        "70, 0, 0, 70, 0, 0",
        "70, 20, 5, 50, 15, 5",
        "70, 70, 70, 0, 0, 70",
        "70, 90, 0, 0, 70, 0",
        "5, 2, 4, 1, 0, 4",
        "-3, 0, 0, 0, 0, 0",
        "10, -2, -1, 10, 0, 0"
    })
    void dividesWhatIsOnHand(int onHand, int allocated, int inTote, int available, int owed, int picked) {
        assertThat(new StockLevel("A", onHand, allocated, inTote, 4).buckets())
                .containsExactly(
                        bucket(Bucket.AVAILABLE, available),
                        bucket(Bucket.ALLOCATED, owed),
                        bucket(Bucket.PICKED, picked),
                        bucket(Bucket.ON_HOLD, 4));
    }

    private static BucketQuantity bucket(Bucket bucket, int pieces) {
        return new BucketQuantity(bucket, BigDecimal.valueOf(pieces));
    }
}
