/** The published versions as the lifecycle file has them. */
@NullMarked
package io.entrepot.governance.version.lifecycle;

import org.jspecify.annotations.NullMarked;
