package io.entrepot.inventory.allocation;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.item.Quantity;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.inventory.channel.ChannelOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An order asks for stock.
 *
 * @param channel by which it was sold; absent means by a partner
 * @param channelOrder the order's name in its channel, which has promised the goods already
 * @param reservation the hold that this order takes over
 * @param minimumShelfLifeDays how long lots must keep after the day of the decision
 */
public record AllocationRequest(
        OrderId order,
        boolean allowSplit,
        boolean allowBackorder,
        @Nullable LocalDate requestedDelivery,
        ShipTo shipTo,
        List<Line> lines,
        @Nullable String channel,
        @Nullable String channelOrder,
        @Nullable String reservation,
        @Nullable Integer minimumShelfLifeDays) {

    private static final Pattern ROUND = Pattern.compile("(.+)\\.([1-9][0-9]{0,2})");

    public AllocationRequest {
        lines = List.copyOf(lines);
    }

    /** By a partner, without anything special. */
    public AllocationRequest(
            OrderId order,
            boolean allowSplit,
            boolean allowBackorder,
            @Nullable LocalDate requestedDelivery,
            ShipTo shipTo,
            List<Line> lines) {
        this(order, allowSplit, allowBackorder, requestedDelivery, shipTo, lines, null, null, null, null);
    }

    /** Orders seek what waits in rounds: {@code ORD.3} is the third round of {@code ORD} and replaces the two before. */
    public List<OrderId> earlierRounds() {
        var round = ROUND.matcher(order.value());
        if (!round.matches()) {
            return List.of();
        }
        var first = round.group(1);
        return IntStream.range(1, Integer.parseInt(round.group(2)))
                .mapToObj(number -> new OrderId(number == 1 ? first : first + "." + number))
                .toList();
    }

    public ChannelId soldBy() {
        return channel == null ? ChannelId.PARTNER : new ChannelId(channel);
    }

    /** The order as its channel names it, where the channel did. */
    public @Nullable ChannelOrder asChannelOrder() {
        return channelOrder == null ? null : new ChannelOrder(soldBy(), channelOrder);
    }

    /**
     * One line, in any unit of its item.
     *
     * @param node the only node that may serve it, where the caller insists on one
     * @param unitValue what one of its units is worth, for rules that look at the value of a part
     */
    public record Line(
            int lineNumber,
            ItemNumber item,
            Quantity quantity,
            @Nullable NodeId node,
            @Nullable BigDecimal unitValue) {

        public Line(int lineNumber, ItemNumber item, Quantity quantity) {
            this(lineNumber, item, quantity, null, null);
        }
    }
}
