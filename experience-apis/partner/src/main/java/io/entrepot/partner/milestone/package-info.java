/** What happened to a partner's order, in order. */
@NullMarked
package io.entrepot.partner.milestone;

import org.jspecify.annotations.NullMarked;
