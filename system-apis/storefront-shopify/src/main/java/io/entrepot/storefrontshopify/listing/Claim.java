package io.entrepot.storefrontshopify.listing;

import io.entrepot.canonical.inventory.NodeId;

/**
 * What an open line of a shop's order has taken at a location.
 *
 * @param open what has not left yet
 * @param uncounted the part of it that inventory's figure may not yet take into account
 */
public record Claim(NodeId node, int open, int uncounted) {}
