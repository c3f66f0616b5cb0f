package io.entrepot.partner.milestone;

import io.entrepot.canonical.order.ConsumerId;
import io.entrepot.canonical.order.OrderId;
import io.entrepot.partner.order.PartnersOrders;
import java.util.List;
import java.util.Optional;

/** The timelines of the calling partner's orders; the orders API decides where a timeline does not say whose it is. */
public class PartnersTimelines {

    private final Timelines timelines;
    private final PartnersOrders orders;

    public PartnersTimelines(Timelines timelines, PartnersOrders orders) {
        this.timelines = timelines;
        this.orders = orders;
    }

    /** Empty when the partner has no such order; a timeline without entries when nothing was told of it yet. */
    public Optional<Timeline> find(ConsumerId partner, OrderId id) {
        var timeline = timelines.of(id).orElse(new Timeline(null, List.of()));
        return isOf(partner, id, timeline) ? Optional.of(timeline) : Optional.empty();
    }

    private boolean isOf(ConsumerId partner, OrderId id, Timeline timeline) {
        return timeline.consumer() == null
                ? orders.find(partner, id).isPresent()
                : timeline.consumer().equals(partner);
    }
}
