/** The process API that knows who uses our APIs and who consented to the end of a version. */
@NullMarked
package io.entrepot.governance;

import org.jspecify.annotations.NullMarked;
