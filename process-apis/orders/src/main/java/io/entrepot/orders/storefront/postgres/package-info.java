/** What storefronts told, in PostgreSQL. */
@NullMarked
package io.entrepot.orders.storefront.postgres;

import org.jspecify.annotations.NullMarked;
