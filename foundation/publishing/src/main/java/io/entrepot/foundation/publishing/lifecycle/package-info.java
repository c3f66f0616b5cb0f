/** The life of a version as people wrote it down, and its next steps: announcing its end, and ending it. */
@NullMarked
package io.entrepot.foundation.publishing.lifecycle;

import org.jspecify.annotations.NullMarked;
