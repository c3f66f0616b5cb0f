/** Takes and cancels fulfilment orders over HTTP. */
@NullMarked
package io.entrepot.foundation.warehouse.leg.web;

import org.jspecify.annotations.NullMarked;
