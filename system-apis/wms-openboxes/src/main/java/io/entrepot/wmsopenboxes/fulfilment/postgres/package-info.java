/** Knows from the register of orders which shipments are of our own legs. */
@NullMarked
package io.entrepot.wmsopenboxes.fulfilment.postgres;

import org.jspecify.annotations.NullMarked;
