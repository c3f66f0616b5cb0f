package io.entrepot.erpbusinesscentral.order;

/**
 * Something wrong with one line of a request.
 *
 * @param index the line's place in the request, from zero
 * @param field what is wrong, as a path below the line
 * @param code a stable word for programs
 * @param message one sentence for people
 */
public record LineFault(int index, String field, String code, String message) {}
