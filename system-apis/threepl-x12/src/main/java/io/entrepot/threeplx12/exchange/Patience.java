package io.entrepot.threeplx12.exchange;

import java.time.Duration;

/**
 * How long we wait for partners.
 *
 * @param settle how long a file must have been unchanged before it is read
 * @param rest how long a cut file may wait for its rest
 * @param acknowledgment how long a document of ours may stay without a 997
 */
public record Patience(Duration settle, Duration rest, Duration acknowledgment) {}
