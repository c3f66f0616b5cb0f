/** Tests of code maps on a real PostgreSQL. */
@NullMarked
package io.entrepot.foundation.codemaps;

import org.jspecify.annotations.NullMarked;
