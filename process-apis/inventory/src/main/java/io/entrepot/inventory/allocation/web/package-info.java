/** Allocating, checking and releasing over HTTP. */
@NullMarked
package io.entrepot.inventory.allocation.web;

import org.jspecify.annotations.NullMarked;
