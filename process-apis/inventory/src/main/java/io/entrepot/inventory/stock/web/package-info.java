/** Reading positions and their histories over HTTP. */
@NullMarked
package io.entrepot.inventory.stock.web;

import org.jspecify.annotations.NullMarked;
