/** Identifiers and states of orders, legs and shipments. */
@NullMarked
package io.entrepot.canonical.order;

import org.jspecify.annotations.NullMarked;
