package io.entrepot.sandbox.openboxes;

/** A lot in a bin: what the ledger counts. */
record Spot(String lotId, String binId) {}
