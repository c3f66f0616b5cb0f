package io.entrepot.inventory.drift;

import io.entrepot.canonical.inventory.NodeId;
import io.entrepot.canonical.item.ItemNumber;
import org.jspecify.annotations.Nullable;

/**
 * One figure that two sides hold.
 *
 * @param place the node of a warehouse, the id of a channel, or {@code erp}
 * @param node the node that the figure is about; absent where it is about all of them together
 */
public record Subject(
        Counterpart with,
        String place,
        ItemNumber item,
        @Nullable NodeId node) {

    public static final String ERP = "erp";

    public static Subject erp(ItemNumber item) {
        return new Subject(Counterpart.ERP, ERP, item, null);
    }

    public static Subject warehouse(ItemNumber item, NodeId node) {
        return new Subject(Counterpart.WAREHOUSE, node.value(), item, node);
    }

    public static Subject channel(String channel, ItemNumber item, @Nullable NodeId node) {
        return new Subject(Counterpart.CHANNEL, channel, item, node);
    }

    /** Whether it is about one node, or about all of them together. */
    boolean isOfOneNode() {
        return node != null;
    }

    @Override
    public String toString() {
        return place + "/" + item + (node == null || place.equals(node.value()) ? "" : "@" + node);
    }
}
