package io.entrepot.foundation.codemaps;

import java.time.Instant;

/** One version of what a code means. */
public record CodeMapping(
        CodeKey key, int version, String canonical, Instant validFrom, String author, Instant changedAt) {}
