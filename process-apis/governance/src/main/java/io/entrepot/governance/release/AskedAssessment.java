package io.entrepot.governance.release;

import java.time.Instant;

/**
 * An assessment that somebody asked for.
 *
 * @param attempt how often it was begun, this time included
 */
public record AskedAssessment(BackendRelease release, Instant askedAt, int attempt) {}
