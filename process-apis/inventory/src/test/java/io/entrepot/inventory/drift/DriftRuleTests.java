package io.entrepot.inventory.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.inventory.StockObserved;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a difference is classed. */
class DriftRuleTests {

    private static final ItemNumber ITEM = new ItemNumber("SKU-1");
    private static final NodeId SEA = new NodeId("SEA");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void documentsOnTheirWayAreTiming() {
        var verdict = DriftRule.judge(erp(105, 100), underway(doc("shipment A", 2), doc("shipment B", 5)));

        assertThat(verdict.driftClass()).isEqualTo(DriftClass.TIMING);
        assertThat(verdict.healing()).isEqualTo(Healing.WAIT);
        assertThat(verdict.sentence()).isEqualTo("On their way: shipment B.");
    }

    @Test
    void severalDocumentsTogetherExplainADifference() {
        var verdict = DriftRule.judge(
                erp(103, 100), underway(doc("shipment A", 7), doc("receipt R", -6), doc("shipment B", 2)));

        assertThat(verdict.sentence()).isEqualTo("On their way: shipment A, receipt R, shipment B.");
    }

    @Test
    void documentsThatDoNotComeToExactlyThatExplainNothing() {
        assertThat(DriftRule.judge(erp(104, 100), underway(doc("shipment A", 2), doc("shipment B", 5)))
                        .driftClass())
                .isEqualTo(DriftClass.REAL_VARIANCE);
    }

    @Test
    void sumsUpManyDocumentsWithoutTryingEveryCombination() {
        var many = IntStream.rangeClosed(1, 500)
                .mapToObj(number -> doc("shipment " + number, number))
                .toList();

        assertThat(DriftRule.judge(erp(1100, 100), new Evidence(many, List.of(), List.of(), List.of(), List.of()))
                        .driftClass())
                .isEqualTo(DriftClass.TIMING);
    }

    @Test
    void anOpenCaseOfTheItemIsMapping() {
        var evidence = new Evidence(List.of(), List.of(), List.of(), List.of("case 7 (unknown-bucket)"), List.of());

        assertThat(DriftRule.judge(warehouse(90, 100, NOON, NOON), evidence))
                .satisfies(verdict -> assertThat(verdict.driftClass()).isEqualTo(DriftClass.MAPPING))
                .satisfies(verdict -> assertThat(verdict.sentence()).contains("case 7"));
    }

    @Test
    void stockInAStateWithoutMappingIsMapping() {
        var told = new Told(number(90), NOON, number(10), null, null);
        var difference = new Difference(Subject.warehouse(ITEM, SEA), new Ours(number(100), NOON), told);

        assertThat(DriftRule.judge(difference, Evidence.NONE).driftClass()).isEqualTo(DriftClass.MAPPING);
    }

    @Test
    void aSourceThatMovedOnLostAMessageAndIsTakenAtItsWord() {
        var verdict = DriftRule.judge(warehouse(90, 100, NOON.plusSeconds(1), NOON), Evidence.NONE);

        assertThat(verdict.driftClass()).isEqualTo(DriftClass.LOST_MESSAGE);
        assertThat(verdict.healing()).isEqualTo(Healing.APPLY_READING);
    }

    @Test
    void figuresOfTheSameMomentThatDifferAreNoLostMessage() {
        assertThat(DriftRule.judge(warehouse(90, 100, NOON, NOON), Evidence.NONE)
                        .driftClass())
                .isEqualTo(DriftClass.REAL_VARIANCE);
    }

    @Test
    void whatWeHoldTwiceIsTakenBack() {
        var receipt = new Document("RECEIVED PO-1", number(-10), "wms\nreceipt-1-again");
        var evidence = new Evidence(List.of(), List.of(receipt), List.of(), List.of(), List.of());

        var verdict = DriftRule.judge(warehouse(100, 110, NOON.plusSeconds(1), NOON), evidence);

        assertThat(verdict.driftClass()).isEqualTo(DriftClass.DUPLICATE);
        assertThat(verdict.healing()).isEqualTo(Healing.VOID_DUPLICATE);
        assertThat(verdict.document()).isEqualTo(receipt);
    }

    @Test
    void aShipmentThatTheErpTookOffTwiceIsADuplicate() {
        var evidence = new Evidence(List.of(), List.of(), List.of(doc("shipment A", -5)), List.of(), List.of());

        var verdict = DriftRule.judge(erp(95, 100), evidence);

        assertThat(verdict.driftClass()).isEqualTo(DriftClass.DUPLICATE);
        assertThat(verdict.sentence()).isEqualTo("It counts shipment A twice.");
    }

