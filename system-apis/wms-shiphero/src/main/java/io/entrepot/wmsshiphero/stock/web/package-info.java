/** Answers the observed stock over HTTP. */
@NullMarked
package io.entrepot.wmsshiphero.stock.web;

import org.jspecify.annotations.NullMarked;
