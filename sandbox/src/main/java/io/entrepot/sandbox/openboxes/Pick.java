package io.entrepot.sandbox.openboxes;

/** Pieces of a lot that are taken from a bin for a line. */
record Pick(Spot spot, int quantity) {}
