package io.entrepot.storefrontshopify.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.storefrontshopify.listing.Listing.Place;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is offered: the figure less what shoppers took and the figure may not count yet. */
class OffersTests {

    private static final ItemNumber ITEM = new ItemNumber("SKU-0001");
    private static final NodeId ATL = new NodeId("ATL");
    private static final NodeId SEA = new NodeId("SEA");
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void offersTheFigureWhereNothingIsOpen() {
        assertThat(Offers.of(figure("10", "7.9"), List.of(listing(ATL, 0), listing(SEA, 0)), List.of()))
                .containsEntry(ATL, 10)
                .containsEntry(SEA, 7);
    }

    @Test
    void takesOffWhatTheShopCommittedAndNobodyTold() {
        assertThat(Offers.of(figure("10", "7"), List.of(listing(ATL, 3), listing(SEA, 0)), List.of()))
                .containsEntry(ATL, 7)
                .containsEntry(SEA, 7);
    }

    @Test
    void takesOffWhatWasToldButIsNotCountedYetEvenIfTheShopReadsAsBefore() {
        assertThat(Offers.of(figure("10", "7"), List.of(listing(ATL, 0)), List.of(new Claim(ATL, 3, 3))))
                .containsEntry(ATL, 7);
    }

    @Test
    void takesNothingOffForWhatTheFigureCounts() {
        assertThat(Offers.of(figure("10", "7"), List.of(listing(ATL, 3)), List.of(new Claim(ATL, 3, 0))))
                .containsEntry(ATL, 10);
    }

    @Test
    void whatOneNodeCannotCoverIsTakenOffTheOthers() {
        assertThat(Offers.of(figure("2", "7"), List.of(listing(ATL, 5), listing(SEA, 0)), List.of()))
                .containsEntry(ATL, 0)
                .containsEntry(SEA, 4);
    }

    @Test
    void whatIsTakenWhereNothingIsListedIsTakenOffTheOthers() {
        assertThat(Offers.of(figure("2", "7"), List.of(listing(SEA, 0)), List.of(new Claim(ATL, 3, 3))))
                .containsEntry(SEA, 4);
    }

    @Test
    void neverOffersMoreThanTheChannelMaySell() {
        var figure = new Figure(
                ITEM, 1, NOW, new BigDecimal("4"), Map.of(ATL, BigDecimal.TEN, SEA, BigDecimal.ONE), Set.of());

        var offers = Offers.of(figure, List.of(listing(ATL, 0), listing(SEA, 0)), List.of());

        assertThat(offers).containsEntry(ATL, 3).containsEntry(SEA, 1);
    }

    /**
     * A shop and inventory side by side: orders are taken, told late, counted late, shipped and cancelled, in any order, and after each step
     * the shop is set from whatever figure is at hand. Nothing is ever on offer that is not there. Setting the figure as it is breaks this at once.
     */
    @Test
    void neverSellsAPieceTwiceInAnyOrderOfEvents() {
        for (int seed = 0; seed < 500; seed++) {
            var world = new World(new Random(seed));
            for (int step = 0; step < 200; step++) {
                world.step();
                assertThat(world.shown)
                        .as("seed %d, step %d: offered of what is there", seed, step)
                        .isLessThanOrEqualTo(world.unsold());
            }
        }
    }

    @Test
    void theNaiveRuleWouldSellTwice() {
        var world = new World(new Random(1));
        world.naive = true;
        var soldTwice = false;
        for (int step = 0; step < 200; step++) {
            world.step();
            soldTwice |= world.shown > world.unsold();
        }
        assertThat(soldTwice).isTrue();
    }

    /** One item at one node; an order goes from taken by told and counted to shipped, or is cancelled. */
    private static final class World {

        private enum Stage {
            TAKEN,
            TOLD,
            COUNTED
        }

        private final Random random;
        private final Map<Integer, Integer> pieces = new HashMap<>();
        private final Map<Integer, Stage> stages = new HashMap<>();
        private int stock = 20;
        private int shown;
        private int figure;
        private int next;
        private boolean naive;
        private final Map<Integer, Boolean> inFigure = new HashMap<>();

        World(Random random) {
            this.random = random;
        }

        int unsold() {
            return stock - pieces.values().stream().mapToInt(Integer::intValue).sum();
        }

        void step() {
            switch (random.nextInt(7)) {
                case 0 -> buy();
                case 1 -> advance(Stage.TAKEN, Stage.TOLD);
                case 2 -> advance(Stage.TOLD, Stage.COUNTED);
                case 3 -> ship();
                case 4 -> stock += random.nextInt(3);
                case 5 -> compute();
                default -> publish();
            }
        }

        private void buy() {
            var wanted = 1 + random.nextInt(3);
            if (wanted <= shown) {
                pieces.put(++next, wanted);
                stages.put(next, Stage.TAKEN);
                shown -= wanted;
            }
        }

        private void advance(Stage from, Stage to) {
            stages.entrySet().stream()
                    .filter(order -> order.getValue() == from)
                    .findAny()
                    .ifPresent(order -> order.setValue(to));
        }

        private void ship() {
            stages.entrySet().stream()
                    .filter(order -> order.getValue() == Stage.COUNTED && inFigure.containsKey(order.getKey()))
                    .findAny()
                    .ifPresent(order -> {
                        stock -= pieces.getOrDefault(order.getKey(), 0);
                        pieces.remove(order.getKey());
                        stages.remove(order.getKey());
                    });
        }

        /** Inventory computes a figure from the orders that it counts. */
        private void compute() {
            inFigure.clear();
            figure = stock;
            stages.forEach((order, stage) -> {
                if (stage == Stage.COUNTED) {
                    figure -= pieces.getOrDefault(order, 0);
                    inFigure.put(order, true);
                }
            });
        }

        private void publish() {
            var committed = pieces.values().stream().mapToInt(Integer::intValue).sum();
            var claims = stages.entrySet().stream()
                    .filter(order -> order.getValue() != Stage.TAKEN)
                    .map(order -> claim(order.getKey()))
                    .toList();
            var offered = new Figure(
                    ITEM, 1, NOW, BigDecimal.valueOf(figure), Map.of(ATL, BigDecimal.valueOf(figure)), Set.of());
            shown = naive
                    ? figure
                    : Offers.of(offered, List.of(listing(ATL, committed)), claims)
                            .getOrDefault(ATL, 0);
        }

        private Claim claim(int order) {
            var open = pieces.getOrDefault(order, 0);
            return new Claim(ATL, open, inFigure.containsKey(order) ? 0 : open);
        }
    }

    private static Figure figure(String atlanta, String seattle) {
        var nodes = Map.of(ATL, new BigDecimal(atlanta), SEA, new BigDecimal(seattle));
        return new Figure(ITEM, 1, NOW, new BigDecimal(atlanta).add(new BigDecimal(seattle)), nodes, Set.of());
    }

    private static Listing listing(NodeId node, int committed) {
        return new Listing(ITEM, node, new Place("item", "at " + node), 0, committed, false, NOW);
    }
}
