/** The audit trail as lines of a log of its own. */
@NullMarked
package io.entrepot.developer.application.log;

import org.jspecify.annotations.NullMarked;
