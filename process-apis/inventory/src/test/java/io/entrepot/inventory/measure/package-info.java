/** Measurements of the inventory service on a PostgreSQL that keeps what it promises; run by hand, never as tests. */
@NullMarked
package io.entrepot.inventory.measure;

import org.jspecify.annotations.NullMarked;
