/** How often a system API calls its backend, and on whose behalf. */
@NullMarked
package io.entrepot.foundation.usage.backend;

import org.jspecify.annotations.NullMarked;
