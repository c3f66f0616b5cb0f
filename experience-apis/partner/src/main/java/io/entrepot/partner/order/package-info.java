/** A partner's orders: placing, finding, cancelling, and never another partner's. */
@NullMarked
package io.entrepot.partner.order;

import org.jspecify.annotations.NullMarked;
