/** Takes and cancels fulfilment orders over HTTP. */
@NullMarked
package io.entrepot.wmsopenboxes.fulfilment.web;

import org.jspecify.annotations.NullMarked;
