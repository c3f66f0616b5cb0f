package io.entrepot.erpbusinesscentral.item;

import static io.entrepot.canonical.item.UnitOfMeasure.CASE;
import static io.entrepot.canonical.item.UnitOfMeasure.EACH;
import static io.entrepot.canonical.item.UnitOfMeasure.PALLET;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.item.PackFactor;
import io.entrepot.canonical.item.Quantity;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Units of an item convert exactly or not at all. */
class ItemPacksTests {

    private final ItemPacks packs = new ItemPacks(EACH, Map.of(EACH, PackFactor.ONE, CASE, new PackFactor(12, 1)));

    @Test
    void convertsBothWays() {
        assertThat(packs.convert(Quantity.of(2, CASE), EACH)).contains(new BigDecimal("24"));
        assertThat(packs.convert(Quantity.of(24, EACH), CASE)).contains(new BigDecimal("2"));
        assertThat(packs.convert(Quantity.of(3, EACH), CASE)).contains(new BigDecimal("0.25"));
    }

    @Test
    void refusesWhatWouldBeRounded() {
        assertThat(packs.convert(Quantity.of(1, EACH), CASE)).isEmpty();
    }

    @Test
    void refusesUnitsThatAreNotOfTheItem() {
        assertThat(packs.convert(Quantity.of(1, PALLET), EACH)).isEmpty();
        assertThat(packs.convert(Quantity.of(1, EACH), PALLET)).isEmpty();
    }
}
