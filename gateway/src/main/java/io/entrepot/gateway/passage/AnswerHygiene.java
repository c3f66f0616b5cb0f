package io.entrepot.gateway.passage;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/** Decides which headers of a service the public sees; security headers are the gateway's own. */
class AnswerHygiene implements ResponseHttpHeadersFilter {

    private static final Set<String> DROPPED = Set.of(
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
    private static final List<String> DROPPED_PREFIXES = List.of("x-entrepot-", "access-control-");

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerResponse response) {
        var kept = new HttpHeaders();
        var ofThisConnection = Hops.namedBy(headers);
        headers.forEach((header, values) -> {
            var name = header.toLowerCase(Locale.ROOT);
            if (!isDropped(name) && !ofThisConnection.contains(name)) {
                kept.addAll(header, values);
            }
        });
        return kept;
    }

    private static boolean isDropped(String name) {
        return DROPPED.contains(name) || hasDroppedPrefix(name);
    }

    private static boolean hasDroppedPrefix(String name) {
        for (var prefix : DROPPED_PREFIXES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
