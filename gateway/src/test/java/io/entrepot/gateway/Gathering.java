package io.entrepot.gateway;

import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Holds calls at the service until a test lets all of them go: those that are there were brought there at once. */
final class Gathering implements StubRequestFilterV2 {

    /** Part of the address of a call that is held. */
    static final String MARK = "gathering-";

    private static final long PATIENCE_SECONDS = 50;

    private final Semaphore arrived = new Semaphore(0);
    private volatile CountDownLatch end = new CountDownLatch(1);

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        if (request.getUrl().contains(MARK)) {
            hold();
        }
        return RequestFilterAction.continueWith(request);
    }

    @Override
    public String getName() {
        return "gathering";
    }

    void begin() {
        arrived.drainPermits();
        end = new CountDownLatch(1);
    }

    /** Whether so many came while none was let go. */
    boolean awaits(int calls) throws InterruptedException {
        return arrived.tryAcquire(calls, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void end() {
        end.countDown();
    }

    private void hold() {
        arrived.release();
        try {
            if (!end.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody let the gathering go");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
