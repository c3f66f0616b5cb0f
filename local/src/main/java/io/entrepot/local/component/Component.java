package io.entrepot.local.component;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One part of the platform: what it waits for, which ports it takes, and how it gets ready. */
public interface Component {

    String name();

    /** The names of the components that must be ready before this one starts. */
    List<String> waitsFor();

    /** The ports it listens on, by the name under which others look them up. */
    default Map<String, Integer> ports() {
        return Map.of();
    }

    /** Fails with one clear sentence when something that only a build can supply is missing. */
    default void check(Site site) {}

    /** Starts it and returns when it is ready, with a note for the reader of the terminal. */
    String start(Site site) throws IOException, InterruptedException;

    /** Whether it still does its work; a component that is a single step has done it for good. */
    default boolean isAlive() {
        return true;
    }

    default void stop() throws InterruptedException {}

    /** Ends it as a crash would. */
    default void kill() throws InterruptedException {
        throw new IllegalArgumentException(name() + " is not a process of its own");
    }
}
