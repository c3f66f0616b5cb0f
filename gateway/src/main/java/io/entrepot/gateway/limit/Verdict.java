package io.entrepot.gateway.limit;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a call fits into an allowance, and what is left.
 *
 * @param delay how long until the next call fits; zero when this one did
 * @param byShare whether only the share of this replica was counted, because the shared count is away
 */
public record Verdict(boolean admitted, List<Standing> standings, Duration delay, boolean byShare) {

    public Verdict {
        standings = List.copyOf(standings);
    }

    Verdict ofShare() {
        return new Verdict(admitted, standings, delay, true);
    }

    /** The window that ends first if the consumer goes on; the longest of those that are equally near their end. */
    Standing tightest() {
        return standings.stream()
                .min(Comparator.comparingLong(Standing::partLeft)
                        .thenComparing(standing -> standing.window().span(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** Whether an hour's or a day's quota is nine tenths spent, so that every call of the rest counts. */
    public boolean isNearHardEnd() {
        return standings.stream().anyMatch(Standing::isNearHardEnd);
    }

    List<String> violated() {
        return standings.stream()
                .filter(Standing::isSpent)
                .map(standing -> standing.window().name())
                .toList();
    }
}
