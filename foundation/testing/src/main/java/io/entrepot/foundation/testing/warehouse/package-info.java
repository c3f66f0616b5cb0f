/** What every adapter of a warehouse system keeps, whatever its backend. */
@NullMarked
package io.entrepot.foundation.testing.warehouse;

import org.jspecify.annotations.NullMarked;
