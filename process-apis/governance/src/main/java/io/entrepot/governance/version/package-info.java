/** The published versions: where each stands in its life. */
@NullMarked
package io.entrepot.governance.version;

import org.jspecify.annotations.NullMarked;
