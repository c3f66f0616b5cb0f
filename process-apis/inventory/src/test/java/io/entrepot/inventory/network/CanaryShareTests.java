package io.entrepot.inventory.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which orders a canary takes. */
class CanaryShareTests {

    private static final NodeId SEA = new NodeId("SEA");
    private static final List<String> ORDERS =
            IntStream.range(0, 20_000).mapToObj(number -> "ORD-" + number).toList();

    @ParameterizedTest
    @ValueSource(strings = {"0.05", "0.25", "0.5", "0.9"})
    void takesItsShareOfOrdersThatAreNumberedInARow(String share) {
        assertThat(count(takes(SEA, share)))
                .isCloseTo((long) (Double.parseDouble(share) * ORDERS.size()), Percentage.withPercentage(10));
    }

    @Test
    void keepsTheOrdersThatItHadWhenItsShareGrows() {
        assertThat(ORDERS.stream().filter(takes(SEA, "0.05"))).isNotEmpty().allMatch(takes(SEA, "0.1"));
    }

    @Test
    void twoCanariesChooseIndependently() {
        var both = takes(SEA, "0.5").and(takes(new NodeId("EWR"), "0.5"));

        assertThat(count(both)).isCloseTo(ORDERS.size() / 4, Percentage.withPercentage(10));
    }

    @Test
    void onlyALiveNodeServesEveryoneAndOnlyACanaryAShare() {
        var node = NodeFixtures.aNode("SEA", Cadence.POLL, java.time.Duration.ofMinutes(15));

        assertThat(ORDERS).allMatch(NodeFixtures.inStage(node, Stage.LIVE)::mayServe);
        assertThat(ORDERS).noneMatch(NodeFixtures.inStage(node, Stage.SHADOW)::mayServe);
        assertThat(ORDERS).noneMatch(NodeFixtures.inStage(node, Stage.RETIRED)::mayServe);
        assertThat(count(NodeFixtures.inStage(node, Stage.CANARY)::mayServe)).isEqualTo(count(takes(SEA, "0.05")));
    }

    private static Predicate<String> takes(NodeId node, String share) {
        return order -> CanaryShare.takes(order, node, new BigDecimal(share));
    }

    private static long count(Predicate<String> chosen) {
        return ORDERS.stream().filter(chosen).count();
    }
}
