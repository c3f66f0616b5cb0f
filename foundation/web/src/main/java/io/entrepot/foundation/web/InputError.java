package io.entrepot.foundation.web;

/**
 * One thing wrong with the input.
 *
 * @param pointer the place in the body as JSON Pointer (RFC 6901), or the name of a parameter or header
 * @param code a stable kebab-case word for programs
 * @param message one sentence for people
 */
public record InputError(String pointer, String code, String message) {}
