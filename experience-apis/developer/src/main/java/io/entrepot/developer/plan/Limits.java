package io.entrepot.developer.plan;

/**
 * What is allowed of one API.
 *
 * @param concurrency calls in work at once
 */
public record Limits(Windows windows, int concurrency) {}
