package io.entrepot.gateway.plan;

import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** Tells a service the plans that were noted at its call; a header of that name from outside has been dropped before. */
class PlansHeader implements RequestHttpHeadersFilter, Ordered {

    private static final String NAME = "X-Entrepot-Plans";

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        request.attribute(TellingPlans.ATTRIBUTE).ifPresent(plans -> headers.set(NAME, (String) plans));
        return headers;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }
}
