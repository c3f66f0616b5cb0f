package io.entrepot.inventory.allocation;

import static io.entrepot.inventory.StockFixtures.ATL;
import static io.entrepot.inventory.StockFixtures.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.milestone.Milestone;
import io.entrepot.canonical.order.LegId;
import io.entrepot.foundation.cases.CaseFilter;
import io.entrepot.foundation.cases.ExceptionCases;
import io.entrepot.inventory.InventoryTest;
import io.entrepot.inventory.StockFixtures;
import io.entrepot.inventory.cases.Kind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods that leave take their reservation along, however the node tells it. */
@InventoryTest
class DepartureTests {

    @Autowired
    StockFixtures fixtures;

    @Autowired
    FollowingMilestones milestones;

    @Autowired
    ExceptionCases cases;

    @AfterEach
    void sumsEqualRows() {
        assertThat(fixtures.sumsThatDifferFromRows()).isEmpty();
    }

    @Test
    void shipsInParts() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 70);
        var allocation = fixtures.allocate(fixtures.anOrder(), item, 10);

        fixtures.departed(allocation, "S4", item, 4);
        assertThat(fixtures.reserved(item)).isEqualByComparingTo("6");
        fixtures.departed(allocation, "S5", item, 6);

        assertThat(fixtures.reserved(item)).isZero();
        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(60);
    }

    @Test
    void changesNothingWhenAShipmentIsToldAgain() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 70);
        var allocation = fixtures.allocate(fixtures.anOrder(), item, 10);

        fixtures.departed(allocation, "S7", item, 4);
        fixtures.departed(allocation, "S7", item, 4);

        assertThat(fixtures.reserved(item)).isEqualByComparingTo("6");
        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(60);
    }

    @Test
    void addsTheLotsOfOneLineTogether() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 70);
        var allocation = fixtures.allocate(fixtures.anOrder(), item, 10);
        var leg = allocation.decision().legs().getFirst();

        fixtures.departed(
                allocation.order(), leg.id(), leg.node(), "S8", List.of(shipped(1, item, 3), shipped(1, item, 7)));

        assertThat(fixtures.reserved(item)).isZero();
    }

    @Test
    void takesADepartureWithoutLinesAsEverything() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 70);
        var allocation = fixtures.allocate(fixtures.anOrder(), item, 10);
        var leg = allocation.decision().legs().getFirst();

        fixtures.departed(allocation.order(), leg.id(), leg.node(), "S9", List.of());

        assertThat(fixtures.reserved(item)).isZero();
        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(60);
    }

    @Test
    void absorbsAnAcknowledgementAfterTheDeparture() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 70);
        var allocation = fixtures.allocate(fixtures.anOrder(), item, 10);

        fixtures.departed(allocation, "S10", item, 10);
        fixtures.acknowledged(allocation);
        fixtures.observe(ATL, item, 60);

        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(60);
    }

    @Test
    void neverGoesBelowZeroWhenMoreLeavesThanWasReserved() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 70);
        var allocation = fixtures.allocate(fixtures.anOrder(), item, 10);

        fixtures.departed(allocation, "S11", item, 12);

        assertThat(fixtures.reserved(item)).isZero();
        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(58);
        assertThat(isCase(Kind.MORE_SHIPPED_THAN_RESERVED, "S11")).isTrue();
    }

    @Test
    void takesGoodsOffThatLeftForALegNobodyKnows() {
        var item = fixtures.anItem();
        fixtures.observe(ATL, item, 70);

        fixtures.departed(fixtures.anOrder(), new LegId("STRANGE-1"), ATL, "S12", List.of(shipped(1, item, 3)));

        assertThat(fixtures.availableBeforeBuffer(item)).isEqualTo(67);
        assertThat(isCase(Kind.UNKNOWN_LEG, "STRANGE-1")).isTrue();
    }

    @Test
    void opensACaseForAnAcknowledgementOfALegNobodyKnows() {
        milestones.reached(fixtures.reached(
                fixtures.anOrder(), new LegId("STRANGE-2"), ATL, null, Milestone.ACKNOWLEDGED, List.of()));

        assertThat(isCase(Kind.UNKNOWN_LEG, "STRANGE-2")).isTrue();
    }

    private boolean isCase(Kind kind, String subject) {
        return cases.list(CaseFilter.ALL).stream()
                .anyMatch(found -> found.isOf(kind) && found.subject().equals(subject));
    }
}
