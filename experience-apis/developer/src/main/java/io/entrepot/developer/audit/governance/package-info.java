/** The audit trail as the governance API keeps it. */
@NullMarked
package io.entrepot.developer.audit.governance;

import org.jspecify.annotations.NullMarked;
