package io.entrepot.foundation.impact.usage;

/**
 * What is known of the calls of the last 30 days.
 *
 * @param usage calls of our own operations, as the gateway counts them
 * @param backendCalls calls of backends, as system APIs count them
 */
public record Traffic(Usage usage, BackendCalls backendCalls) {

    public static Traffic unknown() {
        return new Traffic(Usage.unknown(), BackendCalls.unknown());
    }
}
