/** Answers the observed stock over HTTP. */
@NullMarked
package io.entrepot.foundation.warehouse.stock.web;

import org.jspecify.annotations.NullMarked;
