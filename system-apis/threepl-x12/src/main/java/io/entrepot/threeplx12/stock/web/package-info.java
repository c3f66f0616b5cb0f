/** Answers the reported stock over HTTP. */
@NullMarked
package io.entrepot.threeplx12.stock.web;

import org.jspecify.annotations.NullMarked;
