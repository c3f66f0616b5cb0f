/** How often our published operations were called, from an export or from the governance API. */
@NullMarked
package io.entrepot.foundation.impact.usage;

import org.jspecify.annotations.NullMarked;
