package io.entrepot.gateway.limit;

import io.entrepot.gateway.plan.Allowance;
import io.entrepot.gateway.plan.Window;
import io.entrepot.gateway.plan.Window.Span;
import java.util.List;

/** Allowances for tests. */
public final class AllowanceFixtures {

    private AllowanceFixtures() {}

    public static Allowance burst(String key, long quota) {
        return new Allowance(key, 1, List.of(new Window(Span.BURST, quota)));
    }

    public static Allowance hourly(String key, long burst, long hour) {
        return hourly(key, 1, burst, hour);
    }

    public static Allowance hourly(String key, long version, long burst, long hour) {
        return new Allowance(key, version, List.of(new Window(Span.BURST, burst), new Window(Span.HOUR, hour)));
    }

    /** For tests in real time: hardly one of them meets midnight. */
    public static Allowance daily(String key, long version, long burst, long day) {
        return new Allowance(key, version, List.of(new Window(Span.BURST, burst), new Window(Span.DAY, day)));
    }
}
