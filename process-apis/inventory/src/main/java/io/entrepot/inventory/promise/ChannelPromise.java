package io.entrepot.inventory.promise;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.UnitOfMeasure;
import io.entrepot.inventory.channel.Channel;
import io.entrepot.inventory.channel.Protection;
import io.entrepot.inventory.item.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * How much of an item a channel may sell now, in the item's base unit.
 *
 * @param nodes what each of its nodes promises, in the order of priority
 * @param steps the arithmetic from the nodes to the channel, whose last line is the promise
 * @param claimable what an order may take that the channel has promised already: the threshold does not hold it back
 * @param counted the channel's own orders that wait for their allocation, as it names them; the promise is what is left after them
 */
public record ChannelPromise(
        ItemNumber item,
        UnitOfMeasure unit,
        Channel channel,
        List<NodePromise> nodes,
        List<Step> steps,
        BigDecimal claimable,
        List<String> counted) {

    public ChannelPromise {
        counted = List.copyOf(counted);
    }

    public BigDecimal available() {
        return steps.isEmpty() ? BigDecimal.ZERO : steps.getLast().after();
    }

    /** From the promises of all nodes, those that the channel does not sell from included. */
    static ChannelPromise of(
            Item item, Channel channel, List<NodePromise> everywhere, ItemFigures figures, Terrain terrain) {
        var protections = figures.protections();
        var nodes = everywhere.stream()
                .filter(promise -> channel.sells(promise.node()))
                .toList();
        var sum = new Arithmetic();
        nodes.forEach(promise -> sum.plus(Step.Reason.NODE, promise.available()));
        sum.minusIfAny(Step.Reason.PROTECTED_FOR_OTHERS, protectedForOthers(channel, everywhere, protections, terrain))
                .notBelowZero();
        protections.stream()
                .filter(protection -> protection.channel().equals(channel.id()))
                .map(Protection::room)
                .filter(Objects::nonNull)
                .forEach(room -> sum.atMost(Step.Reason.CHANNEL_MAXIMUM, Objects.requireNonNull(room)));
        var before = sum.steps();
        var claimable = before.isEmpty() ? BigDecimal.ZERO : before.getLast().after();
        var steps = sum.minusIfAny(Step.Reason.THRESHOLD, channel.threshold())
                .notBelowZero()
                .steps();
        return new ChannelPromise(
                item.number(), item.baseUnit(), channel, nodes, steps, claimable, figures.ordersOf(channel.id()));
    }

    /** What others are still owed, as far as their own further nodes do not have it. */
    private static BigDecimal protectedForOthers(
            Channel channel, List<NodePromise> everywhere, List<Protection> protections, Terrain terrain) {
        return protections.stream()
                .filter(protection -> !protection.channel().equals(channel.id()))
                .map(protection -> protection
                        .remaining()
                        .subtract(elsewhere(terrain.channel(protection.channel()), channel, everywhere))
                        .max(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal elsewhere(Channel other, Channel channel, List<NodePromise> everywhere) {
        return everywhere.stream()
                .filter(promise -> other.sells(promise.node()) && !channel.sells(promise.node()))
                .map(NodePromise::available)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
