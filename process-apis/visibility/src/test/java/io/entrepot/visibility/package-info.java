/** The service as a whole, with its real database and broker. */
@NullMarked
package io.entrepot.visibility;

import org.jspecify.annotations.NullMarked;
