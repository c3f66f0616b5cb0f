package io.entrepot.inventory.promise;

import io.entrepot.inventory.channel.Channels;
import io.entrepot.inventory.network.Nodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The network directory and the channels, read at most so often: people change them, and reservations by the thousand
 * should not each read them. A clock that is set back makes what was read old too.
 */
public final class Terrains {

    private final Nodes nodes;
    private final Channels channels;
    private final Duration oldest;
    private final Clock clock;
    private volatile @Nullable Read last;

    public Terrains(Nodes nodes, Channels channels, Duration oldest, Clock clock) {
        this.nodes = nodes;
        this.channels = channels;
        this.oldest = oldest;
        this.clock = clock;
    }

    public Terrain now() {
        var known = last;
        var now = clock.instant();
        if (known == null || Duration.between(known.at(), now).abs().compareTo(oldest) >= 0) {
            known = new Read(new Terrain(nodes.all(), channels.all()), now);
            last = known;
        }
        return known.terrain();
    }

    private record Read(Terrain terrain, Instant at) {}
}
