package io.entrepot.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.entrepot.gateway.plan.Allowance;
import io.entrepot.gateway.plan.Entitlement;
import io.entrepot.gateway.plan.Window;
import io.entrepot.gateway.plan.Window.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fields of draft 10, for all windows of a plan. */
class RateLimitFieldsTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T10:40:00.500Z"), ZoneOffset.UTC);
    private static final Window BURST = new Window(Span.BURST, 100);
    private static final Window HOUR = new Window(Span.HOUR, 1_000);
    private static final Window DAY = new Window(Span.DAY, 5_000);

    @Test
    void namesAllPolicies() {
        var entitlement = Entitlement.of("gold", new Allowance("k", 1, List.of(BURST, HOUR, DAY)), 8);

        assertThat(entitlement.policies())
                .isEqualTo("\"burst\";q=100;w=1, \"hour\";q=1000;w=3600, \"day\";q=5000;w=86400, "
                        + "\"concurrency\";q=8;qu=\"concurrent-requests\"");
    }

    @Test
    void tellsTheWindowThatEndsFirst() {
        var standing = RateLimitFields.standing(verdict(new Standing(BURST, 90), new Standing(HOUR, 100)), CLOCK);

        assertThat(standing).isEqualTo("\"hour\";r=100;t=1200");
    }

    @Test
    void tellsTheLongerOfTwoSpentWindows() {
        var standing = RateLimitFields.standing(verdict(new Standing(BURST, 0), new Standing(DAY, 0)), CLOCK);

        assertThat(standing).isEqualTo("\"day\";r=0;t=48000");
    }

    @Test
    void tellsWhenABurstIsWholeAgain() {
        var standing = RateLimitFields.standing(verdict(new Standing(BURST, 40), new Standing(HOUR, 990)), CLOCK);

        assertThat(standing).isEqualTo("\"burst\";r=40;t=1");
    }

    /** A call that began with an older plan meets a bucket of the new one. */
    @Test
    void tellsNoTimeBeforeNow() {
        var standing = RateLimitFields.standing(verdict(new Standing(BURST, 400)), CLOCK);

        assertThat(standing).isEqualTo("\"burst\";r=400;t=0");
    }

    @Test
    void marksAShare() {
        var standing = RateLimitFields.standing(verdict(new Standing(BURST, 40)).ofShare(), CLOCK);

        assertThat(standing).isEqualTo("\"burst\";r=40;t=1;share");
    }

    private static Verdict verdict(Standing... standings) {
        return new Verdict(true, List.of(standings), Duration.ZERO, false);
    }
}
