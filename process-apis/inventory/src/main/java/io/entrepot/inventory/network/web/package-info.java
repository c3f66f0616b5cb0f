/** Reading the network directory over HTTP. */
@NullMarked
package io.entrepot.inventory.network.web;

import org.jspecify.annotations.NullMarked;
