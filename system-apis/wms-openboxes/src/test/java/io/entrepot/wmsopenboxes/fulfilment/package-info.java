/** Tests of what a poll makes of a leg. */
@NullMarked
package io.entrepot.wmsopenboxes.fulfilment;

import org.jspecify.annotations.NullMarked;
