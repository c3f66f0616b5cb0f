/** Comparisons and findings over HTTP. */
@NullMarked
package io.entrepot.inventory.drift.web;

import org.jspecify.annotations.NullMarked;
