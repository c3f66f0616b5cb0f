/** Tells the warehouse of goods that are on their way to it, and what came of them. */
@NullMarked
package io.entrepot.wmsopenboxes.notice;

import org.jspecify.annotations.NullMarked;
