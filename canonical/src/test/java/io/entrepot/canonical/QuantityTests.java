package io.entrepot.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.entrepot.canonical.item.PackFactor;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Quantities and pack factors are exact. */
class QuantityTests {

    @Test
    void equalAmountsAreEqualHoweverWritten() {
        assertThat(new Quantity(new BigDecimal("120.00"), UnitOfMeasure.EACH))
                .isEqualTo(new Quantity(new BigDecimal("1.2E2"), UnitOfMeasure.EACH))
                .hasToString("120 EA");
    }

    @Test
    void differentUnitsDoNotCombine() {
        var each = Quantity.of(1, UnitOfMeasure.EACH);

        assertThatIllegalArgumentException().isThrownBy(() -> each.plus(Quantity.of(1, UnitOfMeasure.CASE)));
    }

    @Test
    void refusesAmountsBeyondAnyOrder() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(1_000_000_000_000L, UnitOfMeasure.EACH));
    }

    @Test
    void knowsWholeAmounts() {
        assertThat(new Quantity(new BigDecimal("2.0"), UnitOfMeasure.EACH).isWhole())
                .isTrue();
        assertThat(new Quantity(new BigDecimal("2.5"), UnitOfMeasure.EACH).isWhole())
                .isFalse();
    }

    @Test
    void convertsPacksExactly() {
        assertThat(new PackFactor(12, 1).toBase(new BigDecimal("2.5")))
                .hasValueSatisfying(base -> assertThat(base).isEqualByComparingTo("30"));
        assertThat(new PackFactor(1, 3).toBase(new BigDecimal("6")))
                .hasValueSatisfying(base -> assertThat(base).isEqualByComparingTo("2"));
    }

    @Test
    void saysWhenNoExactAmountExists() {
        assertThat(new PackFactor(1, 3).toBase(BigDecimal.ONE)).isEmpty();
    }

    @Test
    void refusesFactorsThatAreNotPositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PackFactor(0, 1));
    }
}
