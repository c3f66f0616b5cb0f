/** Child processes: starting them, watching them, and ending exactly those that were started here. */
@NullMarked
package io.entrepot.local.process;

import org.jspecify.annotations.NullMarked;
