package io.entrepot.inventory.promise;

import io.entrepot.inventory.channel.Channels;
import io.entrepot.inventory.network.Nodes;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The network directory and the channels, read at most so often: people change them, and reservations by the thousand
 * should not each read them.
 */
public final class Terrains {

    private final Nodes nodes;
    private final Channels channels;
    private final Duration oldest;
    private final Clock clock;
    private volatile @Nullable Reading<Terrain> last;

    public Terrains(Nodes nodes, Channels channels, Duration oldest, Clock clock) {
        this.nodes = nodes;
        this.channels = channels;
        this.oldest = oldest;
        this.clock = clock;
    }

    public Terrain now() {
        var known = last;
        var now = clock.instant();
        if (known == null || !known.serves(now, oldest)) {
            known = new Reading<>(new Terrain(nodes.all(), channels.all()), now);
            last = known;
        }
        return known.value();
    }
}
