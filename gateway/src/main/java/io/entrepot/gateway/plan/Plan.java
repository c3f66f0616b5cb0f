package io.entrepot.gateway.plan;

import static io.entrepot.gateway.plan.Window.Span.BURST;
import static io.entrepot.gateway.plan.Window.Span.DAY;
import static io.entrepot.gateway.plan.Window.Span.HOUR;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a consumer may call.
 *
 * @param version grows with every change of the numbers
 * @param burst calls in a second
 * @param hour calls in an hour; none means no such quota
 * @param day calls in a day; none means no such quota
 * @param concurrency calls in work at once
 * @param apis APIs, by the first part of their path, that have a count of their own
 */
record Plan(
        @Min(1) long version,
        @Min(1) long burst,
        @Nullable @Min(1) Long hour,
        @Nullable @Min(1) Long day,
        @Min(1) int concurrency,
        @DefaultValue Map<String, @Valid Numbers> apis) {

    /** What an API has instead of the plan's numbers; what is not stated is as in the plan. */
    record Numbers(
            @Nullable @Min(1) Long burst,
            @Nullable @Min(1) Long hour,
            @Nullable @Min(1) Long day,
            @Nullable @Min(1) Integer concurrency) {}

    @AssertTrue(message = "a shorter window must not allow more than a longer one") boolean isFreeOfContradiction() {
        return isRising(windows())
                && apis.keySet().stream().map(this::windowsOf).allMatch(Plan::isRising);
    }

    boolean singlesOut(String api) {
        return apis.containsKey(api);
    }

    List<Window> windows() {
        return windows(burst, hour, day);
    }

    List<Window> windowsOf(String api) {
        var numbers = apis.get(api);
        return numbers == null
                ? windows()
                : windows(
                        numbers.burst() == null ? burst : numbers.burst(),
                        numbers.hour() == null ? hour : numbers.hour(),
                        numbers.day() == null ? day : numbers.day());
    }

    int concurrencyOf(String api) {
        var numbers = apis.get(api);
        return numbers == null || numbers.concurrency() == null ? concurrency : numbers.concurrency();
    }

    private static List<Window> windows(long burst, @Nullable Long hour, @Nullable Long day) {
        var windows = new ArrayList<Window>(3);
        windows.add(new Window(BURST, burst));
        if (hour != null) {
            windows.add(new Window(HOUR, hour));
        }
        if (day != null) {
            windows.add(new Window(DAY, day));
        }
        return windows;
    }

    private static boolean isRising(List<Window> windows) {
        for (var longer = 1; longer < windows.size(); longer++) {
            if (windows.get(longer - 1).quota() > windows.get(longer).quota()) {
                return false;
            }
        }
        return true;
    }
}
