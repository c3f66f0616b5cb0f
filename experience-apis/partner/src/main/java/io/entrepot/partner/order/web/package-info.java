/** A partner's orders over HTTP. */
@NullMarked
package io.entrepot.partner.order.web;

import org.jspecify.annotations.NullMarked;
