/** Who called the versions that end, as it was recorded, and whether one of them may be retired. */
@NullMarked
package io.entrepot.foundation.publishing.retirement;

import org.jspecify.annotations.NullMarked;
