package io.entrepot.gateway.passage;

import io.entrepot.foundation.backend.TransientBackendException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Leads to one service, and lets only so many calls be in work there at once: the rest is told to come back. */
public class Bulkhead implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Duration WAIT = Duration.ofSeconds(1);

    private final String backend;
    private final URI address;
    private final Semaphore places;

    public Bulkhead(String backend, URI address, int concurrency) {
        this.backend = backend;
        this.address = address;
        this.places = new Semaphore(concurrency);
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!places.tryAcquire()) {
            throw TransientBackendException.busy(backend, "too many calls in work", WAIT);
        }
        try {
            MvcUtils.setRequestUrl(request, address);
            return next.handle(request);
        } finally {
            places.release();
        }
    }
}
