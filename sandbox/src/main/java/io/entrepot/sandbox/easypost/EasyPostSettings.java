package io.entrepot.sandbox.easypost;

/** What the stand-in of EasyPost is told at its start. */
public record EasyPostSettings(String apiKey, int listsPerSecond, int disableAfter) {}
