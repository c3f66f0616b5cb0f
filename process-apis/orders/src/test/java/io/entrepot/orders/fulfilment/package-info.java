/** Tests of fulfilment. */
@NullMarked
package io.entrepot.orders.fulfilment;

import org.jspecify.annotations.NullMarked;
