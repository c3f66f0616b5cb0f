/** Tests of scheduled work on a real PostgreSQL. */
@NullMarked
package io.entrepot.foundation.schedule;

import org.jspecify.annotations.NullMarked;
