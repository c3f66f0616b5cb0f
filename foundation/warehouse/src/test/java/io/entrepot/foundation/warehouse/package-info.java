/** Tests that the shared parts of a warehouse keep the shape of features. */
@NullMarked
package io.entrepot.foundation.warehouse;

import org.jspecify.annotations.NullMarked;
