/** Tests of the promise. */
@NullMarked
package io.entrepot.inventory.promise;

import org.jspecify.annotations.NullMarked;
