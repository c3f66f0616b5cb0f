package io.entrepot.sandbox.businesscentral;

import io.entrepot.sandbox.protocol.Answer;
import io.entrepot.sandbox.protocol.Backend;
import io.entrepot.sandbox.protocol.Call;
import io.entrepot.sandbox.protocol.SlidingWindow;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets in as many requests as Business Central does for one user: so many in five minutes, so many at once, so many
 * waiting.
 *
 * @see <a href="https://learn.microsoft.com/dynamics365/business-central/dev-itpro/administration/operational-limits-online">limits</a>
 */
public final class RequestQuota implements Backend {

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final long LONGEST_WAIT_MINUTES = 8;

    private final Backend backend;
    private final SlidingWindow window;
    private final Semaphore connections;
    private final Semaphore inWork;

    public RequestQuota(BusinessCentralSettings settings, Clock clock, Backend backend) {
        this.backend = backend;
        this.window = new SlidingWindow(settings.requestsPerWindow(), WINDOW, clock);
        this.connections = new Semaphore(settings.inWork() + settings.queue());
        this.inWork = new Semaphore(settings.inWork(), true);
    }

    @Override
    public Answer answer(Call call) {
        if (call.path().endsWith("/token")) {
            return backend.answer(call); // another system of the vendor, with no such quota
        }
        if (!window.admits() || !connections.tryAcquire()) {
            return ODataErrors.error(429, "Unknown", "Too many requests. Please try again later.");
        }
        try {
            return queued(call);
        } finally {
            connections.release();
        }
    }

    private Answer queued(Call call) {
        try {
            if (!inWork.tryAcquire(LONGEST_WAIT_MINUTES, TimeUnit.MINUTES)) {
                return ODataErrors.error(503, "Unknown", "The request waited too long in the queue.");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ODataErrors.error(503, "Unknown", "The server is stopping.");
        }
        try {
            return backend.answer(call);
        } finally {
            inWork.release();
        }
    }
}
