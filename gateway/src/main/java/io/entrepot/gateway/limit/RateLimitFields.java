package io.entrepot.gateway.limit;

import io.entrepot.gateway.plan.Entitlement;
import java.time.Clock;

/**
 * Says a limit in the fields RateLimit-Policy and RateLimit.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/10/">draft 10</a>
 */
final class RateLimitFields {

    static final String POLICY_FIELD = "RateLimit-Policy";
    static final String STANDING_FIELD = "RateLimit";

    private RateLimitFields() {}

    /** The window that the consumer will feel first; marked when it is a share of the limit only. */
    static String standing(Verdict verdict, Clock clock) {
        var tightest = verdict.tightest();
        return "\"" + tightest.window().name() + "\";r=" + Math.max(0, tightest.remaining()) + ";t="
                + tightest.secondsToReset(clock) + (verdict.byShare() ? ";share" : "");
    }

    static String tooManyInWork() {
        return "\"" + Entitlement.CONCURRENCY + "\";r=0";
    }
}
