package io.entrepot.inventory.channel;

import io.entrepot.canonical.order.ChannelId;
import java.util.List;
import java.util.Optional;

/** The channels that goods are sold by. */
public interface Channels {

    /** Every channel, in the order of their identifiers. */
    List<Channel> all();

    Optional<Channel> find(ChannelId id);

    void save(Channel channel);
}
