/** Tests of allocation. */
@NullMarked
package io.entrepot.inventory.allocation;

import org.jspecify.annotations.NullMarked;
