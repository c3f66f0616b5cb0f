package io.entrepot.foundation.usage;

import io.cloudevents.CloudEvent;
import java.time.Duration;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a bounded number of batches until they are told, in a thread of its own. While nobody listens the oldest are lost first,
 * which is counted each time and logged once per outage; a batch is told again under the same id until it got through.
 */
class BufferedTeller<K> implements Teller<K> {

    private static final Logger LOG = LoggerFactory.getLogger(BufferedTeller.class);
    private static final Duration LAST_MOMENT = Duration.ofSeconds(1);

    private final BlockingDeque<Batch<K>> waiting;
    private final Function<Batch<K>, CloudEvent> form;
    private final Transport transport;
    private final UsageMeter meter;
    private final Duration pause;
    private final Thread thread;
    private volatile boolean closing;
    private boolean isAway;
    private volatile boolean isLossLogged;

    BufferedTeller(
            int most, Function<Batch<K>, CloudEvent> form, Transport transport, UsageMeter meter, Duration pause) {
        this.waiting = new LinkedBlockingDeque<>(most);
        this.form = form;
        this.transport = transport;
        this.meter = meter;
        this.pause = pause;
        this.thread = Thread.ofPlatform().name("usage-teller").daemon().start(this::run);
    }

    @Override
    public void tell(Batch<K> batch) {
        while (!waiting.offerLast(batch)) {
            var oldest = waiting.pollFirst();
            if (oldest != null) {
                lost(oldest);
            }
        }
    }

    /** Whatever waits is tried once more, and the thread given the time for it. */
    @Override
    public void close(Duration patience) {
        closing = true;
        thread.interrupt();
        try {
            if (!thread.join(patience)) {
                thread.interrupt();
                var _ = thread.join(LAST_MOMENT);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        waiting.forEach(this::lost);
        waiting.clear();
    }

    private void run() {
        while (!closing) {
            try {
                sendOldest();
            } catch (InterruptedException woken) {
                LOG.debug("The teller is woken to send the rest");
            }
        }
        var _ = Thread.interrupted(); // what woke it must not stop it from sending the rest
        sendRest();
    }

    private void sendOldest() throws InterruptedException {
        if (!isSent(waiting.takeFirst())) {
            Thread.sleep(pause);
        }
    }

    private void sendRest() {
        try {
            for (var batch = waiting.pollFirst(); batch != null; batch = waiting.pollFirst()) {
                if (!isSent(batch)) {
                    return;
                }
            }
        } catch (InterruptedException late) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is not sent goes back to its place. */
    private boolean isSent(Batch<K> batch) throws InterruptedException {
        try {
            transport.send(form.apply(batch));
        } catch (InterruptedException woken) {
            putBack(batch);
            throw woken;
        } catch (RuntimeException away) {
            putBack(batch);
            noteAway(away);
            return false;
        }
        meter.told(batch);
        noteBack();
        return true;
    }

    private void putBack(Batch<K> batch) {
        if (!waiting.offerFirst(batch)) {
            lost(batch);
        }
    }

    private void noteAway(RuntimeException cause) {
        if (!isAway) {
            LOG.warn("Usage cannot be told and waits: {}", cause.getMessage());
        }
        isAway = true;
    }

    private void noteBack() {
        if (isAway) {
            LOG.info("Usage is told again");
        }
        isAway = false;
        isLossLogged = false;
    }

    private void lost(Batch<K> batch) {
        meter.lost(batch);
        if (!isLossLogged) {
            isLossLogged = true;
            LOG.warn("Usage is lost from {} on: it could not be told in time", batch.from());
        }
    }
}
