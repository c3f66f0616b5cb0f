/** Deliveries of notices: made with what they tell of, attempted for a day, kept to be read and sent again. */
@NullMarked
package io.entrepot.visibility.delivery;

import org.jspecify.annotations.NullMarked;