    @Test
    void anOrderThatErpAndChannelBothKnowIsCountedTwiceByTheChannelOnly() {
        var evidence = new Evidence(List.of(), List.of(), List.of(doc("order S-1", -3)), List.of(), List.of());

        var verdict = DriftRule.judge(channel(94, 97), evidence);

        assertThat(verdict.driftClass()).isEqualTo(DriftClass.DUPLICATE);
        assertThat(verdict.healing()).isEqualTo(Healing.PUBLISH_AGAIN);
    }

    /** Vendure 3.7.3: cancelling the unshipped rest after a partial shipment creates units. */
    @Test
    void aCancellationThatTheChannelCountedTwiceIsADuplicate() {
        var evidence = new Evidence(List.of(), List.of(), List.of(doc("cancellation of S-2", 1)), List.of(), List.of());

        var verdict = DriftRule.judge(channel(101, 100), evidence);

        assertThat(verdict.driftClass()).isEqualTo(DriftClass.DUPLICATE);
        assertThat(verdict.sentence()).isEqualTo("It counts cancellation of S-2 twice.");
    }

    /** Vendure 3.7.3: of two paid carts of 60 on 100 the second is allocated 40; nothing explains the 20 that are sold. */
    @Test
    void aPaidOrderThatTheChannelAllocatedShortIsAVariance() {
        var ours = new Ours(number(-20), NOON);
        var difference =
                new Difference(Subject.channel("storefront", ITEM, null), ours, Told.shown(number(0), number(0), NOON));
        var evidence = new Evidence(
                List.of(), List.of(), List.of(doc("order S-3", -60), doc("order S-4", -60)), List.of(), List.of());

        assertThat(DriftRule.judge(difference, evidence).driftClass()).isEqualTo(DriftClass.REAL_VARIANCE);
    }

    @Test
    void aChannelThatStillShowsWhatWasToldEarlierMissedWhatFollowed() {
        var evidence = new Evidence(List.of(), List.of(), List.of(), List.of(), List.of(number(80), number(97)));

        var verdict = DriftRule.judge(channel(80, 97), evidence);

        assertThat(verdict.driftClass()).isEqualTo(DriftClass.LOST_MESSAGE);
        assertThat(verdict.healing()).isEqualTo(Healing.PUBLISH_AGAIN);
    }

    @Test
    void aChannelThatHasAnOlderFigureOfOursMissedWhatFollowed() {
        var difference = new Difference(
                Subject.channel("storefront", ITEM, SEA),
                new Ours(number(97), NOON),
                Told.shown(number(80), number(80), NOON.minusSeconds(1)));

        assertThat(DriftRule.judge(difference, Evidence.NONE).rule()).isEqualTo(DriftRule.OTHER_SIDE_LAGS_BEHIND);
    }

    @Test
    void aChannelThatMeansToShowSomethingElseIsToldAgain() {
        var difference = new Difference(
                Subject.channel("storefront", ITEM, SEA),
                new Ours(number(97), NOON),
                Told.shown(number(80), number(97), NOON));

        var verdict = DriftRule.judge(difference, Evidence.NONE);

        assertThat(verdict.rule()).isEqualTo(DriftRule.NOT_SHOWN_AS_MEANT);
        assertThat(verdict.healing()).isEqualTo(Healing.PUBLISH_AGAIN);
    }

    @Test
    void whatNothingExplainsIsForAPerson() {
        assertThat(DriftRule.judge(erp(1, 100), Evidence.NONE))
                .satisfies(verdict -> assertThat(verdict.driftClass()).isEqualTo(DriftClass.REAL_VARIANCE))
                .satisfies(verdict -> assertThat(verdict.healing()).isEqualTo(Healing.ASK_A_PERSON));
    }

    private static Difference erp(long theirs, long ours) {
        return new Difference(Subject.erp(ITEM), new Ours(number(ours), null), Told.of(number(theirs)));
    }

    private static Difference channel(long theirs, long ours) {
        return new Difference(
                Subject.channel("storefront", ITEM, null),
                new Ours(number(ours), NOON),
                Told.shown(number(theirs), number(theirs), NOON));
    }

    private static Difference warehouse(long theirs, long ours, Instant theirsAsOf, Instant oursAsOf) {
        var reading = new StockObserved(SEA, ITEM, UnitOfMeasure.EACH, theirsAsOf, null, "drift", List.of());
        return new Difference(
                Subject.warehouse(ITEM, SEA),
                new Ours(number(ours), oursAsOf),
                Told.held(number(theirs), theirsAsOf, BigDecimal.ZERO, reading));
    }

    private static Evidence underway(Document... documents) {
        return new Evidence(List.of(documents), List.of(), List.of(), List.of(), List.of());
    }

    private static Document doc(String name, long effect) {
        return new Document(name, number(effect));
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
