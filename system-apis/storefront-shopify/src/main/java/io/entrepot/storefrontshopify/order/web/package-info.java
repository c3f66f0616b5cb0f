/** Answers which orders were taken. */
@NullMarked
package io.entrepot.storefrontshopify.order.web;

import org.jspecify.annotations.NullMarked;
