/** The trail of who did what to applications and gave which plan, as it can be asked. */
@NullMarked
package io.entrepot.developer.audit;

import org.jspecify.annotations.NullMarked;
