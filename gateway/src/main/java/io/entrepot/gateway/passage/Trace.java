package io.entrepot.gateway.passage;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** Tells a service of which trace a call is part (W3C Trace Context); the gateway's own span is the parent. */
class Trace implements RequestHttpHeadersFilter, Ordered {

    private final Tracer tracer;
    private final Propagator propagator;

    Trace(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        var span = tracer.currentSpan();
        if (span != null) {
            propagator.inject(
                    span.context(),
                    headers,
                    (kept, name, value) -> Objects.requireNonNull(kept).set(name, value));
        }
        return headers;
    }

    /** After whatever a caller sent has been dropped. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 2;
    }
}
