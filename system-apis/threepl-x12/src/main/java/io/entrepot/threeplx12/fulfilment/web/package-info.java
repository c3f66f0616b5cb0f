/** Takes and cancels fulfilment orders over HTTP. */
@NullMarked
package io.entrepot.threeplx12.fulfilment.web;

import org.jspecify.annotations.NullMarked;
