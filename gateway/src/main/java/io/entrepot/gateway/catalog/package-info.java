/** What developers read at the gateway: the published contracts, the catalog of APIs, the documentation and what each problem means. */
@NullMarked
package io.entrepot.gateway.catalog;

import org.jspecify.annotations.NullMarked;
