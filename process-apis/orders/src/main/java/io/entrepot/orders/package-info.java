/** The process API of orders: from acceptance to delivery. */
@NullMarked
package io.entrepot.orders;

import org.jspecify.annotations.NullMarked;
