package io.entrepot.sandbox.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The made-up goods are many, alike on every machine, and carry proper numbers. */
class GoodsTests {

    @Test
    void areTwoHundredAndTwentyWithDifferentNumbers() {
        assertThat(Goods.catalogue()).hasSize(220).isEqualTo(Goods.catalogue());
        assertThat(Goods.catalogue()).extracting(Goods::gtin).doesNotHaveDuplicates();
        assertThat(Goods.catalogue().getFirst().at(Place.ATL)).isEqualTo(70);
        assertThat(Goods.catalogue().getFirst().at(Place.DFW)).isEqualTo(50);
        assertThat(Goods.catalogue().getFirst().at(Place.SEA)).isEqualTo(40);
    }

    @Test
    void haveGtinsWithTheRightCheckDigit() {
        assertThat(Goods.catalogue()).allSatisfy(goods -> {
            var digits = goods.gtin();
            var sum = IntStream.range(0, 13)
                    .map(index -> (digits.charAt(index) - '0') * (index % 2 == 0 ? 1 : 3))
                    .sum();
            assertThat(digits).hasSize(13);
            assertThat(sum % 10).isZero();
        });
    }

    @Test
    void packWholeCasesOnPallets() {
        assertThat(Goods.catalogue()).allSatisfy(goods -> {
            assertThat(goods.perCase()).isGreaterThan(1);
            assertThat(goods.perPallet() % goods.perCase()).isZero();
        });
        assertThat(Goods.catalogue()).filteredOn(Goods::lotTracked).hasSize(22);
    }
}
