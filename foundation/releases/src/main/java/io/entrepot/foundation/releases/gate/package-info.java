/** Releases of backends that we have to follow, held against what we use today. */
@NullMarked
package io.entrepot.foundation.releases.gate;

import org.jspecify.annotations.NullMarked;
