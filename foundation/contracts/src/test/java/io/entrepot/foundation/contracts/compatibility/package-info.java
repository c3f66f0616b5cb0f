/** Two versions of an API document compared: what changed, and whether callers can live with it. */
@NullMarked
package io.entrepot.foundation.contracts.compatibility;

import org.jspecify.annotations.NullMarked;
