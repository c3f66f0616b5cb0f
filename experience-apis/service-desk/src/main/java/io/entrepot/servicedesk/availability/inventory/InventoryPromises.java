package io.entrepot.servicedesk.availability.inventory;

import io.entrepot.canonical.item.ItemNumber;
import io.entrepot.canonical.order.ChannelId;
import io.entrepot.foundation.backend.PassedRefusal;
import io.entrepot.foundation.backend.PermanentBackendException;
import io.entrepot.foundation.web.ProblemType;
import io.entrepot.servicedesk.availability.Explanation;
import io.entrepot.servicedesk.availability.ItemPromise;
import io.entrepot.servicedesk.availability.Promises;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks inventory, whose number everyone sees. */
@Component
class InventoryPromises implements Promises {

    private final AvailabilityApi inventory;

    InventoryPromises(AvailabilityApi inventory) {
        this.inventory = inventory;
    }

    @Override
    public List<ItemPromise> of(Collection<ItemNumber> items, @Nullable ChannelId channel) {
        var numbers = items.stream().map(ItemNumber::value).toList();
        try {
            return inventory.availability(numbers, nameOf(channel)).toPromises();
        } catch (PermanentBackendException refusal) {
            throw passed(refusal);
        }
    }

    @Override
    public Explanation explain(ItemNumber item, @Nullable ChannelId channel) {
        try {
            return inventory.explanation(item.value(), nameOf(channel)).toExplanation();
        } catch (PermanentBackendException refusal) {
            throw passed(refusal);
        }
    }

    /** Which item or channel is unknown, as inventory says it. */
    private static RuntimeException passed(PermanentBackendException refusal) {
        return PassedRefusal.of(refusal, ProblemType.NOT_FOUND, ProblemType.INVALID_REQUEST);
    }

    private static @Nullable String nameOf(@Nullable ChannelId channel) {
        return channel == null ? null : channel.value();
    }
}
