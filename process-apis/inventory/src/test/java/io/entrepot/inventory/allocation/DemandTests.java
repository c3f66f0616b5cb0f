package io.entrepot.inventory.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.inventory.item.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What order lines come to in base units, and what is wrong with those that come to nothing. */
class DemandTests {

    private static final Map<ItemNumber, Item> CATALOGUE = Map.of(new ItemNumber("A"), Scene.item("A"));

    @Test
    void convertsCasesExactly() {
        assertThat(read("A", "2.5", UnitOfMeasure.CASE))
                .isInstanceOfSatisfying(
                        Demand.Reading.Understood.class,
                        understood -> assertThat(
                                        understood.demand().lines().getFirst().amount())
                                .isEqualByComparingTo("30"));
    }

    @Test
    void refusesAnUnknownItem() {
        assertThat(violation("B", "1", UnitOfMeasure.EACH)).isEqualTo(Violation.Code.UNKNOWN_ITEM);
    }

    @Test
    void refusesAUnitThatTheItemDoesNotHave() {
        assertThat(violation("A", "1", UnitOfMeasure.PALLET)).isEqualTo(Violation.Code.UNIT_NOT_OF_ITEM);
    }

    @Test
    void refusesAFractionOfAPiece() {
        assertThat(violation("A", "0.5", UnitOfMeasure.EACH)).isEqualTo(Violation.Code.NOT_DIVISIBLE);
    }

    @Test
    void refusesACaseThatDoesNotComeToWholePieces() {
        assertThat(violation("A", "0.1", UnitOfMeasure.CASE)).isEqualTo(Violation.Code.NOT_DIVISIBLE);
    }

    @Test
    void refusesWhatIsTooLargeInBaseUnits() {
        assertThat(violation("A", "1000000000", UnitOfMeasure.CASE)).isEqualTo(Violation.Code.TOO_LARGE);
    }

    private static Violation.Code violation(String item, String amount, UnitOfMeasure unit) {
        var reading = read(item, amount, unit);
        assertThat(reading).isInstanceOf(Demand.Reading.Refused.class);
        return ((Demand.Reading.Refused) reading).violations().getFirst().code();
    }

    private static Demand.Reading read(String item, String amount, UnitOfMeasure unit) {
        var quantity = new Quantity(new BigDecimal(amount), unit);
        return Demand.read(List.of(new AllocationRequest.Line(1, new ItemNumber(item), quantity)), CATALOGUE);
    }
}
