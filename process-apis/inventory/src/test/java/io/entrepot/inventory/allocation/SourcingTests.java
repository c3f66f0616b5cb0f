package io.entrepot.inventory.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.canonical.order.LegId;
import io.entrepot.inventory.network.Cadence;
import io.entrepot.inventory.network.Node;
import io.entrepot.inventory.network.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which nodes serve an order. */
class SourcingTests {

    @Test
    void prefersOneNodeThatHasEverythingOverAHigherPriorityThatHasNot() {
        var decision = new Scene()
                .withNode("FIRST", Map.of("A", 10))
                .withNode("SECOND", Map.of("A", 10, "B", 10))
                .wanting("A", 5)
                .wanting("B", 5)
                .decide();

        assertThat(decision.outcome()).isEqualTo(Outcome.ALLOCATED);
        assertThat(decision.chosenBy()).isEqualTo("COMPLETE_AT_ONE_NODE");
        assertThat(decision.legs()).extracting(Decision.Leg::node).containsExactly(new NodeId("SECOND"));
    }

    @Test
    void prefersTheHigherPriorityAmongNodesThatHaveEverything() {
        var decision = new Scene()
                .withNode("FIRST", Map.of("A", 5))
                .withNode("SECOND", Map.of("A", 500))
                .wanting("A", 5)
                .decide();

        assertThat(decision.legs()).extracting(Decision.Leg::node).containsExactly(new NodeId("FIRST"));
    }

    @Test
    void tellsOfALegHowLongItsNodeMayTakeToTellAndWhenTheGoodsShouldLeave() {
        var nightly = new Node(
                new NodeId("NIGHTLY"),
                "Nightly",
                "threepl-test",
                Cadence.BATCH,
                Duration.ofHours(24),
                Duration.ofHours(36),
                Stage.LIVE,
                2,
                Set.of());

        var decision = new Scene()
                .withNode("PUSHING", Map.of("A", 5))
                .withNode(nightly, Map.of("B", 5), true)
                .wanting("A", 5)
                .wanting("B", 5)
                .decide();

        var endOfDay = Instant.parse("1970-01-02T00:00:00Z"); // the scene's nodes ship on the first day of the epoch
        assertThat(decision.legs())
                .extracting(Decision.Leg::pace)
                .containsExactly(
                        new Decision.Pace(Duration.ZERO, endOfDay), new Decision.Pace(Duration.ofHours(24), endOfDay));
    }

    @Test
    void takesTheFewestNodes() {
        var decision = new Scene()
                .withNode("ONE", Map.of("A", 1))
                .withNode("TWO", Map.of("B", 1))
                .withNode("THREE", Map.of("C", 1))
                .withNode("WIDE", Map.of("A", 1, "B", 1))
                .wanting("A", 1)
                .wanting("B", 1)
                .wanting("C", 1)
                .decide();

        assertThat(decision.chosenBy()).isEqualTo("FEWEST_NODES");
        assertThat(decision.legs())
                .extracting(Decision.Leg::node)
                .containsExactly(new NodeId("THREE"), new NodeId("WIDE"));
    }

    @Test
    void numbersLegsInTheOrderOfPriority() {
        var decision = new Scene()
                .withNode("FIRST", Map.of("A", 3))
                .withNode("SECOND", Map.of("A", 4))
                .wanting("A", 7)
                .decide();

        assertThat(decision.legs())
                .extracting(Decision.Leg::id)
                .containsExactly(new LegId("ORD-1-1"), new LegId("ORD-1-2"));
    }

    @Test
    void letsNoTwoLinesShareAPiece() {
        var decision = new Scene()
                .withNode("ATL", Map.of("A", 10))
                .wanting("A", 6)
                .wanting("A", 6)
                .withBackorder()
                .decide();

        assertThat(decision.lines())
                .extracting(Decision.LineOutcome::outcome)
                .containsExactly(Outcome.ALLOCATED, Outcome.PARTIALLY_ALLOCATED);
        assertThat(decision.lines().getLast().shortage()).isEqualTo(Quantity.of(2, UnitOfMeasure.EACH));
    }

    @Test
    void reservesNothingWhereAnyLineIsShortAndNothingMayWait() {
        var decision = new Scene()
                .withNode("ATL", Map.of("A", 10, "B", 10))
                .wanting("A", 1)
                .wanting("B", 11)
                .decide();

        assertThat(decision.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(decision.lines()).extracting(Decision.LineOutcome::outcome).containsOnly(Outcome.REJECTED);
        assertThat(decision.legs()).isEmpty();
    }

    @Test
    void letsWaitWhatIsShort() {
        var decision = new Scene()
                .withNode("ATL", Map.of("A", 10))
                .wanting("A", 4)
                .wanting("B", 3)
                .withBackorder()
                .decide();

        assertThat(decision.outcome()).isEqualTo(Outcome.PARTIALLY_ALLOCATED);
        assertThat(decision.lines())
                .extracting(Decision.LineOutcome::outcome)
                .containsExactly(Outcome.ALLOCATED, Outcome.BACKORDERED);
    }

    @Test
    void letsAllWaitWhereThereIsNothing() {
        var decision = new Scene()
                .withNode("ATL", Map.of())
                .wanting("A", 4)
                .withBackorder()
                .decide();

        assertThat(decision.outcome()).isEqualTo(Outcome.BACKORDERED);
        assertThat(decision.legs()).isEmpty();
    }

    @Test
    void rejectsWhatOnlySeveralNodesHaveWhereASplitIsNotAllowed() {
        var decision = new Scene()
                .withNode("ATL", Map.of("A", 3))
                .withNode("DFW", Map.of("A", 4))
                .wanting("A", 7)
                .withoutSplit()
                .decide();

        assertThat(decision.outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void servesTheMostFromOneNodeWhereTheRestMayWaitButNotBeSplit() {
        var decision = new Scene()
                .withNode("ATL", Map.of("A", 3))
                .withNode("DFW", Map.of("A", 4))
                .wanting("A", 7)
                .withoutSplit()
                .withBackorder()
                .decide();

        assertThat(decision.legs()).extracting(Decision.Leg::node).containsExactly(new NodeId("DFW"));
        assertThat(decision.lines().getFirst().shortage()).isEqualTo(Quantity.of(3, UnitOfMeasure.EACH));
    }

    @Test
    void passesOverNodesThatARuleRefusesAndSaysWhich() {
        var decision = new Scene()
                .withNode(Scene.node("SHADOW", 1, Stage.SHADOW, Set.of()), Map.of("A", 9), true)
                .withNode(Scene.node("ABROAD", 2, Stage.LIVE, Set.of("DE")), Map.of("A", 9), true)
                .withNode(Scene.node("STALE", 3, Stage.LIVE, Set.of()), Map.of("A", 0), false)
                .withNode(Scene.node("GOOD", 4, Stage.LIVE, Set.of("US")), Map.of("A", 9), true)
                .wanting("A", 1)
                .decide();

        assertThat(decision.legs()).extracting(Decision.Leg::node).containsExactly(new NodeId("GOOD"));
        assertThat(refusals(decision, 0)).containsExactly("STAGE");
        assertThat(refusals(decision, 1)).containsExactly("SERVICEABLE");
        assertThat(refusals(decision, 2)).containsExactly("FRESH", "STOCKED");
        assertThat(refusals(decision, 3)).isEmpty();
    }

    private static java.util.List<String> refusals(Decision decision, int candidate) {
        return decision.candidates().get(candidate).verdicts().stream()
                .filter(verdict -> !verdict.passed())
                .map(Decision.Verdict::rule)
                .toList();
    }
}
