package io.entrepot.carriereasypost.scan;

import java.time.Instant;

/** One thing that happened to a parcel. */
public record Scan(ScanCode code, Instant occurredAt) {}
