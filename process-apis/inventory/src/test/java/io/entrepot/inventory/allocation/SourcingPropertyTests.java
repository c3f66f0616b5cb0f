package io.entrepot.inventory.allocation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any stock and any order; the seed of a failing case is its parameter. */
class SourcingPropertyTests {

    private static final List<String> ITEMS = List.of("A", "B", "C", "D");

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void allocatesAndBackordersTogetherExactlyWhatIsOrdered(int seed) {
        var network = Network.of(new Random(seed));
        var decision = network.scene().withBackorder().decide();

        var inLegs = allocatedPerLine(decision);
        for (var line : network.scene().demand().lines()) {
            var shortage = decision.lines()
                    .get(line.lineNumber() - 1)
                    .shortage()
                    .amount()
                    .intValueExact();
            assertThat(inLegs.getOrDefault(line.lineNumber(), 0) + shortage)
                    .isEqualTo(line.amount().intValueExact());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takesFromNoNodeMoreThanItPromised(int seed) {
        var network = Network.of(new Random(seed));
        var decision = network.scene().withBackorder().decide();

        for (var leg : decision.legs()) {
            var taken = leg.lines().stream()
                    .collect(groupingBy(
                            line -> line.item().value(),
                            summingInt(line -> line.quantity().amount().intValueExact())));
            taken.forEach((item, amount) -> assertThat(amount)
                    .isLessThanOrEqualTo(network.stock(leg.node().value(), item)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void backordersOnlyWhatNoNodeHas(int seed) {
        var network = Network.of(new Random(seed));
        var decision = network.scene().withBackorder().decide();

        network.demand().forEach((item, wanted) -> {
            var shortage = decision.lines().stream()
                    .filter(line -> line.item().value().equals(item))
                    .mapToInt(line -> line.shortage().amount().intValueExact())
                    .sum();
            assertThat(shortage).isEqualTo(Math.max(0, wanted - network.total(item)));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void usesNoMoreNodesThanTheBestCombination(int seed) {
        var network = Network.of(new Random(seed));
        var decision = network.scene().withBackorder().decide();

        assertThat(decision.legs()).hasSize(network.fewestNodes());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void servesFromOneNodeOrNotAtAllWithoutSplit(int seed) {
        var network = Network.of(new Random(seed));
        var decision = network.scene().withoutSplit().decide();

        assertThat(decision.legs()).hasSize(network.isCompleteAtOneNode() ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void coversAllThereIsFromMoreNodesThanCanBeTriedExactly(int seed) {
        var network = Network.of(new Random(seed), NodeChoice.EXACT_UP_TO + 5);
        var decision = network.scene().withBackorder().decide();

        network.demand()
                .forEach((item, wanted) ->
                        assertThat(allocated(decision, item)).isEqualTo(Math.min(wanted, network.total(item))));
    }

    private static int allocated(Decision decision, String item) {
        return decision.legs().stream()
                .flatMap(leg -> leg.lines().stream())
                .filter(line -> line.item().value().equals(item))
                .mapToInt(line -> line.quantity().amount().intValueExact())
                .sum();
    }

    private static Map<Integer, Integer> allocatedPerLine(Decision decision) {
        return decision.legs().stream()
                .flatMap(leg -> leg.lines().stream())
                .collect(groupingBy(
                        Decision.LegLine::lineNumber,
                        summingInt(line -> line.quantity().amount().intValueExact())));
    }

    /** Random stock and a random order with several lines of one item. */
    private record Network(Scene scene, List<Map<String, Integer>> stocks, Map<String, Integer> demand) {

        static Network of(Random random) {
            return of(random, 1 + random.nextInt(6));
        }

        static Network of(Random random, int nodes) {
            var scene = new Scene();
            var stocks = new ArrayList<Map<String, Integer>>();
            for (int index = 0; index < nodes; index++) {
                var stock = new HashMap<String, Integer>();
                ITEMS.forEach(item -> stock.put(item, Math.max(0, random.nextInt(16) - 5)));
                stocks.add(stock);
                scene.withNode("N" + index, stock);
            }
            var demand = new HashMap<String, Integer>();
            for (int line = 0; line < 1 + random.nextInt(6); line++) {
                var item = ITEMS.get(random.nextInt(ITEMS.size()));
                var amount = 1 + random.nextInt(14);
                scene.wanting(item, amount);
                demand.merge(item, amount, Integer::sum);
            }
            return new Network(scene, stocks, demand);
        }

        int stock(String node, String item) {
            return stocks.get(Integer.parseInt(node.substring(1))).getOrDefault(item, 0);
        }

        int total(String item) {
            return stocks.stream()
                    .mapToInt(stock -> stock.getOrDefault(item, 0))
                    .sum();
        }

        boolean isCompleteAtOneNode() {
            return IntStream.range(0, stocks.size())
                    .anyMatch(node -> demand.entrySet().stream()
                            .allMatch(item -> stock("N" + node, item.getKey()) >= item.getValue()));
        }

        /** Every combination of nodes, by plain counting. */
        int fewestNodes() {
            return IntStream.range(0, 1 << stocks.size())
                    .filter(this::covers)
                    .map(Integer::bitCount)
                    .min()
                    .orElseThrow();
        }

        private boolean covers(int nodes) {
            return demand.entrySet().stream()
                    .allMatch(item -> IntStream.range(0, stocks.size())
                                    .filter(node -> (nodes >> node & 1) == 1)
                                    .map(node -> stock("N" + node, item.getKey()))
                                    .sum()
                            >= Math.min(item.getValue(), total(item.getKey())));
        }
    }
}
