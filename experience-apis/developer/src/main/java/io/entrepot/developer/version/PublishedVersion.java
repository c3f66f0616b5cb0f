package io.entrepot.developer.version;

/** A major version of an API of a layer. */
public record PublishedVersion(String layer, String api, int major) {}
