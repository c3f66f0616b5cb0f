package io.entrepot.developer.plan;

import java.util.SortedMap;

/**
 * How much a consumer may call.
 *
 * @param version grows with every change of the numbers
 * @param concurrency calls in work at once
 * @param apis APIs that have other limits, and a count of their own
 */
public record Plan(String name, long version, Windows windows, int concurrency, SortedMap<String, Limits> apis) {}
