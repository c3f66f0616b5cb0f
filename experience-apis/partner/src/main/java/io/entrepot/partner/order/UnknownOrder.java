package io.entrepot.partner.order;

/** The partner has no such order: it does not exist, or it is another partner's, and nobody is told which. */
public final class UnknownOrder extends RuntimeException {}
