/** When a delivery is attempted again. */
@NullMarked
package io.entrepot.visibility.delivery;

import org.jspecify.annotations.NullMarked;
