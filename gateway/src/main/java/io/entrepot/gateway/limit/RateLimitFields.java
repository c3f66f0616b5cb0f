package io.entrepot.gateway.limit;

import java.time.Clock;
import java.util.stream.Collectors;

/**
 * Says a limit in the fields RateLimit-Policy and RateLimit.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/10/">draft 10</a>
 */
final class RateLimitFields {

    static final String CONCURRENCY = "concurrency";

    static final String POLICY_FIELD = "RateLimit-Policy";
    static final String STANDING_FIELD = "RateLimit";

    private RateLimitFields() {}

    /** All policies of a plan. */
    static String policies(Allowance allowance, int concurrency) {
        var windows = allowance.windows().stream().map(RateLimitFields::policy).collect(Collectors.joining(", "));
        return windows + ", \"" + CONCURRENCY + "\";q=" + concurrency + ";qu=\"concurrent-requests\"";
    }

    /** The window that the consumer will feel first; marked when it is a share of the limit only. */
    static String standing(Verdict verdict, Clock clock) {
        var tightest = verdict.tightest();
        return "\"" + tightest.window().name() + "\";r=" + Math.max(0, tightest.remaining()) + ";t="
                + tightest.secondsToReset(clock) + (verdict.byShare() ? ";share" : "");
    }

    static String tooManyInWork() {
        return "\"" + CONCURRENCY + "\";r=0";
    }

    private static String policy(Window window) {
        return "\"" + window.name() + "\";q=" + window.quota() + ";w="
                + window.span().length().toSeconds();
    }
}
