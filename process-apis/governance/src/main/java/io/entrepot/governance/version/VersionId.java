package io.entrepot.governance.version;

/** A major version of an API of a layer; 0 stands for paths that belong to no version. */
public record VersionId(String layer, String api, int major) {}
