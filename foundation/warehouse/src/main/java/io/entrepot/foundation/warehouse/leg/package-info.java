/** Says what it means to have a leg fulfilled, whatever the warehouse is. */
@NullMarked
package io.entrepot.foundation.warehouse.leg;

import org.jspecify.annotations.NullMarked;
