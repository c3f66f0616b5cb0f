package io.entrepot.gateway.passage;

import java.util.List;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/** Decides which headers of a service the public sees; security headers are the gateway's own. */
class AnswerHygiene implements ResponseHttpHeadersFilter {

    private static final Set<String> NAMES = Set.of(
            "server",
            "x-powered-by",
            "via",
            "x-application-context",
            "x-aspnet-version",
            "x-runtime",
            "set-cookie",
            "set-cookie2",
            "connection",
            "keep-alive",
            "transfer-encoding",
            "trailer",
            "upgrade",
            "proxy-authenticate",
            "x-content-type-options",
            "x-frame-options",
            "x-xss-protection",
            "strict-transport-security",
            "clear-site-data",
            "alt-svc",
            "refresh",
            "deprecation",
            "sunset",
            "ratelimit",
            "ratelimit-policy",
            "traceparent",
            "tracestate",
            "baggage");

    /** Ours to say: inner words, and which site may read. */
    private static final List<String> PREFIXES = List.of("x-entrepot-", "access-control-");

    private static final DroppedHeaders DROPPED = new DroppedHeaders(NAMES, PREFIXES);

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerResponse response) {
        return DROPPED.outOf(headers);
    }
}
