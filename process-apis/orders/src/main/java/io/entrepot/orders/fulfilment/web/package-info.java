/** The HTTP edge for people who mend what is stuck. */
@NullMarked
package io.entrepot.orders.fulfilment.web;

import org.jspecify.annotations.NullMarked;
