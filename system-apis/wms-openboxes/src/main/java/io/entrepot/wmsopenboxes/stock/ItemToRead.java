package io.entrepot.wmsopenboxes.stock;

import io.entrepot.canonical.inventory.NodeId;

/** An article whose stock was odd; every reading shows it anew, so that the next one tells whether it is mended. */
public record ItemToRead(NodeId node, String code) {}
