/** Understands what the warehouse system tells of a leg and says what that changes. */
@NullMarked
package io.entrepot.wmsshiphero.fulfilment;

import org.jspecify.annotations.NullMarked;
