/** Deliveries from milestone to receiver, with the real database and broker. */
@NullMarked
package io.entrepot.visibility.delivery.dispatch;

import org.jspecify.annotations.NullMarked;
