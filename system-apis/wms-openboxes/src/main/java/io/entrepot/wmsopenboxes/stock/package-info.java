/** Reads what lies in the warehouse and what moved there, and tells it. */
@NullMarked
package io.entrepot.wmsopenboxes.stock;

import org.jspecify.annotations.NullMarked;
