package io.entrepot.gateway.passage;

import java.util.List;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerRequest;

/** Decides which headers of a caller a service sees; what a service may believe is set here and nowhere else. */
class RequestHygiene implements RequestHttpHeadersFilter, Ordered {

    /** Ours to set, of one connection only (RFC 9110, section 7.6.1), or a way to pretend something. */
    private static final Set<String> NAMES = Set.of(
            "authorization",
            "dpop",
            "client-cert",
            "client-cert-chain",
            "cookie",
            "cookie2",
            "connection",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "forwarded",
            "via",
            "x-real-ip",
            "true-client-ip",
            "client-ip",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            "x-original-url",
            "x-rewrite-url",
            "traceparent",
            "tracestate",
            "baggage",
            "b3",
            "x-trace-id",
            "x-span-id");

    private static final List<String> PREFIXES = List.of("x-forwarded-", "x-entrepot-", "x-b3-");

    private static final DroppedHeaders DROPPED = new DroppedHeaders(NAMES, PREFIXES);

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        var kept = DROPPED.outOf(headers);
        request.attribute(NarrowToken.ATTRIBUTE).ifPresent(token -> kept.setBearerAuth((String) token));
        return kept;
    }

    /** Before those that add what a service is told. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
