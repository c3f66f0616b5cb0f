/** Asking for availability over HTTP. */
@NullMarked
package io.entrepot.inventory.promise.web;

import org.jspecify.annotations.NullMarked;
