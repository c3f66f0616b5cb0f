package io.entrepot.carriereasypost.cases;

import java.time.Instant;

/** A case on the list, numbered as it was opened. */
public record OpenCase(long number, ExceptionCase content, Instant openedAt) {}
