/** Deliveries over HTTP. */
@NullMarked
package io.entrepot.visibility.delivery.web;

import org.jspecify.annotations.NullMarked;
