/** The service as a whole, with its real database and broker. */
@NullMarked
package io.entrepot.carriereasypost;

import org.jspecify.annotations.NullMarked;
