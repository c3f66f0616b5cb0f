package io.entrepot.gateway.usage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entrepot.foundation.lineage.Lineage;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** Tells every layer below at which operation a call came in and whose it is, as W3C Baggage. */
class BeginningLineage implements RequestHttpHeadersFilter, Ordered {

    /** Far more than call at a time; what is forgotten is put together anew. */
    private static final int REMEMBERED = 20_000;

    private final NamedOperations operations;
    private final Cache<Beginning, String> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    private record Beginning(NamedOperation operation, String consumer) {
        String baggage() {
            return new Lineage(operation.path(), consumer).baggage();
        }
    }

    BeginningLineage(NamedOperations operations) {
        this.operations = operations;
    }

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        var called = request.servletRequest();
        var beginning = new Beginning(operations.calledBy(called), UsageFilter.consumer(called));
        headers.set(Lineage.BAGGAGE, known.get(beginning, Beginning::baggage));
        return headers;
    }

    /** After whatever a caller sent has been dropped. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }
}
