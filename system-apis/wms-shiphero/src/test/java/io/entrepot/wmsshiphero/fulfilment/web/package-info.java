/** Tests of fulfilment orders over HTTP. */
@NullMarked
package io.entrepot.wmsshiphero.fulfilment.web;

import org.jspecify.annotations.NullMarked;
