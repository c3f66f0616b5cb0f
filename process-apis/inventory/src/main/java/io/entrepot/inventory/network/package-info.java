/** The network directory: the nodes, how each one tells its stock and how far it is trusted. */
@NullMarked
package io.entrepot.inventory.network;

import org.jspecify.annotations.NullMarked;
