/** Answers the observed stock over HTTP. */
@NullMarked
package io.entrepot.wmsopenboxes.stock.web;

import org.jspecify.annotations.NullMarked;
