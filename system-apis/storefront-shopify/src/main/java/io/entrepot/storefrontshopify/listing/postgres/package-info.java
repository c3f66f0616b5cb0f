/** Figures, listings and what is due, in PostgreSQL. */
@NullMarked
package io.entrepot.storefrontshopify.listing.postgres;

import org.jspecify.annotations.NullMarked;
