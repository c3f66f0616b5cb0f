package io.entrepot.inventory.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Holds one check against a naive version, which it must find out, and against ours, which it must let pass. */
final class Paired {

    private Paired() {}

    /** Plays a scenario with somebody and tells what went wrong. */
    @FunctionalInterface
    interface Check<T> {
        List<String> wrongs(T somebody) throws Exception;
    }

    static <T> void judge(Check<T> check, T naive, T ours) throws Exception {
        assertThat(check.wrongs(naive)).as("the naive version is found out").isNotEmpty();
        assertThat(check.wrongs(ours)).as("ours").isEmpty();
    }
}
