package io.entrepot.partner.order;

/** One thing wrong with an order, at a place of the partner's own request (JSON Pointer). */
public record Violation(String pointer, String code, String message) {}
