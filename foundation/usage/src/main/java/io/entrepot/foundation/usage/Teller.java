package io.entrepot.foundation.usage;

import java.time.Duration;

/** Takes batches to whoever adds them up. */
public interface Teller<K> {

    /** Takes the batch over and returns at once, whether or not anybody listens. */
    void tell(Batch<K> batch);

    /** Waits until what was taken over is told, but no longer than this; what is left is lost and counted as such. */
    void close(Duration patience);
}
