/** Tests of clearing old rows away on a real PostgreSQL, by a clock that the tests set. */
@NullMarked
package io.entrepot.foundation.schedule.retention;

import org.jspecify.annotations.NullMarked;
