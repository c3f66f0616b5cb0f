/** Runs the work that nobody calls for, on one replica at a time. */
@NullMarked
package io.entrepot.storefrontshopify.upkeep.schedule;

import org.jspecify.annotations.NullMarked;
