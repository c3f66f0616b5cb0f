package io.entrepot.gateway.limit;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/**
 * Says a limit in the fields RateLimit-Policy and RateLimit.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/10/">draft 10</a>
 */
final class RateLimitFields {

    static final String CONCURRENCY = "concurrency";

    private static final String POLICY_FIELD = "RateLimit-Policy";
    private static final String STANDING_FIELD = "RateLimit";

    private RateLimitFields() {}

    /** All policies of the plan. */
    static void tellPolicies(Entitlement entitlement, HttpHeaders headers) {
        var windows = entitlement.allowance().windows().stream()
                .map(RateLimitFields::policy)
                .collect(Collectors.joining(", "));
        headers.set(
                POLICY_FIELD,
                windows + ", \"" + CONCURRENCY + "\";q=" + entitlement.concurrency() + ";qu=\"concurrent-requests\"");
    }

    /** The window that the consumer will feel first; marked when it is a share of the limit only. */
    static void tell(Verdict verdict, Clock clock, HttpHeaders headers) {
        var tightest = verdict.tightest();
        headers.set(
                STANDING_FIELD,
                "\"" + tightest.window().name() + "\";r=" + Math.max(0, tightest.remaining()) + ";t="
                        + tightest.secondsToReset(clock) + (verdict.byShare() ? ";share" : ""));
    }

    static void tellTooManyInWork(HttpHeaders headers) {
        headers.set(STANDING_FIELD, "\"" + CONCURRENCY + "\";r=0");
    }

    private static String policy(Window window) {
        return "\"" + window.name() + "\";q=" + window.quota() + ";w="
                + window.span().length().toSeconds();
    }
}
