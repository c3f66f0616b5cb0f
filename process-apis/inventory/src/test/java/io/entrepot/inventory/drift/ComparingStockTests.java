package io.entrepot.inventory.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a comparison goes, look by look. */
class ComparingStockTests {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final NodeId SEA = new NodeId("SEA");
    private static final Subject BOLTS = Subject.warehouse(new ItemNumber("BOLTS"), SEA);
    private static final Subject GLOVES = Subject.warehouse(new ItemNumber("GLOVES"), SEA);

    private final TwoSides sides = new TwoSides();

    @Test
    void findsNothingWhereBothSidesAgree() {
        sides.both(BOLTS, 5);

        var run = sides.compare(LONG_ENOUGH);

        assertThat(run.progress().compared()).isEqualTo(1);
        assertThat(run.progress().found()).isZero();
        assertThat(sides.findings()).isEmpty();
    }

    @Test
    void judgesOnlyAfterASecondLook() {
        sides.ours(BOLTS, 5).theirs(BOLTS, 4);

        var run = sides.request();
        sides.goOn();

        assertThat(sides.findings()).isEmpty();
        assertThat(sides.run(run).state()).isEqualTo(Run.State.WAITING);

        sides.after(LONG_ENOUGH).goOn();

        assertThat(sides.run(run).state()).isEqualTo(Run.State.DONE);
        assertThat(sides.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.state()).isEqualTo(Finding.State.CASE);
            assertThat(finding.verdict().driftClass()).isEqualTo(DriftClass.REAL_VARIANCE);
            assertThat(finding.owner()).isEqualTo("owner of SEA");
        });
        assertThat(sides.openCases()).containsExactly("SEA/BOLTS");
    }

    @Test
    void whatSettlesBetweenTheLooksIsNoFinding() {
        sides.ours(BOLTS, 5).theirs(BOLTS, 4);
        sides.request();
        sides.goOn();

        sides.ours(BOLTS, 4).after(LONG_ENOUGH).goOn();

        assertThat(sides.findings()).isEmpty();
        assertThat(sides.accuracy(BOLTS).agreeingShare()).isEqualByComparingTo("1");
    }

    @Test
    void whatKeepsMovingIsLeftForTheNextComparison() {
        sides.ours(BOLTS, 5).theirs(BOLTS, 4);
        var run = sides.request();
        sides.goOn();

        sides.ours(BOLTS, 3).theirs(BOLTS, 2).after(LONG_ENOUGH).goOn();

        assertThat(sides.findings()).isEmpty();
        assertThat(sides.run(run).progress().moving()).isEqualTo(1);
    }

    @Test
    void whatWeHearWhileTheOtherSideIsAskedIsNoDifference() {
        sides.ours(BOLTS, 5).theirs(BOLTS, 4).whileAsked(() -> sides.ours(BOLTS, 4));

        var run = sides.compare(LONG_ENOUGH);

        assertThat(run.progress().suspected()).isZero();
        assertThat(run.progress().moving()).isEqualTo(1);
        assertThat(sides.findings()).isEmpty();
    }

    @Test
    void whatOneSideDoesNotNameIsNothingThere() {
        sides.ours(BOLTS, 5).theirs(GLOVES, 7);

        sides.compare(LONG_ENOUGH);

        assertThat(sides.findings())
                .extracting(finding -> finding.subject().item().value() + " "
                        + finding.difference().toPlainString())
                .containsExactlyInAnyOrder("BOLTS -5", "GLOVES 7");
    }

    @Test
    void anOutageIsNoFinding() {
        sides.both(BOLTS, 5).unreachable("wms-openboxes did not answer with its stock");

        var run = sides.compare(LONG_ENOUGH);

        assertThat(run.progress().notCompared()).containsExactly("SEA: wms-openboxes did not answer with its stock");
        assertThat(run.progress().compared()).isZero();
        assertThat(sides.findings()).isEmpty();
    }

    @Test
    void anOutageAtTheSecondLookJudgesNothing() {
        sides.ours(BOLTS, 5).theirs(BOLTS, 4);
        var run = sides.request();
        sides.goOn();

        sides.unreachable("away").after(LONG_ENOUGH).goOn();

        assertThat(sides.findings()).isEmpty();
        assertThat(sides.run(run).progress().notCompared()).containsExactly("SEA: away");
    }

    @Test
    void aVarianceIsClosedWithItsCaseWhenALaterComparisonAgrees() {
        sides.ours(BOLTS, 5).theirs(BOLTS, 4).compare(LONG_ENOUGH);

        sides.theirs(BOLTS, 5).compare(LONG_ENOUGH);

        assertThat(sides.findings()).singleElement().extracting(Finding::state).isEqualTo(Finding.State.CLOSED);
        assertThat(sides.openCases()).isEmpty();
    }

    @Test
    void aPersonWhoKnowsOfADifferenceIsAskedAgainOnlyWhenItChanges() {
        sides.ours(BOLTS, 5).theirs(BOLTS, 4).compare(LONG_ENOUGH);
        sides.discardCases();

        sides.compare(LONG_ENOUGH);
        assertThat(sides.openCases()).isEmpty();

        sides.theirs(BOLTS, 3).compare(LONG_ENOUGH);
        assertThat(sides.openCases()).containsExactly("SEA/BOLTS");
        assertThat(sides.findings()).singleElement().extracting(Finding::times).isEqualTo(3);
    }

    @Test
    void aLostMessageIsMendedByWhatTheWarehouseSaysNow() {
        sides.ours(BOLTS, 5).theirsLater(BOLTS, 4);

        sides.compare(LONG_ENOUGH);

        assertThat(sides.applied()).containsExactly("SEA/BOLTS");
        assertThat(sides.findings()).singleElement().extracting(Finding::state).isEqualTo(Finding.State.HEALING);
        assertThat(sides.openCases()).isEmpty();
    }

    @Test
    void whatDoesNotHealInTimeBecomesACaseAfterAll() {
        sides.ours(BOLTS, 5).theirsLater(BOLTS, 4).compare(LONG_ENOUGH);

        sides.after(DriftClass.LOST_MESSAGE.patience()).compare(LONG_ENOUGH);

        assertThat(sides.findings()).singleElement().extracting(Finding::state).isEqualTo(Finding.State.CASE);
        assertThat(sides.openCases()).containsExactly("SEA/BOLTS");
    }

    @Test
    void measuresHowFarBothSidesAgree() {
        sides.both(BOLTS, 5).ours(GLOVES, 100).theirs(GLOVES, 99);

        sides.compare(LONG_ENOUGH);

        assertThat(sides.accuracy(BOLTS).agreeingShare()).isEqualByComparingTo("0.5");
        assertThat(sides.accuracy(BOLTS).tolerableShare()).isEqualByComparingTo("1");
        assertThat(sides.accuracy(BOLTS).explainedShare()).isEqualByComparingTo("0.5");
    }

    @Test
    void comparesOnlyWhatIsAsked() {
        sides.ours(BOLTS, 5).theirs(BOLTS, 4).ours(GLOVES, 5).theirs(GLOVES, 4);

        sides.compare(LONG_ENOUGH, new Scope(Set.of(GLOVES.item()), Set.of()));

        assertThat(sides.findings())
                .singleElement()
                .extracting(Finding::subject)
                .isEqualTo(GLOVES);
    }
}
