package io.entrepot.orders.order;

/**
 * One thing that makes a request impossible.
 *
 * @param field which field of the line is wrong, relative to the line
 */
public record Violation(int lineNumber, String field, String code, String message) {}
