package io.entrepot.gateway.usage;

import io.entrepot.foundation.lineage.Lineage;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** Tells every layer below at which operation a call came in and whose it is, as W3C Baggage. */
class BeginningLineage implements RequestHttpHeadersFilter, Ordered {

    private final NamedOperations operations;

    BeginningLineage(NamedOperations operations) {
        this.operations = operations;
    }

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        var called = request.servletRequest();
        var lineage = new Lineage(operations.calledBy(called).path(), UsageFilter.consumer(called));
        headers.set(Lineage.BAGGAGE, lineage.baggage());
        return headers;
    }

    /** After whatever a caller sent has been dropped. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }
}
