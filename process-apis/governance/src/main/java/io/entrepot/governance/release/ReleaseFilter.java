package io.entrepot.governance.release;

import org.jspecify.annotations.Nullable;

/** Which releases a reader wants; what is absent is not asked for. */
public record ReleaseFilter(@Nullable String backend, BackendRelease.@Nullable State state) {}
