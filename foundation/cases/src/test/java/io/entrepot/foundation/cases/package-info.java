/** Tests of exception cases on a real PostgreSQL. */
@NullMarked
package io.entrepot.foundation.cases;

import org.jspecify.annotations.NullMarked;
