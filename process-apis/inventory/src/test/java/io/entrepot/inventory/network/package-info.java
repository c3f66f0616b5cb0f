/** Tests of the network directory. */
@NullMarked
package io.entrepot.inventory.network;

import org.jspecify.annotations.NullMarked;
