/** Tests of the work that nobody calls for. */
@NullMarked
package io.entrepot.storefrontshopify.upkeep.schedule;

import org.jspecify.annotations.NullMarked;
