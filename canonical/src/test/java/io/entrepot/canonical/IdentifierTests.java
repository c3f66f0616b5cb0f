package io.entrepot.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.entrepot.canonical.item.Gln;
import io.entrepot.canonical.item.Gtin;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Sscc;
import io.entrepot.canonical.order.LegId;
import io.entrepot.canonical.order.OrderId;
import org.junit.jupiter.api.Test;

/** Identifiers check themselves. */
class IdentifierTests {

    @Test
    void acceptsGs1KeysWithRightCheckDigits() {
        assertThat(new Gtin("4006381333931")).hasToString("4006381333931");
        assertThat(new Gtin("96385074")).hasToString("96385074");
        assertThat(new Gln("7300010000001")).hasToString("7300010000001");
        assertThat(new Sscc("106141412345678908")).hasToString("106141412345678908");
    }

    @Test
    void refusesWrongCheckDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Gtin("4006381333932"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Gln("7300010000002"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sscc("106141412345678907"));
    }

    @Test
    void refusesGs1KeysOfTheWrongLength() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Gtin("400638133393"));
    }

    @Test
    void refusesBlankOversizedAndSpacedIdentifiers() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemNumber(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemNumber("A".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemNumber("SKU 1"));
    }

    @Test
    void numbersLegsWithinTheirOrder() {
        assertThat(LegId.of(new OrderId("ORD-1"), 2)).hasToString("ORD-1-2");
    }
}
