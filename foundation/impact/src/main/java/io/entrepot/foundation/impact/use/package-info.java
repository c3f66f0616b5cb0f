/** What we use of backends and of one another, as the code says it. */
@NullMarked
package io.entrepot.foundation.impact.use;

import org.jspecify.annotations.NullMarked;
