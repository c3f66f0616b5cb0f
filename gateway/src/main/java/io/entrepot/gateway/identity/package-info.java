/** The exchange of a partner's token for a narrow internal one. */
@NullMarked
package io.entrepot.gateway.identity;

import org.jspecify.annotations.NullMarked;
