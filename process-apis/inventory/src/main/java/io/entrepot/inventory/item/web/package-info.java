/** Reading the item catalogue over HTTP. */
@NullMarked
package io.entrepot.inventory.item.web;

import org.jspecify.annotations.NullMarked;
