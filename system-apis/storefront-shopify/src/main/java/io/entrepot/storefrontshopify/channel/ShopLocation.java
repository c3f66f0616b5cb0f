package io.entrepot.storefrontshopify.channel;

import io.entrepot.canonical.inventory.NodeId;

/** A node and the location that it is in the shop. */
public record ShopLocation(NodeId node, String name, String locationId) {}
